import type { Tx } from '#lib/database/as-actor.ts';
import type { Done } from '#lib/looking-back/comparison.ts';
import { list } from '#lib/steps/attempts.server.ts';

/** As many as anybody takes in years; earlier ones are left out. */
const most = 5000;

/** The small things that the actor did, wholly or in part, by day; and the words of each, as it was last taken. @throws {SignedOut} */
export async function readDone(tx: Tx): Promise<{ days: Done[]; words: Map<string, string> }> {
	const taken = (await list(tx, most)).filter(({ outcome }) => outcome === 'done' || outcome === 'partly');
	return {
		days: taken.map(({ day, step }) => ({ day, step })),
		words: new Map(taken.toReversed().map(({ step, words }) => [step, words]))
	};
}
