import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { answerOf } from '#lib/steps/attempt.ts';
import * as attempts from '#lib/steps/attempts.server.ts';
import { nothingKnown, readKnown, writeKnown, type Known } from '#lib/steps/known.ts';
import { wentOf } from '#lib/steps/model/outcome.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { forgotten, learntAnew, withAnswer } from '#lib/steps/offering.ts';

const placeOf = (owner: string) => ({ table: 'offers', column: 'known', id: owner });
const day = 86_400_000;

/** A moment as the model counts: days since 1970-01-01. @param milliseconds since then */
export const daysAt = (milliseconds: number): number => milliseconds / day;

/** What the offer knows of the actor. */
export async function read(tx: Tx): Promise<Known> {
	const owner = meOf(tx).account;
	const row = await tx.db.selectFrom('offers').select('known').where('owner', '=', owner).executeTakeFirst();
	return row ? readKnown(tx.open(placeOf(owner), row.known)) : nothingKnown();
}

export async function write(tx: Tx, known: Known): Promise<void> {
	const owner = meOf(tx).account;
	const sealed = tx.seal(placeOf(owner), writeKnown(known));
	await tx.db
		.insertInto('offers')
		.values({ owner, known: sealed })
		.onConflict((conflict) => conflict.column('owner').doUpdateSet({ known: sealed }))
		.execute();
}

/** Everything is forgotten: what is believed, what was shown, put away and asked. What was taken stays where it is kept. */
export async function forget(tx: Tx, now: number): Promise<void> {
	await write(tx, forgotten(daysAt(now)));
}

/**
 * Learns from what was said of a thing that was taken. Said for the first time, one answer is learnt; where it was said
 * otherwise before, everything is learnt anew.
 */
export async function learnFrom(
	tx: Tx,
	said: attempts.KeptAttempt,
	before: attempts.KeptAttempt,
	things: ReadonlyMap<string, Thing>
): Promise<void> {
	const at = daysAt(said.keptAt.getTime());
	const [after, earlier] = [answerOf(said, at), answerOf(before, at)];
	if (after?.outcome === earlier?.outcome && after?.felt === earlier?.felt) return;
	if (earlier) return learnAnew(tx, things);
	const known = await read(tx);
	if (!after || at < known.since) return;
	await write(tx, withAnswer(known, after, things));
	if (!said.own && (await allows(tx)))
		await tx.db
			.insertInto('difficulty_answers')
			.values({ owner: meOf(tx).account, step: said.step, light: wentOf(after) >= 0.5 })
			.execute();
}

/** Learns anew from everything that was taken, where something was changed or removed. */
export async function learnAnew(tx: Tx, things: ReadonlyMap<string, Thing>): Promise<void> {
	const all = await attempts.list(tx, 100_000);
	const answers = all.flatMap((one) => answerOf(one, daysAt(one.keptAt.getTime())) ?? []);
	await write(tx, learntAnew(await read(tx), answers, things));
}

/** The wording in which it is asked whether answers may help others. */
const wording = 1;

/** Whether the actor allows that how things of the library were for them helps to offer them to others. Off until they say so. */
export async function allows(tx: Tx): Promise<boolean> {
	const { account } = meOf(tx);
	const row = await tx.db
		.selectFrom('difficulty_allowances')
		.select('owner')
		.where('owner', '=', account)
		.executeTakeFirst();
	return row !== undefined;
}

export async function allow(tx: Tx): Promise<void> {
	await tx.db
		.insertInto('difficulty_allowances')
		.values({ owner: meOf(tx).account, version: wording })
		.onConflict((conflict) => conflict.column('owner').doNothing())
		.execute();
}

/** Taken back: what was counted goes with it. */
export async function disallow(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('difficulty_allowances').where('owner', '=', meOf(tx).account).execute();
}
