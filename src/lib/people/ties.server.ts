import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { fingerprint } from '#lib/database/sealed.ts';
import { codeDays, type Tie, type WaitingCode } from '#lib/people/tie.ts';

/** Whom the actor has among their people, in the order in which they came. @throws {SignedOut} */
export async function listPeople(tx: Tx): Promise<Tie[]> {
	const rows = await tx.db
		.selectFrom('ties as t')
		// The law shows a person the companions among their people.
		.leftJoin('companions as c', (on) => on.onRef('c.id', '=', 't.other').on('c.left_at', 'is', null))
		.select(['t.id', 't.other', 't.called', 'c.first_name', 'c.about', 'c.reads', 'c.association_id'])
		.select(sql<boolean>`app.may_be_shown_to(t.other)`.as('may_be_shown'))
		.where('t.owner', '=', meOf(tx).account)
		.where('t.removed_at', 'is', null)
		.orderBy('t.made_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		other: row.other,
		called: row.first_name ?? row.called,
		companion:
			row.association_id === null
				? null
				: { about: row.about ?? '', reads: row.reads ?? '', association: row.association_id },
		mayBeShown: row.may_be_shown
	}));
}

/** Whether the actor came in by a door through which nothing of anybody is ever seen: a relative's, or a teacher's. */
export async function seesNothing(tx: Tx): Promise<boolean> {
	const row = await tx.db
		.selectFrom('accounts')
		.select('kind')
		.where('id', '=', meOf(tx).account)
		.executeTakeFirstOrThrow();
	return row.kind === 'relative' || row.kind === 'teacher';
}

/** One of the actor's people. @throws {Absent} */
export async function findTie(tx: Tx, id: string): Promise<Tie> {
	const tie = (await listPeople(tx)).find((one) => one.id === id);
	if (!tie) throw new Absent();
	return tie;
}

/** Gives a code out of these words. They are stored nowhere. @throws {Refusal} people_codes_full where ten wait already */
export async function giveCode(
	tx: Tx,
	given: { masterKey: Buffer; words: string; now: Temporal.Instant }
): Promise<void> {
	const { rows } = await sql<{ waiting: string }>`select app.waiting_codes() as waiting`.execute(tx.db);
	if (Number(rows[0]?.waiting) >= 10) throw new Refusal('people_codes_full', 'code');
	await tx.db
		.insertInto('tie_codes')
		.values({
			id: newId(),
			owner: meOf(tx).account,
			lookup: lookupOf(given.masterKey, given.words),
			ends_at: given.now.add({ hours: 24 * codeDays }).toString()
		})
		.execute();
}

/** The actor's codes that wait, the one that ends first before the others. */
export async function listCodes(tx: Tx): Promise<WaitingCode[]> {
	const rows = await tx.db
		.selectFrom('tie_codes')
		.select(['id', 'ends_at'])
		.where('owner', '=', meOf(tx).account)
		.where('used_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.orderBy('ends_at')
		.execute();
	return rows.map((row) => ({ id: row.id, endsAt: row.ends_at }));
}

/** Takes away a code that was not used. One that is gone already is gone. */
export async function takeCodeAway(tx: Tx, id: string): Promise<void> {
	await tx.db
		.deleteFrom('tie_codes')
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.where('used_at', 'is', null)
		.execute();
}

/**
 * Uses a code that somebody gave: both have each other among their people then.
 * @returns false where it leads to nobody; no more is said. Not a refusal: that would roll the count of tries back
 * @throws {Refusal} people_too_many_tries
 */
export async function useCode(tx: Tx, given: { masterKey: Buffer; words: string; caller: string }): Promise<boolean> {
	const counted = await countGuess(tx, given.masterKey, `ties ${meOf(tx).account} ${given.caller}`, 20);
	if (!counted) throw new Refusal('people_too_many_tries', 'words');
	const { rows } = await sql<{ used: boolean }>`
		select app.use_tie_code(${lookupOf(given.masterKey, given.words)}, ${counted}) as used`.execute(tx.db);
	return rows[0]?.used === true;
}

/** Takes somebody out of the actor's people. On the other's page nothing changes. @throws {Absent} */
export async function remove(tx: Tx, id: string): Promise<void> {
	const removed = await tx.db
		.updateTable('ties')
		.set({ removed_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	if (removed.numUpdatedRows === 0n) throw new Absent();
}

function lookupOf(masterKey: Buffer, words: string): Buffer {
	return fingerprint(masterKey, 'ties', plainWords(words));
}
