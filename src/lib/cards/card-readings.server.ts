import { sql } from 'kysely';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { waits, type FirstReaders, type Reading, type ToKind, type WaitingCard } from '#lib/cards/card-reading.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** By whom what the actor gives to an account is read first; null where it is not. */
export async function findFirstReaders(tx: Tx): Promise<FirstReaders | null> {
	const { rows } = await sql<FirstReaders>`select id, name as association, readers from app.who_reads_cards()`.execute(
		tx.db
	);
	return rows[0] ?? null;
}

/** Whether the actor reads cards of minors first. */
export async function mayRead(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ may: boolean }>`select app.may_read_cards() as may`.execute(tx.db);
	return rows[0]?.may === true;
}

/** The cards that wait for the actor to read, the one that has waited longest first. @throws {Absent} for whoever reads none */
export async function listToRead(tx: Tx): Promise<WaitingCard[]> {
	if (!(await mayRead(tx))) throw new Absent();
	const { rows } = await sql<{ id: string; to_kind: string; words: Buffer; wrapped: Buffer }>`
		select id, to_kind, words, wrapped from app.cards_to_read()`.execute(tx.db);
	return rows.map(({ id, to_kind, words, wrapped }) => ({
		id,
		to: to_kind as ToKind,
		words: tx.open({ table: 'handed_cards', column: 'words', id }, words, { table: 'card_keys', id, wrapped })
	}));
}

/**
 * Lets a card through: from now on it lies with whom it is meant for.
 * @throws {Absent} for one that is not the actor's to read
 * @throws {Refusal} cards_read_meanwhile
 */
export async function letThrough(tx: Tx, card: string): Promise<void> {
	const { rows } = await sql<Outcome>`select app.let_card_through(${card}::uuid) as outcome`.execute(tx.db);
	mustBeDone(rows[0]);
}

/**
 * Hands a card back to whoever wrote it, with words. The other side never had it.
 * @throws {Absent} for one that is not the actor's to read
 * @throws {Refusal} cards_read_meanwhile
 */
export async function handBack(tx: Tx, card: string, words: string): Promise<void> {
	const key = tx.newKey('card_readings', card);
	const { rows } = await sql<Outcome>`select app.hand_card_back(${card}::uuid,
		${tx.seal(placeOf(card), words, key)}, ${key.wrapped}) as outcome`.execute(tx.db);
	mustBeDone(rows[0]);
}

/** How the actor's cards stand that wait or came back, by card. */
export async function listMine(tx: Tx): Promise<Map<string, Reading>> {
	const rows = await tx.db
		.selectFrom('card_readings as r')
		.leftJoin('associations as a', 'a.id', 'r.association_id')
		.select(['r.id', 'r.read_at', 'r.read_as', 'r.words', 'r.wrapped', 'a.name'])
		.where('r.owner', '=', meOf(tx).account)
		.execute();
	const { rows: waiting } = await sql<{ id: string; how: string }>`select id, how from app.how_my_cards_wait()`.execute(
		tx.db
	);
	const howOf = new Map(waiting.map(({ id, how }) => [id, waits.find((one) => one === how) ?? 'waits']));
	return new Map(
		rows.flatMap(({ id, read_at, read_as, words, wrapped, name }): [string, Reading][] => {
			if (!read_at) return [[id, { stage: howOf.get(id) ?? 'waits', association: name ?? '' }]];
			if (!words || !wrapped) return [];
			const opened = tx.open(placeOf(id), words, { table: 'card_readings', id, wrapped });
			return [[id, { stage: 'back', by: read_as ?? '', words: opened }]];
		})
	);
}

interface Outcome {
	outcome: 'done' | 'late' | null;
}

function mustBeDone(row: Outcome | undefined): void {
	if (row?.outcome === 'late') throw new Refusal('cards_read_meanwhile', 'form');
	if (row?.outcome !== 'done') throw new Absent();
}

function placeOf(id: string) {
	return { table: 'card_readings', column: 'words', id };
}
