import type { Tx } from '#lib/database/as-actor.ts';
import type { Comparison, Done } from '#lib/looking-back/comparison.ts';
import { listSaid } from '#lib/steps/attempts.server.ts';

/** As many as anybody takes in years; earlier ones are left out. */
const most = 5000;

interface DoneThings {
	/** On which days; several times a day where it was done so often. */
	days: Done[];
	/** The words of each, as it was last taken. */
	words: Map<string, string>;
}

/** The small things that the actor did, wholly or in part. Each seal is opened: ask only where they are needed. @throws {SignedOut} */
export async function readDone(tx: Tx): Promise<DoneThings> {
	const done = (await listSaid(tx, most)).filter(({ outcome }) => outcome === 'done' || outcome === 'partly');
	return {
		days: done.map(({ day, step }) => ({ day, step })),
		words: new Map(done.toReversed().map(({ step, words }) => [step, words]))
	};
}

/** The same where one of these comparisons is of a small thing; without one nothing is opened. @throws {SignedOut} */
export function readDoneFor(tx: Tx, comparisons: readonly Comparison[]): Promise<DoneThings> {
	if (comparisons.some(({ flag }) => flag.kind === 'step')) return readDone(tx);
	return Promise.resolve({ days: [], words: new Map() });
}
