import { sql } from 'kysely';
import type { Day } from '#lib/base/day.ts';
import { ownId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { removeMine } from '#lib/database/mine.ts';
import type { Compared, Comparison } from '#lib/looking-back/comparison.ts';

/** One that was picked, and which of the three it is, 1 to 3. */
export interface KeptComparison extends Comparison {
	id: string;
	position: number;
}

const positions = [1, 2, 3];
/** So many stand side by side. */
export const most = positions.length;

const placeOf = (id: string) => ({ table: 'comparisons', column: 'comparison', id });

/** The actor's own, in their places. @throws {SignedOut} */
export async function list(tx: Tx): Promise<KeptComparison[]> {
	const rows = await tx.db
		.selectFrom('comparisons')
		.select(['id', 'position', 'comparison'])
		.where('owner', '=', meOf(tx).account)
		.orderBy('position')
		.execute();
	return rows.map(({ id, position, comparison }) => ({
		...(JSON.parse(tx.open(placeOf(id), comparison)) as Comparison),
		id,
		position
	}));
}

/**
 * Picks one. The same form sent twice picks it once, and what stands there already is not picked again.
 * @throws {Refusal} comparisons_three where there are three
 */
export async function pick(tx: Tx, formId: string, comparison: Comparison): Promise<void> {
	const owner = meOf(tx).account;
	const id = ownId(owner, formId);
	const sealed = tx.seal(placeOf(id), JSON.stringify(comparison));
	// Another window may take the position between looking and writing: then the next one is tried.
	for (;;) {
		const kept = await list(tx);
		if (kept.some((one) => one.id === id || isSame(one, comparison))) return;
		const position = positions.find((position) => kept.every((one) => one.position !== position));
		if (position === undefined) throw new Refusal('comparisons_three');
		await tx.db
			.insertInto('comparisons')
			.values({ id, owner, position, comparison: sealed })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

/** Puts one away; what it was compared from stays as it is. @throws {Absent} */
export async function putAway(tx: Tx, id: string): Promise<void> {
	await removeMine(tx, 'comparisons', id);
}

/** What every check-in of the actor says that can be compared, by day. @throws {SignedOut} */
export async function readCompared(tx: Tx): Promise<Compared[]> {
	const me = meOf(tx).account;
	type Row = [
		Day,
		number | null,
		number | null,
		number | null,
		number | null,
		string | null,
		string[],
		string[],
		string[]
	];
	const { rows } = await sql<{ all: Row[] | null }>`
		select json_agg(json_build_array(day, emotional, social, existential, energy, solitude, feelings, places, contacts)
			order by day) as all
		from check_ins where owner = ${me}`.execute(tx.db);
	return (rows[0]?.all ?? []).map(
		([day, emotional, social, existential, energy, solitude, feelings, places, contacts]) => ({
			...{ day, emotional, social, existential, energy, solitude, feelings, places, contacts }
		})
	);
}

function isSame(one: Comparison, other: Comparison): boolean {
	return one.rating === other.rating && one.flag.kind === other.flag.kind && one.flag.value === other.flag.value;
}
