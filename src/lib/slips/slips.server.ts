import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { newId } from '#lib/base/ids.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey, open, openDataKey, seal } from '#lib/database/sealed.ts';
import { momentsOf } from '#lib/letterbox/letter.ts';
import type { OwnSlip, Reason, Slip } from '#lib/slips/slip.ts';

/** Among which slips somebody reads and leaves. */
export interface Among {
	locale: Locale;
	/** Those of families, whoever acts; else those of their own side. People under age have none of families. */
	families?: boolean;
}

/** The name of the association whose people read a slip that whoever acts leaves now, or null where nobody would. */
export async function whoReads(tx: Tx, { locale, families = false }: Among): Promise<string | null> {
	const { rows } = await sql<{
		name: string | null;
	}>`select app.who_reads_slips(${locale}, ${families}) as name`.execute(tx.db);
	return rows[0]?.name ?? null;
}

/** One by chance, of those that lie there for whoever acts; another than `notThis` where there is one. Null for none. */
export async function turnOver(
	tx: Tx,
	wish: Among & { masterKey: Buffer; notThis: string | null }
): Promise<Slip | null> {
	const { rows } = await sql<SealedSlip>`
		select id, wrapped, words from app.turn_slip(${wish.locale}, ${wish.notThis}::uuid, ${wish.families ?? false})`.execute(
		tx.db
	);
	return rows[0] ? { id: rows[0].id, words: wordsOf(wish.masterKey, rows[0]) } : null;
}

/** A slip on its way to the veranda. */
export interface Leaving extends Among {
	masterKey: Buffer;
	/** The one-time id of the form that was sent. */
	formId: string;
	text: string;
	/** The six words that lead back to it. */
	words: string;
	soundsLikeDanger: boolean;
	now: Temporal.Instant;
	caller: string;
}

/**
 * Leaves a slip, sealed under a key of its own, to be read before it lies there. Of whoever acts nothing is kept but the
 * side on which it will lie. The same slip from the same form is one: within ten minutes the words given now lead to it
 * and those before no more; later it is refused.
 * @throws {Refusal} slips_too_many, slips_left_before
 * @throws {Absent} where nobody reads any more
 */
export async function leave(tx: Tx, leaving: Leaving): Promise<void> {
	const { masterKey, formId, text } = leaving;
	if (!(await countGuess(tx, masterKey, `slip ${leaving.caller}`, 20))) throw new Refusal('slips_too_many', 'words');
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'slip_keys');
	const moments = momentsOf(formId, leaving.now).map((moment) => fingerprint(masterKey, 'slip moment', moment));
	const { rows } = await sql<{ outcome: string }>`select app.leave_slip(
		${id}::uuid, ${lookupOf(masterKey, leaving.words)}, ${fingerprint(masterKey, 'slip form', JSON.stringify([formId, text]))},
		${moments[0]}, ${moments}::bytea[], ${leaving.locale}, ${seal(key, placeOf(id), text)}, ${wrapped},
		${leaving.soundsLikeDanger}, ${leaving.families ?? false}
	) as outcome`.execute(tx.db);
	if (rows[0]?.outcome === 'closed') throw new Absent();
	if (rows[0]?.outcome === 'left before') throw new Refusal('slips_left_before', 'words');
}

/** Whether one may come back for a slip. To be called as a visitor. */
export async function hasWayBack(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ wait: boolean }>`select app.slips_wait() as wait`.execute(tx.db);
	return rows[0]?.wait === true;
}

/** The six words that somebody brings. */
export interface Brought {
	masterKey: Buffer;
	words: string;
	caller: string;
}

/**
 * The slip that words lead to, and how it is with it. To be called as a visitor.
 * @returns null if they lead to none
 * @throws {Refusal} slips_too_many_tries
 */
export async function read(tx: Tx, { masterKey, words, caller }: Brought): Promise<OwnSlip | null> {
	const counted = await mayTry(tx, masterKey, caller);
	const { rows } = await sql<SealedSlip & { lies: boolean; not_because: Reason | null; ends_day: string }>`
		select id, wrapped, words, lies, not_because, ends_day::text
		from app.open_slip(${lookupOf(masterKey, words)}, ${counted})`.execute(tx.db);
	const row = rows[0];
	// Null, not a refusal: that would roll the count of tries back.
	if (!row) return null;
	return { words: wordsOf(masterKey, row), lies: row.lies, notBecause: row.not_because, endsDay: row.ends_day };
}

/**
 * Takes away the slip that words lead to, with its key. To be called as a visitor.
 * @returns false if they lead to none
 * @throws {Refusal} slips_too_many_tries
 */
export async function takeAway(tx: Tx, { masterKey, words, caller }: Brought): Promise<boolean> {
	const counted = await mayTry(tx, masterKey, caller);
	const { rows } = await sql<{ gone: boolean }>`
		select app.take_slip_away(${lookupOf(masterKey, words)}, ${counted}) as gone`.execute(tx.db);
	return rows[0]?.gone === true;
}

/** Takes away what has lain its ninety days. To be called as the house. @returns how many slips */
export async function sweep(tx: Tx): Promise<number> {
	const swept = await tx.db
		.deleteFrom('slips')
		.where('ends_day', '<', sql<string>`(now() at time zone 'UTC')::date`)
		.executeTakeFirst();
	return Number(swept.numDeletedRows);
}

/** A slip as it is stored, with its key. */
export interface SealedSlip {
	id: string;
	wrapped: Buffer;
	words: Buffer;
}

export function wordsOf(masterKey: Buffer, { id, wrapped, words }: SealedSlip): string {
	return open(openDataKey(masterKey, id, wrapped, 'slip_keys'), placeOf(id), words);
}

const placeOf = (id: string) => ({ table: 'slips', column: 'words', id });

/** What is stored of a slip's words: a fingerprint under the master key, of another kind than that of a letter's. */
function lookupOf(masterKey: Buffer, words: string): Buffer {
	return fingerprint(masterKey, 'slips', plainWords(words));
}

async function mayTry(tx: Tx, masterKey: Buffer, caller: string): Promise<Buffer> {
	const counted = await countGuess(tx, masterKey, `slips ${caller}`, 20);
	if (!counted) throw new Refusal('slips_too_many_tries', 'words');
	return counted;
}
