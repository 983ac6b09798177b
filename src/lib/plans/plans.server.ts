import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { parts, readNumbers, writeNumbers, type Plan } from '#lib/plans/plan.ts';

const columns = [...parts, 'numbers'] as const;

/** A plan that is kept, and when it was last changed. */
export interface KeptPlan {
	plan: Plan;
	changedAt: Date;
}

/** The actor's own, or null where none is kept. @throws {SignedOut} for a visitor */
export async function findMine(tx: Tx): Promise<KeptPlan | null> {
	const row = await tx.db
		.selectFrom('plans')
		.select([...columns, 'id', 'changed_at'])
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row) return null;
	const read = (column: (typeof columns)[number]) => {
		const sealed = row[column];
		return sealed ? tx.open(placeOf(row.id, column), sealed) : '';
	};
	const texts = Object.fromEntries(parts.map((part) => [part, read(part)])) as Record<(typeof parts)[number], string>;
	return { plan: { ...texts, numbers: readNumbers(read('numbers')) }, changedAt: row.changed_at };
}

/**
 * Keeps it in the place of an earlier one, of which nothing stays.
 * @param asOf when the one was changed that whoever writes had before them; null where there was none; left out, whichever
 * there is
 * @throws {Refusal} plans_meanwhile: it is another one now
 */
export async function keep(tx: Tx, { plan, asOf }: { plan: Plan; asOf?: string | null }): Promise<void> {
	const owner = meOf(tx).account;
	const before = await tx.db
		.selectFrom('plans')
		.select(['id', 'changed_at'])
		.where('owner', '=', owner)
		.forUpdate()
		.executeTakeFirst();
	if (asOf !== undefined && asOf !== (before?.changed_at.toISOString() ?? null)) {
		// The same form sent twice: it is kept already.
		if (isDeepStrictEqual((await findMine(tx))?.plan, plan)) return;
		throw new Refusal('plans_meanwhile');
	}
	const id = before?.id ?? newId();
	const texts = { ...plan, numbers: plan.numbers ? writeNumbers(plan.numbers) : '' };
	const sealed = Object.fromEntries(
		columns.map((column) => [column, texts[column] === '' ? null : tx.seal(placeOf(id, column), texts[column])])
	);
	await tx.db
		.insertInto('plans')
		.values({ id, owner, ...sealed })
		// Of two first ones that are kept at once the later stays.
		.onConflict((conflict) => conflict.column('owner').doUpdateSet({ id, ...sealed, changed_at: sql<Date>`now()` }))
		.execute();
}

/** Takes it away. What is gone already stays gone. */
export async function takeAway(tx: Tx): Promise<void> {
	await sql`select app.take_plan_away()`.execute(tx.db);
}

function placeOf(id: string, column: string) {
	return { table: 'plans', column, id };
}
