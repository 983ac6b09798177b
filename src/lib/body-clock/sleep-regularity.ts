/** One day in epochs: 1 asleep, 0 awake, null not known. A day of which nothing is known is null as a whole. */
export type DayOfEpochs = ArrayLike<number | null> | null;

export interface Regularity {
	/** −100 to 100; null where there is no pair. */
	sri: number | null;
	/** How many pairs of epochs 24 hours apart were compared. */
	pairs: number;
	/** How many pairs of days that follow each other had any. */
	dayPairs: number;
}

/**
 * Sleep Regularity Index: how often one was in the same state, asleep or awake, at two moments 24 hours apart, from −100 (never) over
 * 0 (as by chance) to 100 (always): −100 + 200 · share. All compared pairs count alike (pooled), and only pairs of which both are known.
 * From a diary it knows neither wakings nor minutes: not to be compared with norms of wrist devices. Somebody whose sleep moves an hour
 * later each day has 83: regularity says nothing without the drift beside it.
 * @param days that follow each other, each with the same number of epochs
 * @throws {RangeError} for days of different lengths
 * Source: Phillips A. J. K. et al., Irregular sleep/wake patterns are associated with poorer academic performance and delayed circadian
 * and sleep/wake timing, Scientific Reports 2017;7:3216, doi:10.1038/s41598-017-03171-4.
 */
export function sleepRegularity(days: readonly DayOfEpochs[]): Regularity {
	let [same, pairs, dayPairs] = [0, 0, 0];
	for (let day = 1; day < days.length; day++) {
		const [before, after] = [days[day - 1], days[day]];
		if (!before || !after) continue;
		if (before.length !== after.length) throw new RangeError(`days of ${before.length} and ${after.length} epochs`);
		const already = pairs;
		for (let epoch = 0; epoch < after.length; epoch++) {
			const [one, other] = [before[epoch] ?? null, after[epoch] ?? null];
			if (one === null || other === null) continue;
			pairs++;
			if (one === other) same++;
		}
		if (pairs > already) dayPairs++;
	}
	return { sri: pairs === 0 ? null : -100 + (200 * same) / pairs, pairs, dayPairs };
}
