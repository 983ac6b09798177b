import { sql } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine, removeMine } from '#lib/database/mine.ts';
import type { OwnStep } from '#lib/steps/own-step.ts';

export interface KeptOwnStep extends OwnStep {
	id: string;
}

const placeOf = (id: string) => ({ table: 'own_steps', column: 'step', id });

/** Keeps a small thing in one's own words. The same form sent twice keeps it once. */
export async function keep(tx: Tx, formId: string, step: OwnStep): Promise<string> {
	const owner = meOf(tx).account;
	const id = ownId(owner, formId);
	await tx.db
		.insertInto('own_steps')
		.values({ id, owner, step: tx.seal(placeOf(id), JSON.stringify(step)) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	return id;
}

/** One's own, the latest first. */
export async function list(tx: Tx): Promise<KeptOwnStep[]> {
	const rows = await tx.db
		.selectFrom('own_steps')
		.select(['id', 'step'])
		.where('owner', '=', meOf(tx).account)
		.orderBy('kept_at', 'desc')
		.execute();
	return rows.map(({ id, step }) => ({ id, ...(JSON.parse(tx.open(placeOf(id), step)) as OwnStep) }));
}

/** @throws {Absent} where there is none of one's own */
export async function change(tx: Tx, id: string, step: OwnStep): Promise<void> {
	const sealed = tx.seal(placeOf(id), JSON.stringify(step));
	await changeMine(tx, 'own_steps', id, { step: sealed, changed_at: sql<Date>`now()` });
}

/** @throws {Absent} where there is none of one's own */
export async function remove(tx: Tx, id: string): Promise<void> {
	await removeMine(tx, 'own_steps', id);
}
