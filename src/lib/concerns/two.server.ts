import { sql } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type AsActor, type Tx } from '#lib/database/as-actor.ts';

/** What two who decide together can look at: all that the person wrote to their association, of one kind. */
export type TwoKind = 'letters' | 'murmurs' | 'wrongs';

export interface OpenedText {
	id: string;
	words: string;
}

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

interface OpenedRow {
	id: string;
	words: Buffer;
	key_id: string;
	wrapped: Buffer;
}

const places: Record<TwoKind, (id: string) => { table: string; column: string; id: string }> = {
	letters: (id) => ({ table: 'thread_letters', column: 'text', id }),
	murmurs: (id) => ({ table: 'murmurs', column: 'words', id }),
	wrongs: (id) => ({ table: 'wrongs', column: 'words', id })
};

function keyOf(kind: TwoKind, { key_id: id, wrapped }: OpenedRow) {
	return { table: kind === 'letters' ? ('thread_keys' as const) : kind, id, wrapped };
}
