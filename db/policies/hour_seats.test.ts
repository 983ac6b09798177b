import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { notInIt, renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
let line: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	({ hour, line } = await renHosts(cast));
});
afterAll(() => cast.db.drop());

const take = async (as: AsActor, way: string, print = randomBytes(32)) =>
	(
		await as((tx) =>
			sql<{
				said: string;
			}>`select app.take_seat(${newId()}, ${hour}, ${way}, ${Buffer.from('x')}, ${print}) as said`.execute(tx.db)
		)
	).rows[0]?.said;
const nth = async (as: AsActor) =>
	(await as((tx) => sql<{ nth: number | null }>`select app.nth_of_my_name(${hour}) as nth`.execute(tx.db))).rows[0]
		?.nth;
const refused = (as: AsActor, way: string) =>
	attempt(as, sql`select app.take_seat(${newId()}, ${hour}, ${way}, ${Buffer.from('x')}, ${randomBytes(32)})`);
const call = async (as: AsActor, statement: ReturnType<typeof sql>) =>
	(await as((tx) => statement.execute(tx.db))).rows[0];

describe('hour_seats', () => {
	it('Aki sees where she sits, and nobody else does: not the host, and not whoever sits beside her', async () => {
		expect(await attempt(cast.aki.as, sql`select way from hour_seats`)).toBe(1);
		expect(await take(cast.kenji.as, 'signs')).toBe('taken');
		for (const [who, as] of cast.othersAndHouse('aki'))
			expect(isNothing(await attempt(as, sql`select from hour_seats where owner = ${cast.aki.account}`)), who).toBe(
				true
			);
		expect(await attempt(cast.aki.as, sql`select called_print from hour_seats`)).toBe('refused');
	});

	it('whoever has no place in the hour takes none', async () => {
		for (const [who, as] of notInIt(cast)) expect(await refused(as, 'write'), who).toBe('refused');
		expect(await refused(cast.ren.as, 'write'), 'its host').toBe('refused');
	});

	it('nobody writes one past the law', async () => {
		for (const [who, as] of cast.everyone) {
			const tried = sql`insert into hour_seats (owner, hour_id, way) values (${cast.kenji.account}, ${hour}, 'signs')`;
			expect(await attempt(as, tried), who).toBe('refused');
			expect(await attempt(as, sql`update hour_seats set way = 'signs'`), who).toBe('refused');
			expect(await attempt(as, sql`delete from hour_seats`), who).toBe('refused');
		}
	});

	it('a way that the host does not offer is not taken', async () => {
		await cast.db.owner('update hours set writing = false, signs = false');
		expect(await refused(cast.kenji.as, 'write')).toBe('refused');
		expect(await refused(cast.kenji.as, 'signs')).toBe('refused');
		expect(await take(cast.kenji.as, 'watch')).toBe('taken');
	});

	it('a name is free for everybody, so that nobody learns by trying it who sits there and has said nothing', async () => {
		const print = randomBytes(32);
		for (const who of [cast.kenji, cast.stranger, cast.kenji])
			expect(await take(who.as, 'write', print), who.name).toBe('taken');
		expect(await nth(cast.stranger.as)).toBe(1);
		expect(await nth(cast.kenji.as)).toBe(2);
		expect(await nth(cast.stranger.as), 'it stays so').toBe(1);
	});

	it('whoever has no name there is counted under none', async () => {
		for (const [who, as] of notInIt(cast)) {
			const tried = await nth(as).catch((fault: Error) =>
				fault.message.startsWith('permission denied') ? null : fault
			);
			expect(tried, who).toBeNull();
		}
		await take(cast.kenji.as, 'signs');
		expect(await nth(cast.kenji.as)).toBeNull();
		expect(await cast.db.owner('select from hour_seats where called_nth is not null')).toEqual([]);
	});

	it('only watching is chosen, and chosen otherwise again', async () => {
		const say = (as: AsActor) =>
			attempt(as, sql`select app.say_in_hour(${newId()}, ${hour}, ${Buffer.from('n')}, ${Buffer.from('b')}, false)`);
		const sign = (as: AsActor) => attempt(as, sql`select app.give_sign(${hour}, 'nice')`);
		await take(cast.aki.as, 'watch');
		expect(await say(cast.aki.as)).toBe('refused');
		expect(await sign(cast.aki.as)).toBe('refused');
		await take(cast.aki.as, 'signs');
		expect(await say(cast.aki.as)).toBe('refused');
		expect(await sign(cast.aki.as)).toBe(1);
		await take(cast.aki.as, 'write');
		expect(await say(cast.aki.as)).toBe(1);
	});

	it('Ren leads Aki out by her line: she watches until the end, whatever she chooses', async () => {
		for (const one of [cast.kenji, cast.hana, cast.administrator, cast.aki])
			expect(await call(one.as, sql`select app.lead_out(${line}) as said`), one.name).toEqual({ said: null });
		expect(await call(cast.ren.as, sql`select app.lead_out(${line}) as said`)).toEqual({ said: hour });
		expect(await take(cast.aki.as, 'write')).toBe('led out');
		expect(
			await attempt(cast.aki.as, sql`select app.say_in_hour(${newId()}, ${hour}, null, ${Buffer.from('b')}, false)`)
		).toBe('refused');
		expect(await attempt(cast.aki.as, sql`select app.give_sign(${hour}, 'here')`)).toBe('refused');
		expect(await attempt(cast.aki.as, sql`select body from hour_lines`)).toBe(1);
	});
});
