import type { Locale } from '#lib/base/locale.ts';
import type { House } from '#lib/database/house.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { readDifficulties } from '#lib/steps/difficulties.server.ts';
import * as ownSteps from '#lib/steps/own-steps.server.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { stepOfLibrary, stepOfOwn, type Step } from '#lib/steps/things.ts';

/** Everything that could be offered to whoever acts: the library in their language, and what they wrote themselves. */
export async function readSteps(tx: Tx, { root }: Pick<House, 'root'>, locale: Locale): Promise<Step[]> {
	const difficulties = await readDifficulties(tx);
	const own = tx.me ? (await ownSteps.list(tx)).map(stepOfOwn) : [];
	return [...own, ...readSmallThings(root).map((thing) => stepOfLibrary(thing, locale, difficulties))];
}

export const byId = (steps: readonly Step[]): Map<string, Step> => new Map(steps.map((step) => [step.id, step]));
