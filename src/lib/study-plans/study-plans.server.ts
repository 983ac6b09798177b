import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { emptyStudyPlan, studyParts, type StudyPart, type StudyPlan } from '#lib/study-plans/study-plan.ts';

/** A plan that is kept, and when it was last changed. */
export interface KeptStudyPlan {
	plan: StudyPlan;
	changedAt: Date;
}

/** Whether the actor may keep one: a person for themselves. Nobody without a page here. */
export async function mayKeep(tx: Tx): Promise<boolean> {
	if (!tx.me) return false;
	const { rows } = await sql<{ may: boolean }>`select app.keeps_study_plan() as may`.execute(tx.db);
	return rows[0]?.may === true;
}

/** Whether the actor keeps one. @throws {SignedOut} for a visitor */
export async function isKept(tx: Tx): Promise<boolean> {
	const row = await tx.db
		.selectFrom('study_plans')
		.select('id')
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	return row !== undefined;
}

/** The actor's own, or null where none is kept. @throws {SignedOut} for a visitor */
export async function findMine(tx: Tx): Promise<KeptStudyPlan | null> {
	const row = await tx.db
		.selectFrom('study_plans')
		.select([...studyParts, 'id', 'changed_at'])
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row) return null;
	const plan = emptyStudyPlan();
	for (const part of studyParts) {
		const sealed = row[part];
		if (sealed) plan[part] = tx.open(placeOf(row.id, part), sealed);
	}
	return { plan, changedAt: row.changed_at };
}

/**
 * Keeps it in the place of an earlier one, of which nothing stays. Its first part is not empty: without that there is none.
 * @param asOf when the one was changed that whoever writes had before them; null where there was none
 * @throws {Refusal} study_plans_meanwhile: it is another one now
 */
export async function keep(tx: Tx, { plan, asOf }: { plan: StudyPlan; asOf: string | null }): Promise<void> {
	const owner = meOf(tx).account;
	const before = await tx.db
		.selectFrom('study_plans')
		.select(['id', 'changed_at'])
		.where('owner', '=', owner)
		.forUpdate()
		.executeTakeFirst();
	if (asOf !== (before?.changed_at.toISOString() ?? null)) {
		// The same form sent twice: it is kept already.
		if (isDeepStrictEqual((await findMine(tx))?.plan, plan)) return;
		throw new Refusal('study_plans_meanwhile');
	}
	const id = before?.id ?? newId();
	const sealed = (part: StudyPart) => (plan[part] === '' ? null : tx.seal(placeOf(id, part), plan[part]));
	const texts = {
		said: tx.seal(placeOf(id, 'said'), plan.said),
		what: sealed('what'),
		place: sealed('place'),
		showing: sealed('showing'),
		adult: sealed('adult'),
		left_out: sealed('left_out'),
		smaller: sealed('smaller'),
		again: sealed('again')
	};
	await tx.db
		.insertInto('study_plans')
		.values({ id, owner, ...texts })
		// Of two first ones that are kept at once the later stays.
		.onConflict((conflict) => conflict.column('owner').doUpdateSet({ id, ...texts, changed_at: sql<Date>`now()` }))
		.execute();
}

/** Takes it away. What is gone already stays gone. */
export async function takeAway(tx: Tx): Promise<void> {
	await sql`select app.take_study_plan_away()`.execute(tx.db);
}

function placeOf(id: string, part: StudyPart) {
	return { table: 'study_plans', column: part, id };
}
