import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import * as duties from '#lib/concerns/duties.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
const now = Temporal.Now.instant();
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from duties');
	await cast.ren.as((tx) => duties.begin(tx, { beginsAt: now, endsAt: now.add({ hours: 4 }) }));
});
afterAll(() => cast.db.drop());

describe('a duty', () => {
	it('is known by first name to everyone of the association, and to nobody else', async () => {
		for (const name of ['ren', 'drIto', 'hana', 'administrator'] as const)
			expect(await cast[name].as(duties.listDuties), name).toMatchObject([{ firstName: 'ren', mine: name === 'ren' }]);
		for (const name of ['aki', 'kenji', 'tomo', 'stranger', 'osamu', 'mie', 'sato'] as const)
			expect(await cast[name].as(duties.listDuties), name).toEqual([]);
		for (const as of [cast.nobody, cast.worker])
			expect(isNothing(await attempt(as, sql`select from app.duties_of_ours()`))).toBe(true);
	});

	it('is said and taken back only by whoever it is, who comes for concerns', async () => {
		const [row] = await cast.db.owner<{ id: string }>('select id from duties');
		const begin = { beginsAt: now, endsAt: now.add({ hours: 1 }) };
		for (const [who, as] of cast.othersAndHouse('ren')) {
			expect(isNothing(await attempt(as, sql`delete from duties where id = ${row?.id}::uuid`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`select from duties`)), who).toBe(true);
			const writes = sql`insert into duties (id, owner, begins_at, ends_at) values (${newId()}::uuid, ${cast.ren.account}::uuid, now(), now() + interval '1 hour')`;
			expect(await attempt(as, writes), who).toBe('refused');
		}
		for (const name of ['drIto', 'hana'] as const) await cast[name].as((tx) => duties.begin(tx, begin));
		for (const name of ['administrator', 'aki', 'mie', 'sato'] as const)
			await expect(
				cast[name].as((tx) => duties.begin(tx, begin)),
				name
			).rejects.toThrow(/row-level security/);
		await cast.ren.as((tx) => duties.takeBack(tx, row?.id ?? ''));
		expect((await cast.hana.as(duties.listDuties)).map((one) => one.firstName).sort()).toEqual(['drIto', 'hana']);
	});

	it('is nobody’s once it has ended, or whoever had it has left', async () => {
		await cast.db.owner(
			`update duties set begins_at = now() - interval '2 hours', ends_at = now() - interval '1 second'`
		);
		expect(await cast.hana.as(duties.listDuties)).toEqual([]);
		await cast.db.owner(`update duties set ends_at = now() + interval '1 hour'`);
		await cast.db.owner(`update companions set left_at = now() where first_name = 'ren'`);
		expect(await cast.hana.as(duties.listDuties)).toEqual([]);
	});
});
