import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { erasable, eraseAgain, type Erasure } from '#lib/backups/erase-again.server.ts';
import { newId } from '#lib/base/ids.ts';
import { houseToBackUp } from '../../../tests/backups.ts';
import type { Cast, Someone } from '../../../tests/cast.ts';
import { writePiece } from '../../../tests/letters.ts';
import { writeMurmur, writeWrong } from '../../../tests/murmurs.ts';
import { writeSlip } from '../../../tests/slips.ts';
import { listenedTo, write } from '../../../tests/threads.ts';
import { wantMail } from '../../../tests/told.ts';
import { attempt } from '../../../tests/trial.ts';
import { writeContact } from '../../../tests/two.ts';

const house = houseToBackUp();
type Table = (typeof erasable)[number];

/** What tells that a thing is still there. $1: its id. */
const there: Partial<Record<Table, string>> = {
	thread_letters: 'select from thread_letters where id = $1 and text is not null',
	letter_pieces: 'select from letter_pieces where id = $1 and question is not null',
	companion_credentials: 'select from companion_credentials where erasure_id = $1'
};

/** Runs within a transaction that is undone. */
async function trying<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: house.cast.db.ownerUrl });
	await client.connect();
	try {
		await client.query('begin; set local row_security = off');
		return await work(client);
	} finally {
		await client.end();
	}
}

const erasing = (erased: Erasure[], table: Table, id: string) =>
	trying(async (client) => {
		const count = await eraseAgain(client, erased);
		const { rowCount: left } = await client.query(there[table] ?? `select from ${table} where id = $1`, [id]);
		const noted = await client.query<Erasure>('select id, of_table from erasures where id = $1', [id]);
		return { count, left, noted: noted.rows };
	});

describe('what was erased', () => {
	let things: Record<Table, string>;
	beforeAll(async () => {
		things = await oneOfEach(house.cast, house.letter);
	});

	it.each(erasable)('of %s goes from there alone, and is noted as of there', async (table) => {
		const id = things[table];
		const elsewhere = erasable.filter((other) => other !== table).map((of_table) => ({ id, of_table }));
		expect(await erasing(elsewhere, table, id)).toEqual({ count: 0, left: 1, noted: [] });
		const here = { id, of_table: table };
		expect(await erasing([here], table, id)).toEqual({ count: 1, left: 0, noted: [here] });
	});

	it.each(erasable)('of %s goes also where the log is of an earlier version, which says no table', async (table) => {
		const id = things[table];
		expect(await erasing([{ id, of_table: 'unknown' }], table, id)).toEqual({
			count: 1,
			left: 0,
			noted: [{ id, of_table: table }]
		});
	});

	it('is of those tables that the database lets be noted, and of no other', async () => {
		const [law] = await house.cast.db.owner<{ check: string }>(
			`select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'erasures_of_table_check'`
		);
		const allowed = [...(law?.check ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);
		expect(allowed.sort()).toEqual([...erasable, 'unknown'].sort());
	});
});

describe('whoever writes by hand under the id of somebody else’s account, and takes it away', () => {
	it.each([
		['study_plans', sql`select app.take_study_plan_away()`],
		['plans', sql`select app.take_plan_away()`]
	] as const)(
		'%s: erases nobody by an older backup, and hinders nobody from erasing themselves',
		async (table, takeAway) => {
			const { cast, target } = house;
			const { aki, stranger, tomo } = cast;
			const whose = table === 'plans' ? tomo : stranger;
			const column = table === 'plans' ? 'alone' : 'said';
			const file = await house.backUp();
			const byHand = sql`insert into ${sql.table(table)} (id, owner, ${sql.ref(column)})
			values (${whose.account}::uuid, ${aki.account}::uuid, sha256('x'))`;
			expect(await attempt(aki.as, byHand)).toBe(1);
			await attempt(aki.as, takeAway);
			const noted = await cast.db.owner<Erasure>('select id, of_table from erasures where id = $1', [whose.account]);
			expect(noted).toHaveLength(1);
			await house.restore(file, { erased: noted });
			expect(await target.owner('select from accounts where id = $1', [whose.account])).toHaveLength(1);
			await erase(whose);
			expect(await cast.db.owner('select from accounts where id = $1', [whose.account])).toEqual([]);
			const all = await cast.db.owner<Erasure>('select id, of_table from erasures where id = $1', [whose.account]);
			await house.restore(file, { erased: all, replace: true });
			expect(await target.owner('select from accounts where id = $1', [whose.account])).toEqual([]);
		}
	);
});

const erase = (who: Someone) => attempt(who.as, sql`select app.erase_me()`);

/** One thing in each of the tables, of different people, none of which goes with another that is erased. Returns their ids. */
async function oneOfEach(cast: Cast, letter: string): Promise<Record<Table, string>> {
	const { aki, kenji, mie, ren, tomo } = cast;
	const row = async (table: string, values: Record<string, unknown>) => {
		const names = Object.keys(values);
		await cast.db.owner(
			`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
			Object.values(values)
		);
	};
	const bytes = () => randomBytes(32);
	const ids = { plans: newId(), study_plans: newId(), cards: newId(), passkeys: newId(), wrong: newId(), way: newId() };
	await write(cast, ren, await listenedTo(cast, aki, ren), 'it rained', { signed: true });
	const [thread_letter] = await cast.db.owner<{ id: string }>('select id from thread_letters');
	await row('plans', { id: ids.plans, owner: kenji.account, alone: bytes() });
	await row('study_plans', { id: ids.study_plans, owner: tomo.account, said: bytes() });
	await row('cards', { id: ids.cards, owner: kenji.account, words: bytes() });
	await row('passkeys', {
		id: ids.passkeys,
		owner: kenji.account,
		called: bytes(),
		credential: bytes(),
		public_key: bytes(),
		handle: bytes()
	});
	await row('letter_wrongs', { id: ids.wrong, letter_id: letter, words: bytes(), answer_by_day: '2026-03-09' });
	await row('companion_credentials', {
		id: ren.account,
		lookup: bytes(),
		email: bytes(),
		password_hash: 'x'.repeat(40),
		secret: bytes(),
		erasure_id: ids.way
	});
	return {
		thread_letters: thread_letter?.id ?? '',
		letter_pieces: await writePiece(cast.db, cast.masterKey, letter),
		letter_wrongs: ids.wrong,
		letters: letter,
		slips: await writeSlip(cast.db, cast.masterKey, cast.association, {}),
		murmurs: await writeMurmur(cast, kenji),
		wrongs: await writeWrong(cast, kenji),
		contacts: await writeContact(cast, kenji),
		plans: ids.plans,
		study_plans: ids.study_plans,
		cards: ids.cards,
		told_by_mail: await wantMail(cast, kenji),
		passkeys: ids.passkeys,
		companion_credentials: ids.way,
		accounts: mie.account
	};
}
