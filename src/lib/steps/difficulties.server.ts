import { sql } from 'kysely';
import type { Tx } from '#lib/database/as-actor.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { isOnlyAskedFor } from '#lib/steps/library.ts';
import { estimateJointly } from '#lib/steps/model/joint.ts';
import { beliefOf, type Prior } from '#lib/steps/prior.ts';

/** Of fewer people nothing is estimated: it would be known whose it is. */
const fewestPeople = 10;

/** How things of the library are for people here, as far as that was estimated, by id. */
export async function readDifficulties(tx: Tx): Promise<Map<string, Prior>> {
	const rows = await tx.db.selectFrom('difficulties').select(['step', 'mean', 'spread']).execute();
	return new Map(rows.map(({ step, mean, spread }) => [step, { mean, sd: spread }]));
}

export interface Estimated {
	/** How many people allowed it and said something, how much they said, and of how many things there is an estimate. */
	people: number;
	answers: number;
	things: number;
}

/**
 * Estimates how things of the library are for people here, from what those said who allowed it, and keeps that in place of
 * what was estimated before; where too few allowed it, nothing is kept. To be called as the house.
 * @param root the folder of the program
 */
export async function estimateDifficulties(tx: Tx, root: string): Promise<Estimated> {
	const { rows } = await sql<{ person: number; step: string; light: boolean }>`
		select person, step, light from app.answers_allowed()`.execute(tx.db);
	const library = readSmallThings(root).filter((thing) => !isOnlyAskedFor(thing));
	const placeOf = new Map(library.map(({ id }, at) => [id, at]));
	const [person, thing, went]: [number[], number[], number[]] = [[], [], []];
	const peopleOf = library.map(() => new Set<number>());
	for (const row of rows) {
		const at = placeOf.get(row.step);
		if (at === undefined) continue;
		person.push(row.person - 1);
		thing.push(at);
		went.push(row.light ? 1 : 0);
		peopleOf[at]?.add(row.person);
	}
	const people = new Set(person).size;
	await tx.db.deleteFrom('difficulties').execute();
	if (people < fewestPeople) return { people, answers: person.length, things: 0 };
	const { difficulty, difficultySe } = estimateJointly({
		...{ person, thing, went },
		// There may be more of them than a call takes words.
		persons: person.reduce((most, one) => Math.max(most, one + 1), 0),
		things: library.map((one) => {
			const { mean, sd } = beliefOf(one);
			return { mean, variance: sd ** 2 };
		})
	});
	const values = library.flatMap(({ id }, at) =>
		(peopleOf[at]?.size ?? 0) >= fewestPeople
			? [{ step: id, mean: difficulty[at] ?? 0, spread: difficultySe[at] ?? 1 }]
			: []
	);
	if (values.length > 0)
		await tx.db
			.insertInto('difficulties')
			.values(values)
			// Another process may estimate the same at the same time.
			.onConflict((conflict) => conflict.column('step').doNothing())
			.execute();
	return { people, answers: person.length, things: values.length };
}
