import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { openLetterbox, writeLetter } from '../../tests/letters.ts';
import { writeMurmur } from '../../tests/murmurs.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let murmur: string;
let concern: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from murmurs');
	await cast.db.owner('delete from companion_marks');
	murmur = await writeMurmur(cast, cast.kenji);
	await cast.kenji.as((tx) => murmurs.askSooner(tx, murmur));
	const [row] = await cast.db.owner<{ id: string }>('select id from concerns');
	concern = row?.id ?? '';
});
afterAll(() => cast.db.drop());

const who: Name[] = ['ren', 'drIto', 'hana'];
const others = (): [string, AsActor][] => [
	...cast.othersThan('kenji').filter(([name]) => !who.includes(name as Name)),
	['Kenji, who asked', cast.kenji.as],
	['the house', cast.worker]
];
const said = async (as: AsActor, call: ReturnType<typeof sql>) => {
	const rows = await as((tx) => call.execute(tx.db)).then(
		(done) => done.rows as { done: boolean }[],
		(error: unknown) => {
			if ((error as { code?: string }).code === '42501') return [];
			throw error;
		}
	);
	return rows[0]?.done ?? false;
};

describe('a concern', () => {
	it('is seen by a listener, a practitioner and a coordinator, without the words or whose they are', async () => {
		for (const name of who) {
			const open = await cast[name].as(concerns.listOpen);
			expect(open, name).toMatchObject([{ place: 'murmurs', item: murmur, why: 'asked', takenAs: null }]);
			expect(JSON.stringify(open), name).not.toContain(cast.kenji.account);
		}
	});

	it('is seen, taken, closed, changed and removed by nobody else', async () => {
		await cast.hana.as((tx) => concerns.take(tx, concern));
		await cast.db.owner(`update concerns set taken_at = null, taken_as = null, taken_by = null`);
		const before = await cast.db.owner('select * from concerns');
		for (const [name, as] of others()) {
			expect(isNothing(await attempt(as, sql`select from concerns`)), name).toBe(true);
			expect(await said(as, sql`select app.take_concern(${concern}::uuid) as done`), name).toBe(false);
			const close = sql`select app.close_concern(${concern}::uuid, ${Buffer.from('x')}, ${Buffer.from('x')}) as done`;
			expect(await said(as, close), name).toBe(false);
			await expect(as(concerns.mustCome), name).rejects.toThrow();
		}
		for (const [name, as] of [...others(), ['ren', cast.ren.as] as const]) {
			expect(await attempt(as, sql`update concerns set closed_at = now()`), name).toBe('refused');
			expect(await attempt(as, sql`delete from concerns`), name).toBe('refused');
			const writes = sql`insert into concerns (association_id, place, item, why) values (${cast.association}::uuid, 'murmurs', ${murmur}::uuid, 'mark')`;
			expect(await attempt(as, writes), name).toBe('refused');
		}
		expect(await cast.db.owner('select * from concerns')).toEqual(before);
	});

	it('is taken once and closed with a few sealed words, which the others read; the log says who', async () => {
		await expect(cast.ren.as((tx) => concerns.close(tx, concern, 'not yet'))).rejects.toThrow('absent');
		await cast.ren.as((tx) => concerns.take(tx, concern));
		await cast.hana.as((tx) => concerns.take(tx, concern));
		expect((await cast.hana.as(concerns.listOpen)).map(({ takenAs }) => takenAs)).toEqual(['ren']);
		await cast.hana.as((tx) => concerns.close(tx, concern, 'Ren wrote back'));
		await expect(cast.ren.as((tx) => concerns.close(tx, concern, 'I wrote back'))).rejects.toMatchObject({
			code: 'concerns_closed_meanwhile'
		});
		expect(await cast.drIto.as(concerns.listOpen)).toEqual([]);
		expect(await cast.drIto.as(concerns.listClosed)).toMatchObject([{ words: 'Ren wrote back', takenAs: 'ren' }]);
		const dump = await cast.db.owner(`select encode(closing, 'escape') as closing from concerns`);
		expect(JSON.stringify(dump)).not.toContain('wrote back');
		const log = await cast.db.owner('select by, act from companion_marks order by at');
		expect(log).toEqual([
			{ by: cast.ren.account, act: 'concern_taken' },
			{ by: cast.hana.account, act: 'concern_closed' }
		]);
	});

	it('may be raised again when it was closed, and is one as long as it is open', async () => {
		await cast.ren.as((tx) => concerns.raise(tx, 'murmurs', murmur));
		expect(await cast.db.owner('select from concerns')).toHaveLength(1);
		await cast.ren.as((tx) => concerns.take(tx, concern));
		await cast.ren.as((tx) => concerns.close(tx, concern, 'done'));
		await cast.ren.as((tx) => concerns.raise(tx, 'murmurs', murmur));
		expect(await cast.ren.as(concerns.listOpen)).toMatchObject([{ why: 'mark' }]);
	});

	it('is marked only by companions of the association', async () => {
		const other = await writeMurmur(cast, cast.aki);
		for (const name of ['kenji', 'mie', 'sato'] as const)
			expect(await attempt(cast[name].as, sql`select app.mark_concern('murmurs', ${other}::uuid)`)).toBe('refused');
		expect(await cast.db.owner('select from concerns where item = $1', [other])).toEqual([]);
		for (const as of [cast.nobody, cast.worker, cast.kenji.as, cast.hana.as])
			expect(
				await attempt(as, sql`select app.raise_concern(${cast.association}::uuid, 'murmurs', ${other}::uuid, 'words')`)
			).toBe('refused');
	});

	it('is marked only at what whoever marks it reads', async () => {
		const of16 = await writeMurmur(cast, cast.tomo);
		const other = await writeAnotherAssociation(cast);
		const [theirs] = await cast.db.owner<{ id: string }>(
			'update murmurs set association_id = $1 where owner = $2 returning id',
			[other, cast.kenji.account]
		);
		for (const [name, item] of [
			['ren', of16],
			['hana', theirs?.id]
		] as const)
			expect(await attempt(cast[name].as, sql`select app.mark_concern('murmurs', ${item}::uuid)`), name).toBe(
				'refused'
			);
		expect(await attempt(cast.drIto.as, sql`select app.mark_concern('murmurs', ${of16}::uuid)`)).toBe(1);
		for (const place of ['letters', 'letterbox', 'slips', 'hours', 'wrongs'])
			expect(await attempt(cast.hana.as, sql`select app.mark_concern(${place}, ${newId()}::uuid)`), place).toBe(
				'refused'
			);
	});

	it('is never raised for something that is not there, and goes with it', async () => {
		const mark = sql`select app.mark_concern('murmurs', gen_random_uuid())`;
		expect(await attempt(cast.hana.as, mark)).toBe('refused');
		await cast.kenji.as((tx) => murmurs.remove(tx, murmur));
		expect(await cast.db.owner('select from concerns')).toEqual([]);
	});

	it('at a letter is raised at a whole hour, as the letter itself knows no other', async () => {
		const letter = await writeLetter(
			cast.db,
			cast.masterKey,
			await openLetterbox(cast.db, { association: cast.association })
		);
		await cast.ren.as((tx) => concerns.raise(tx, 'letterbox', letter));
		const [row] = await cast.db.owner(
			`select raised_at = date_trunc('hour', raised_at) as whole from concerns where item = $1`,
			[letter]
		);
		expect(row).toEqual({ whole: true });
	});

	it('stays, under the first name, where whoever came for it has gone', async () => {
		await cast.ren.as((tx) => concerns.take(tx, concern));
		await cast.db.owner('delete from accounts where id = $1', [cast.ren.account]);
		expect(await cast.db.owner('select taken_by, taken_as from concerns where id = $1', [concern])).toEqual([
			{ taken_by: null, taken_as: 'ren' }
		]);
	});
});
