import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine, removeMine } from '#lib/database/mine.ts';
import type { Attempt } from '#lib/steps/attempt.ts';

/** One that was taken, with when. */
export interface KeptAttempt extends Attempt {
	id: string;
	day: string;
	keptAt: Date;
	/** When they are told, once; null for never, or when it was done. */
	remindAt: Date | null;
}

/** What is taken: of the library or one's own. */
export type Taking = Pick<Attempt, 'step' | 'words' | 'own' | 'place'>;

const placeOf = (id: string) => ({ table: 'attempts', column: 'attempt', id });
const unsaid = { cue: '', act: '', expects: '', outcome: null, felt: null, happened: '', surprised: '' } as const;

/** Takes a small thing. The same form sent twice takes it once. @returns the id under which it is found */
export async function take(tx: Tx, formId: string, day: string, taking: Taking): Promise<string> {
	const owner = meOf(tx).account;
	const id = ownId(owner, formId);
	const attempt = tx.seal(placeOf(id), JSON.stringify({ ...taking, ...unsaid } satisfies Attempt));
	await tx.db
		.insertInto('attempts')
		.values({ id, owner, day, attempt })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	return id;
}

/** One of one's own. @throws {Absent} */
export async function find(tx: Tx, id: string): Promise<KeptAttempt> {
	const row = await mine(tx).where('id', '=', id).executeTakeFirst();
	if (!row) throw new Absent();
	return openRow(tx, row);
}

/** What one took, the latest first. @param most how many at most */
export async function list(tx: Tx, most: number): Promise<KeptAttempt[]> {
	const rows = await mine(tx).orderBy('kept_at', 'desc').orderBy('id').limit(most).execute();
	return rows.map((row) => openRow(tx, row));
}

/**
 * What one took and then wrote more of, the latest first, without when it was kept. Of what nobody came back to there is no outcome, so that its
 * seal need not be opened.
 * @param most how many at most
 */
export async function listSaid(tx: Tx, most: number): Promise<(Attempt & { day: string })[]> {
	const rows = await tx.db
		.selectFrom('attempts')
		.select(['id', 'day', 'attempt'])
		.where('owner', '=', meOf(tx).account)
		.where('changed_at', 'is not', null)
		.orderBy('kept_at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.map(({ id, day, attempt }) => ({ ...(JSON.parse(tx.open(placeOf(id), attempt)) as Attempt), day }));
}

/** What one took on the days of a span, the latest first. @param most how many at most */
export async function listWithin(tx: Tx, span: { from: string; to: string }, most: number): Promise<KeptAttempt[]> {
	const rows = await mine(tx)
		.where('day', '>=', span.from)
		.where('day', '<=', span.to)
		.orderBy('day', 'desc')
		.orderBy('kept_at', 'desc')
		.limit(most)
		.execute();
	return rows.map((row) => openRow(tx, row));
}

/** Changes what was written to one. @throws {Absent} where there is none of one's own */
export async function change(tx: Tx, id: string, said: Partial<Omit<Attempt, keyof Taking>>): Promise<KeptAttempt> {
	const { day, keptAt, remindAt, ...before } = await find(tx, id);
	const after: Attempt = { ...withoutId(before), ...said };
	const attempt = tx.seal(placeOf(id), JSON.stringify(after));
	await changeMine(tx, 'attempts', id, { attempt, changed_at: sql<Date>`now()` });
	return { ...after, id, day, keptAt, remindAt };
}

/** Says when to be reminded of one, once; null for not at all. @throws {Absent} */
export async function remind(tx: Tx, id: string, at: Temporal.Instant | null): Promise<void> {
	await changeMine(tx, 'attempts', id, { remind_at: at?.toString() ?? null });
}

/** Removes one for good. @throws {Absent} */
export async function remove(tx: Tx, id: string): Promise<void> {
	await removeMine(tx, 'attempts', id);
}

function mine(tx: Tx) {
	return tx.db
		.selectFrom('attempts')
		.select(['id', 'day', 'attempt', 'kept_at', 'remind_at'])
		.where('owner', '=', meOf(tx).account);
}

interface AttemptRow {
	id: string;
	day: string;
	attempt: Buffer;
	kept_at: Date;
	remind_at: Date | null;
}

function openRow(tx: Tx, row: AttemptRow): KeptAttempt {
	const attempt = JSON.parse(tx.open(placeOf(row.id), row.attempt)) as Attempt;
	return { ...attempt, id: row.id, day: row.day, keptAt: row.kept_at, remindAt: row.remind_at };
}

function withoutId({ id: _, ...attempt }: Attempt & { id: string }): Attempt {
	return attempt;
}
