import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { notInIt, renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	({ hour } = await renHosts(cast));
});
afterAll(() => cast.db.drop());

const give = (as: AsActor) => attempt(as, sql`select app.give_sign(${hour}, 'nice')`);
const read = (as: AsActor) => attempt(as, sql`select sign from hour_signs`);

describe('hour_signs', () => {
	it('Aki gives one; whoever sits there and the host see it for a minute', async () => {
		expect(await give(cast.aki.as)).toBe(1);
		for (const one of [cast.aki, cast.kenji, cast.ren]) expect(await read(one.as), one.name).toBe(1);
		await cast.db.owner(`update hour_signs set given_at = now() - interval '61 seconds'`);
		for (const one of [cast.aki, cast.kenji, cast.ren]) expect(await read(one.as), one.name).toBe(0);
	});

	it('given ten times it is one, and nothing says by whom', async () => {
		for (let times = 0; times < 10; times++) await give(cast.aki.as);
		const rows = await cast.db.owner('select * from hour_signs');
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['given_at', 'hour_id', 'number', 'sign']);
	});

	it('given again within two seconds it reaches nobody’s page anew', async () => {
		const number = async () => (await cast.db.owner<{ number: string }>('select number from hour_signs'))[0]?.number;
		await give(cast.aki.as);
		const first = await number();
		await give(cast.aki.as);
		expect(await number()).toBe(first);
		await cast.db.owner(`update hour_signs set given_at = now() - interval '3 seconds'`);
		await give(cast.aki.as);
		expect(await number()).not.toBe(first);
	});

	it('whoever watches gives none, and whoever has no place there neither gives nor sees', async () => {
		expect(await give(cast.kenji.as)).toBe('refused');
		await give(cast.aki.as);
		for (const [who, as] of notInIt(cast)) {
			expect(await give(as), who).toBe('refused');
			expect(isNothing(await read(as)), who).toBe(true);
		}
	});

	it('nobody writes, changes or removes one past the law', async () => {
		for (const [who, as] of cast.everyone) {
			expect(
				await attempt(as, sql`insert into hour_signs (hour_id, sign, number) values (${hour}, 'here', 1)`),
				who
			).toBe('refused');
			expect(await attempt(as, sql`delete from hour_signs`), who).toBe('refused');
		}
	});
});
