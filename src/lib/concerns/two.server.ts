import { sql } from 'kysely';
import {
	toOpening,
	type DayOpen,
	type OpeningRow,
	type OpenedText,
	type TwoKind,
	type TwoTold
} from '#lib/concerns/two.ts';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { KeyTable } from '#lib/database/sealed.ts';
import { meOf, type AsActor, type Tx } from '#lib/database/as-actor.ts';

/**
 * Proposes at a concern to open what its person wrote, once for each form. `words` are for the person to read.
 * @throws {Absent} where the actor may not, the law does not know whose it is, or one waits or is open already
 */
export async function propose(
	tx: Tx,
	{ concern, words, toldFirst, formId }: { concern: string; words: string; toldFirst: boolean; formId: string }
): Promise<string> {
	const id = ownId(meOf(tx).account, JSON.stringify([formId, words]));
	const key = tx.newKey('two_openings', id);
	const { rows } = await sql<{ done: boolean }>`select app.propose_two(${id}::uuid, ${concern}::uuid, ${toldFirst},
		${tx.seal({ table: 'two_openings', column: 'words', id }, words, key)}, ${key.wrapped}) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
	return id;
}

/** The open concerns at which the actor may propose it. */
export async function listProposable(tx: Tx): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from concerns
		where closed_at is null and app.may_propose_two(id)`.execute(tx.db);
	return rows.map(({ id }) => id);
}

/** What waits for a second companion, where the actor may be one of the two, and what is open for the actor. */
export async function listOfOurs(tx: Tx): Promise<DayOpen[]> {
	const { rows } = await sql<OfOurs>`select * from app.two_of_ours()`.execute(tx.db);
	return rows.map((row) => ({ ...toOpening(row), words: wordsOf(tx, row), concern: row.concern_id, mine: row.mine }));
}

/** One of these. @throws {Absent} */
export async function findOfOurs(tx: Tx, id: string): Promise<DayOpen> {
	const found = (await listOfOurs(tx)).find((one) => one.id === id);
	if (!found) throw new Absent();
	return found;
}

/** What the actor is told of: what was opened of theirs, with each look, the newest first. */
export async function listMine(tx: Tx): Promise<TwoTold[]> {
	const openings = await tx.db
		.selectFrom('two_openings')
		.select([
			'id',
			'proposed_as',
			'proposed_at',
			'told_first',
			'words',
			'wrapped',
			'agreed_as',
			'agreed_at',
			'ended_at'
		])
		.where('owner', '=', meOf(tx).account)
		.orderBy('proposed_at', 'desc')
		.execute();
	const looks = await tx.db
		.selectFrom('two_looks')
		.select(['two_opening_id', 'viewed_as', 'kind', 'looked_at'])
		.where('owner', '=', meOf(tx).account)
		.orderBy('looked_at')
		.execute();
	return openings.map((row) => ({
		...toOpening(row),
		words: wordsOf(tx, row),
		looks: looks
			.filter((look) => look.two_opening_id === row.id)
			.map((look) => ({ as: look.viewed_as, kind: look.kind as TwoKind, at: look.looked_at }))
	}));
}

/** The second of the two agrees. @throws {Absent} where they may not, or it is too late */
export async function agree(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select app.agree_two(${id}::uuid) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/** Either of the two ends it. @throws {Absent} for anybody else, or where it is over */
export async function end(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select app.end_two(${id}::uuid) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/** Looks as one of the two: the look is logged in a transaction of its own, then read. @throws {Absent} for anybody else */
export async function look(as: AsActor, id: string, kind: TwoKind): Promise<OpenedText[]> {
	await as(async (tx) => {
		const { rows } = await sql<{ done: boolean }>`select app.look_as_two(${id}::uuid, ${kind}) as done`.execute(tx.db);
		if (!rows[0]?.done) throw new Absent();
	});
	return as(async (tx) => {
		const { rows } = await sql<OpenedRow>`select id, words, key_id, wrapped from app.opened_to_two(${id}::uuid)
			where kind = ${kind} order by at`.execute(tx.db);
		return rows.map((row) => ({ id: row.id, words: tx.open(places[kind](row.id), row.words, keyOf(kind, row)) }));
	});
}

interface OfOurs extends OpeningRow {
	concern_id: string | null;
	words: Buffer;
	wrapped: Buffer;
	mine: boolean;
}

function wordsOf(tx: Tx, { id, words, wrapped }: { id: string; words: Buffer; wrapped: Buffer }): string {
	return tx.open({ table: 'two_openings', column: 'words', id }, words, { table: 'two_openings', id, wrapped });
}

interface OpenedRow {
	id: string;
	words: Buffer;
	key_id: string;
	wrapped: Buffer;
}

const places: Record<TwoKind, (id: string) => { table: string; column: string; id: string }> = {
	letters: (id) => ({ table: 'thread_letters', column: 'text', id }),
	murmurs: (id) => ({ table: 'murmurs', column: 'words', id }),
	wrongs: (id) => ({ table: 'wrongs', column: 'words', id }),
	contact: (id) => ({ table: 'contacts', column: 'words', id })
};

const keyTables: Record<TwoKind, KeyTable> = {
	letters: 'thread_keys',
	murmurs: 'murmurs',
	wrongs: 'wrongs',
	contact: 'contacts'
};

function keyOf(kind: TwoKind, { key_id: id, wrapped }: OpenedRow) {
	return { table: keyTables[kind], id, wrapped };
}
