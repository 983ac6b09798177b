import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { answerLetter, lettersEnd, openLetterbox, writeLetter, writePiece } from '../../tests/letters.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let letter: string;
const readers: Name[] = ['ren', 'drIto', 'hana'];
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	await cast.db.owner('delete from companion_marks');
	await cast.db.owner(`update associations set ended_at = null, open_places = '{letterbox}' where id = $1`, [
		cast.association
	]);
	letter = await writeLetter(cast.db, cast.masterKey, await openLetterbox(cast.db, { association: cast.association }));
	await answerLetter(cast.db, cast.masterKey, letter, 'With tea.');
});
afterAll(() => cast.db.drop());

const all = () => cast.db.owner('select * from letter_pieces');
const marks = () => cast.db.owner<{ by: string; act: string }>('select by, act from companion_marks order by at');
const lookup = async () => (await cast.db.owner<{ lookup: Buffer }>('select lookup from letters'))[0]?.lookup;
const version = async () =>
	(await cast.db.owner<{ v: string }>(`select encode(version, 'hex') as v from letter_pieces`))[0]?.v ?? '';
/** What app.propose_piece() says, or that the law refused it. */
const propose = (as: AsActor, over: { version?: string; adult?: boolean | null } = {}) =>
	as(async (tx) => {
		const { rows } = await sql<{ said: string }>`select app.propose_piece(${letter}::uuid, ${over.version ?? ''},
			${newId()}::uuid, 'en', ${Buffer.from('q')}, ${Buffer.from('a')}, ${Buffer.from('k')}, ${over.adult === undefined ? true : over.adult}) as said`.execute(
			tx.db
		);
		return rows[0]?.said;
	}).catch((fault: { code?: string; message: string }) => (fault.code === '42501' ? 'refused' : fault.message));
const said = (as: AsActor, call: ReturnType<typeof sql>) =>
	as(async (tx) => (await call.execute(tx.db)).rows[0] as { done: boolean } | undefined)
		.then((row) => row?.done)
		.catch((fault: { code?: string; message: string }) => (fault.code === '42501' ? 'refused' : fault.message));
const agree = async (as: AsActor = cast.nobody, over: { version?: string; ofAge?: boolean | null } = {}) =>
	said(
		as,
		sql`select app.agree_to_piece(${await lookup()}, ${over.version ?? (await version())}, ${over.ofAge === undefined ? true : over.ofAge}) as done`
	);
const published = (as: AsActor = cast.nobody) => attempt(as, sql`select from app.published_pieces()`);

describe('pieces from the letterbox', () => {
	it('nobody sees, makes, changes or removes one past the functions, the house neither', async () => {
		await writePiece(cast.db, cast.masterKey, letter, { agreed: true });
		const before = await all();
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select from letter_pieces`), who).toBe('refused');
			expect(
				await attempt(
					as,
					sql`insert into letter_pieces (letter_id, id, locale) values (${letter}::uuid, ${newId()}::uuid, 'en')`
				),
				who
			).toBe('refused');
			expect(await attempt(as, sql`update letter_pieces set agreed = version`), who).toBe('refused');
			expect(await attempt(as, sql`delete from letter_pieces`), who).toBe('refused');
			expect(await attempt(as, sql`truncate letter_pieces`), who).toBe('refused');
		}
		expect(await all()).toEqual(before);
	});

	it('are proposed, read and withdrawn by those who answer the letter, and the log knows who, not of which letter', async () => {
		for (const name of readers) {
			expect(await propose(cast[name].as), name).toBe('proposed');
			expect(await attempt(cast.ren.as, sql`select from app.piece_beside(${letter}::uuid)`), name).toBe(1);
			expect(await said(cast[name].as, sql`select app.withdraw_piece(${letter}::uuid) as done`), name).toBe(true);
			expect(await marks()).toEqual([
				{ by: cast[name].account, act: 'piece_proposed' },
				{ by: cast[name].account, act: 'piece_withdrawn' }
			]);
			await cast.db.owner('delete from letter_pieces');
			await cast.db.owner('delete from companion_marks');
		}
	});

	it('do not exist for the administrator, who has left, or anybody else before the writer agreed', async () => {
		await writePiece(cast.db, cast.masterKey, letter);
		const before = await all();
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		for (const [who, as] of cast.everyoneAndHouse.filter(([name]) => name !== 'drIto' && name !== 'hana')) {
			expect(isNothing(await attempt(as, sql`select from app.piece_beside(${letter}::uuid)`)), who).toBe(true);
			expect(await propose(as, { version: await version() }), who).toBe('refused');
			expect([false, 'refused'], who).toContain(
				await said(as, sql`select app.withdraw_piece(${letter}::uuid) as done`)
			);
			expect(isNothing(await published(as)), who).toBe(true);
		}
		await cast.db.owner('update companions set left_at = null where id = $1', [cast.ren.account]);
		expect(await all()).toEqual(before);
		expect(await marks()).toEqual([]);
	});

	it('are agreed to and ended only by a visitor, so that no letter meets an account', async () => {
		await writePiece(cast.db, cast.masterKey, letter);
		for (const [who, as] of cast.everyoneAndHouse.filter(([, as]) => as !== cast.nobody)) {
			expect(await attempt(as, sql`select from app.piece_of_letter(${await lookup()})`), who).toBe('refused');
			expect(await agree(as), who).toBe('refused');
			expect(await said(as, sql`select app.end_piece(${await lookup()}) as done`), who).toBe('refused');
		}
		expect(await attempt(cast.nobody, sql`select from app.piece_of_letter(${await lookup()})`)).toBe(1);
		expect(await attempt(cast.nobody, sql`select from app.piece_of_letter(${Buffer.alloc(32)})`)).toBe(0);
		expect(await said(cast.nobody, sql`select app.end_piece(${Buffer.alloc(32)}) as done`)).toBe(false);
		expect(await agree()).toBe(true);
	});

	it('are read by everybody once the writer agreed', async () => {
		await writePiece(cast.db, cast.masterKey, letter);
		expect(await agree()).toBe(true);
		for (const [who, as] of cast.everyoneAndHouse.filter(([name]) => name !== 'the house'))
			expect(await published(as), who).toBe(1);
		expect(await published(cast.worker)).toBe('refused');
	});

	it('say nothing of a day, an account, or a letter, where everybody reads them', async () => {
		await writePiece(cast.db, cast.masterKey, letter, { agreed: true });
		const shown = await cast.nobody(
			async (tx) => (await sql`select * from app.published_pieces()`.execute(tx.db)).rows
		);
		expect(Object.keys(shown[0] ?? {}).sort()).toEqual(['answer', 'id', 'locale', 'question', 'wrapped']);
		expect(JSON.stringify(shown)).not.toContain(letter);
		const columns = await cast.db.owner<{ type: string }>(
			`select format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = 'letter_pieces'::regclass and attnum > 0`
		);
		expect(columns.filter(({ type }) => /date|time/.test(type))).toEqual([]);
	});
});

describe('a yes', () => {
	it('is to one text: the database takes none to another, and keeps none for a text that was changed', async () => {
		await writePiece(cast.db, cast.masterKey, letter);
		expect(await agree(cast.nobody, { version: 'ab'.repeat(32) })).toBe(false);
		expect(await agree(cast.nobody, { version: '' })).toBe(false);
		const other = `update letter_pieces set agreed = sha256('x')`;
		await expect(cast.db.owner(other)).rejects.toThrow(/agreed_to_this_text/);
		expect(await agree()).toBe(true);
		for (const change of [`question = 'x'`, `answer = 'x'`, `locale = 'it'`])
			await expect(cast.db.owner(`update letter_pieces set ${change}`), change).rejects.toThrow(/agreed_to_this_text/);
		expect(await published()).toBe(1);
		expect(await propose(cast.hana.as, { version: await version() })).toBe('proposed');
		expect(await published()).toBe(0);
		expect(await agree()).toBe(true);
	});

	it('is not taken from somebody who does not say that they are of age', async () => {
		await writePiece(cast.db, cast.masterKey, letter);
		for (const ofAge of [false, null]) expect(await agree(cast.nobody, { ofAge })).toBe(false);
		expect(await published()).toBe(0);
	});

	it('taken back takes the text with its key away at once, and nobody asks again', async () => {
		const id = await writePiece(cast.db, cast.masterKey, letter, { agreed: true });
		expect(await said(cast.nobody, sql`select app.end_piece(${await lookup()}) as done`)).toBe(true);
		expect(await published()).toBe(0);
		expect(await all()).toMatchObject([{ question: null, answer: null, wrapped: null, version: null, agreed: null }]);
		expect(await cast.db.owner(`select from erasures where id = $1 and of_table = 'letter_pieces'`, [id])).toHaveLength(
			1
		);
		for (const name of readers) expect(await propose(cast[name].as), name).toBe('ended');
		expect(await agree()).toBe(false);
		expect(await said(cast.nobody, sql`select app.end_piece(${await lookup()}) as done`)).toBe(false);
		expect(await said(cast.hana.as, sql`select app.withdraw_piece(${letter}::uuid) as done`)).toBe(false);
	});
});

describe('a proposal', () => {
	it('needs an answer, and somebody who says that nothing in the letter is of a minor', async () => {
		for (const adult of [false, null]) expect(await propose(cast.ren.as, { adult })).toBe('refused');
		await cast.db.owner('update letters set answer = null, answered_day = null');
		expect(await propose(cast.ren.as)).toBe('refused');
		expect(await all()).toEqual([]);
	});

	it('is not made while somebody is needed at the letter', async () => {
		await cast.db.owner(
			`insert into concerns (association_id, place, item, why) values ($1, 'letterbox', $2, 'words')`,
			[cast.association, letter]
		);
		expect(await propose(cast.ren.as)).toBe('needed');
		expect(await all()).toEqual([]);
	});

	it('is not written over one that was not read', async () => {
		expect(await propose(cast.ren.as)).toBe('proposed');
		for (const wrong of ['', 'ab'.repeat(32)]) expect(await propose(cast.hana.as, { version: wrong })).toBe('changed');
		const [before] = await all();
		expect(await propose(cast.hana.as, { version: await version() })).toBe('proposed');
		// The text before is gone from older backups too.
		expect(
			await cast.db.owner(`select from erasures where id = $1 and of_table = 'letter_pieces'`, [
				(before as { id: string }).id
			])
		).toHaveLength(1);
	});

	it('of a letter of another association is nobody’s here', async () => {
		const other = await writeAnotherAssociation(cast);
		await writePiece(cast.db, cast.masterKey, letter);
		await cast.db.owner('update letterboxes set association_id = $1', [other]);
		for (const name of readers) {
			expect(await propose(cast[name].as, { version: await version() }), name).toBe('refused');
			expect(await attempt(cast[name].as, sql`select from app.piece_beside(${letter}::uuid)`), name).toBe(0);
			expect(await said(cast[name].as, sql`select app.withdraw_piece(${letter}::uuid) as done`), name).toBe(false);
		}
		await cast.db.owner('update letterboxes set association_id = $1', [cast.association]);
	});
});

describe('a piece goes', () => {
	beforeEach(() => writePiece(cast.db, cast.masterKey, letter, { agreed: true }));

	it('with its letter', async () => {
		await said(cast.nobody, sql`select app.put_letter_away(${await lookup()}) as done`);
		expect(await all()).toEqual([]);
	});

	it('when its letter has ended, since nobody could take the yes back any more', async () => {
		await lettersEnd(cast.db);
		expect(await published()).toBe(0);
		expect(await attempt(cast.nobody, sql`select from app.piece_of_letter(${await lookup()})`)).toBe(0);
		expect(await attempt(cast.ren.as, sql`select from app.piece_beside(${letter}::uuid)`)).toBe(0);
		expect(await said(cast.ren.as, sql`select app.withdraw_piece(${letter}::uuid) as done`)).toBe(false);
		expect(await agree()).toBe(false);
	});

	it('from the page where its association has ended, or looks after no letterbox; its writer still ends it', async () => {
		for (const less of [`ended_at = now()`, `open_places = '{}', ended_at = null`]) {
			await cast.db.owner(`update associations set ${less} where id = $1`, [cast.association]);
			expect(await published(), less).toBe(0);
			expect(await agree(), less).toBe(false);
		}
		expect(await attempt(cast.nobody, sql`select from app.piece_of_letter(${await lookup()})`)).toBe(1);
		expect(await said(cast.nobody, sql`select app.end_piece(${await lookup()}) as done`)).toBe(true);
	});

	it('not because the letterbox was closed, or who proposed it has left', async () => {
		await cast.db.owner('update letterboxes set closed_at = now()');
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		expect(await published()).toBe(1);
		expect(await said(cast.hana.as, sql`select app.withdraw_piece(${letter}::uuid) as done`)).toBe(true);
		await cast.db.owner('update companions set left_at = null where id = $1', [cast.ren.account]);
	});

	it('and nothing is proposed to a writer by an association that looks after no letterbox', async () => {
		await cast.db.owner('update letter_pieces set agreed = null');
		await cast.db.owner(`update associations set open_places = '{}' where id = $1`, [cast.association]);
		expect(await attempt(cast.nobody, sql`select from app.piece_of_letter(${await lookup()})`)).toBe(0);
	});
});
