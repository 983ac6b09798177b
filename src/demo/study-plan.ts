import { emptyStudyPlan } from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Tomo keeps a study plan. It is made up here and written; none is read. */
export async function writeStudyPlan({ people: { tomo } }: Neighbourhood): Promise<void> {
	const plan = {
		...emptyStudyPlan(),
		said: 'Maps. How they are made, and why the sea is blue on them.\nNot in the building.',
		what: 'Geography. Perhaps some Japanese.',
		place: 'At my desk, after ten at night.',
		showing: 'A map that I draw. I would send a picture of it.',
		adult: 'The librarian, in writing, on Thursdays if at all.',
		left_out: 'Gym. Everything from last spring.',
		smaller: 'One name of one river.'
	};
	await tomo.as((tx) => studyPlans.keep(tx, { plan, asOf: null }));
}
