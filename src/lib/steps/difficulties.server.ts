import { sql } from 'kysely';
import type { AsActor, Tx } from '#lib/database/as-actor.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { isOnlyAskedFor, type SmallThing } from '#lib/steps/library.ts';
import type { Columns } from '#lib/steps/model/columns.ts';
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
 * what was estimated before; where too few allowed it, nothing is kept. No transaction is open while it is estimated: a
 * million answers take seconds.
 * @param asHouse begins transactions of the house
 * @param root the folder of the program
 */
export async function estimateDifficulties(asHouse: AsActor, root: string): Promise<Estimated> {
	const library = readSmallThings(root).filter((thing) => !isOnlyAskedFor(thing));
	const { columns, peopleOf } = await asHouse((tx) => readAllowed(tx, library));
	const found = { people: columns.persons, answers: columns.person.length };
	if (columns.persons < fewestPeople) {
		await asHouse((tx) => keep(tx, []));
		return { ...found, things: 0 };
	}
	const { difficulty, difficultySe } = estimateJointly(columns);
	const estimates = library.flatMap(({ id }, at) =>
		(peopleOf[at] ?? 0) >= fewestPeople ? [{ step: id, mean: difficulty[at] ?? 0, spread: difficultySe[at] ?? 1 }] : []
	);
	await asHouse((tx) => keep(tx, estimates));
	return { ...found, things: estimates.length };
}

/** What was said of things that are still in the library, as columns, and by how many people of each thing. */
async function readAllowed(
	tx: Tx,
	library: readonly SmallThing[]
): Promise<{ columns: Columns; peopleOf: Uint32Array }> {
	// One row for each person, each answer in it one number: twice the place of its thing, and one more where it was light.
	// A million rows of their own would be a million objects here.
	const { rows } = await sql<{ said: number[] }>`
		select array_agg(2 * (l.number::integer - 1) + a.light::integer) as said
		from app.answers_allowed() a
		join unnest(${library.map(({ id }) => id)}::text[]) with ordinality as l (step, number) on l.step = a.step
		group by a.person`.execute(tx.db);
	const answers = rows.reduce((sum, { said }) => sum + said.length, 0);
	const [person, thing, went] = [new Uint32Array(answers), new Uint32Array(answers), new Uint8Array(answers)];
	const peopleOf = new Uint32Array(library.length);
	let at = 0;
	rows.forEach(({ said }, who) => {
		for (const place of new Set(said.map((one) => one >> 1))) peopleOf[place] = (peopleOf[place] ?? 0) + 1;
		for (const one of said) {
			person[at] = who;
			thing[at] = one >> 1;
			went[at] = one & 1;
			at++;
		}
	});
	const things = library.map((one) => {
		const { mean, sd } = beliefOf(one);
		return { mean, variance: sd ** 2 };
	});
	return { columns: { person, thing, went, persons: rows.length, things }, peopleOf };
}

async function keep(tx: Tx, estimates: readonly ({ step: string } & Record<'mean' | 'spread', number>)[]) {
	await tx.db.deleteFrom('difficulties').execute();
	if (estimates.length > 0)
		await tx.db
			.insertInto('difficulties')
			.values(estimates)
			// Another process may estimate the same at the same time.
			.onConflict((conflict) => conflict.column('step').doNothing())
			.execute();
}
