import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, people, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { writeLocalPath } from '../../tests/local-paths.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let well: string;
let table: string;
let theirs: string;
beforeAll(async () => {
	cast = await gather();
	well = await writeAnotherAssociation(cast);
	// Dr Ito is everything that one can be, in the other association.
	await cast.db.owner(
		`update companions set association_id = $2, roles = '{listener,practitioner,coordinator,administrator}' where id = $1`,
		[cast.drIto.account, well]
	);
});
afterAll(() => cast.db.drop());
beforeEach(async () => {
	for (const emptied of ['local_paths', 'companion_marks']) await cast.db.owner(`delete from ${emptied}`);
	await cast.db.owner('update companions set left_at = null');
	await cast.db.owner('update associations set ended_at = null');
	table = await writeLocalPath(cast.db, cast.association);
	theirs = await writeLocalPath(cast.db, well, { title: 'The well-diggers' });
});

const writers: Name[] = ['hana', 'administrator'];
const others = () => cast.othersAndHouse('hana').filter(([who]) => who !== 'administrator');
const idsOf = async (as: AsActor) =>
	(await as((tx) => tx.db.selectFrom('local_paths').select('id').execute())).map(({ id }) => id).sort();
const write = (as: AsActor, association: string, seenDay = '2026-10-04') =>
	attempt(
		as,
		sql`insert into local_paths (id, association_id, locale, field, title, what, ways, first, leave, cost, place, seen_day)
			values (${newId()}, ${association}, 'en', 'making', 't', 'w', '{alone}', 'f', 'l', 'free', 'p', ${seenDay})`
	);
const rename = (as: AsActor, id: string) => attempt(as, sql`update local_paths set title = 'Mine' where id = ${id}`);
const takenAway = (id: string) => cast.db.owner('update local_paths set taken_away_at = now() where id = $1', [id]);

describe('local_paths', () => {
	it('anybody reads what stands, of every association, without an account', async () => {
		const both = [table, theirs].sort();
		for (const name of Object.keys(people) as Name[]) expect(await idsOf(cast[name].as), name).toEqual(both);
		expect(await idsOf(cast.nobody)).toEqual(both);
	});

	it('the house has nothing to do with it', async () => {
		expect(await attempt(cast.worker, sql`select from local_paths`)).toBe('refused');
	});

	it('what was taken away is seen by those who write for that association, and by nobody else', async () => {
		await takenAway(table);
		for (const name of writers) expect(await idsOf(cast[name].as), name).toContain(table);
		for (const [who, as] of cast.othersThan('hana').filter(([who]) => who !== 'administrator'))
			expect(await idsOf(as), who).toEqual([theirs]);
	});

	it('of an association that has ended nothing is seen, not even by those who wrote it, and nothing more is written', async () => {
		await cast.db.owner('update associations set ended_at = now() where id = $1', [cast.association]);
		for (const as of [cast.nobody, cast.aki.as, cast.hana.as, cast.administrator.as])
			expect(await idsOf(as)).toEqual([theirs]);
		expect(await write(cast.hana.as, cast.association)).toBe('refused');
		expect(await rename(cast.hana.as, table)).toBe(0);
	});

	it('its coordinators and administrators write and change, whoever of them wrote it first', async () => {
		for (const name of writers) {
			expect(await write(cast[name].as, cast.association), name).toBe(1);
			expect(await rename(cast[name].as, table), name).toBe(1);
		}
	});

	it('it stays when whoever wrote it leaves or is forgotten', async () => {
		await write(cast.hana.as, cast.association);
		const before = await idsOf(cast.nobody);
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.hana.account]);
		expect(await write(cast.hana.as, cast.association)).toBe('refused');
		expect(await rename(cast.hana.as, table)).toBe(0);
		expect(await idsOf(cast.nobody)).toEqual(before);
		await cast.db.owner('begin');
		await cast.db.owner('delete from accounts where id = $1', [cast.hana.account]);
		expect(await cast.db.owner('select from local_paths')).toHaveLength(before.length);
		await cast.db.owner('rollback');
	});

	it('nobody else writes, changes or takes away, listeners and practitioners of it neither', async () => {
		for (const [who, as] of others()) {
			expect(isNothing(await write(as, cast.association)), who).toBe(true);
			expect(isNothing(await rename(as, table)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`update local_paths set taken_away_at = now() where id = ${table}`))).toBe(
				true
			);
		}
	});

	it('nobody writes for the other association, or hands it a thing of their own', async () => {
		for (const name of writers) {
			expect(await write(cast[name].as, well), name).toBe('refused');
			expect(await rename(cast[name].as, theirs), name).toBe(0);
			expect(
				await attempt(cast[name].as, sql`update local_paths set association_id = ${well} where id = ${table}`),
				name
			).toBe('refused');
		}
	});

	it('it cannot have been looked at on a day that is still to come', async () => {
		expect(await write(cast.hana.as, cast.association, '2999-01-01')).toBe('refused');
		expect(await attempt(cast.hana.as, sql`update local_paths set seen_day = '2999-01-01' where id = ${table}`)).toBe(
			'refused'
		);
	});

	it('nobody deletes one', async () => {
		for (const [who, as] of [...others(), ['hana', cast.hana.as], ['administrator', cast.administrator.as]] as const)
			expect(await attempt(as, sql`delete from local_paths`), who).toBe('refused');
	});
});
