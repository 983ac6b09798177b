import { offsetAt } from '#lib/base/zone-offset.ts';
import type { Day } from '#lib/base/day.ts';
import { findDrifting } from '#lib/body-clock/drifting.ts';
import { driftToSay } from '#lib/body-clock/drift-message.ts';
import { faultOfSleep, findRhythm, type Rhythm, type Slept as Asleep } from '#lib/body-clock/rhythm.ts';
import { drawDrift, type Middle } from '#lib/looking-back/drift-line.ts';
import { dayAt } from '#lib/looking-back/day-numbers.ts';
import { drawRaster, type Raster, type Slept } from '#lib/looking-back/raster.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** Sleep and waking as they are shown: the picture, a drift where there is one, and the numbers for whoever asks for them. */
export interface RhythmView {
	raster: Raster;
	/** How much later or earlier each day, in hours, and in which days if not in all of them; null where the sleeps do not say. */
	moves: { hours: number; way: 'later' | 'earlier'; days: { from: Day; to: Day } | null } | null;
	/** The same as a path over the raster; empty where there is none. */
	line: string;
	rhythm: Pick<Rhythm, 'sri' | 'drift' | 'midSleep' | 'spread'>;
}

const hour = 3_600_000;

/**
 * What the sleeps of a span hold of a rhythm, by the clock on the wall.
 * @param sleeps in any order; kind is main or nap
 * @returns null where no sleep was written
 */
export function viewRhythm(sleeps: readonly (Slept & { kind: string })[], span: Span): RhythmView | null {
	const raster = drawRaster(sleeps, span);
	if (!raster) return null;
	const asleep = sleeps.map(onTheWall).filter((sleep) => faultOfSleep(sleep) === null);
	const { sri, drift, midSleep, spread, ...counted } = findRhythm(asleep);
	const numbers = { sri, drift, midSleep, spread };
	const middles = asleep.filter(({ kind }) => kind === 'main').map(middleOf);
	const { throughout, days } = findDrifting(middles.map(({ day, hours }) => 24 * day + hours));
	const all = throughout === false ? null : driftToSay({ ...counted, drift });
	if (all && drift)
		return {
			raster,
			moves: { ...all, days: null },
			line: drawDrift(middles, drift.hoursPerDay, raster),
			rhythm: numbers
		};
	const part = days && partOf(asleep, middles, days);
	if (!part) return { raster, moves: null, line: '', rhythm: numbers };
	const line = drawDrift(part.middles, part.hoursPerDay, raster, part.moves.days);
	return { raster, moves: part.moves, line, rhythm: numbers };
}

/** What is said of some of the days; null where not even of those. */
function partOf(
	asleep: readonly Asleep[],
	middles: readonly Middle[],
	{ first, last }: { first: number; last: number }
) {
	const isIn = (sleep: Asleep) => {
		const { day } = middleOf(sleep);
		return day >= first && day <= last;
	};
	const { drift, ...counted } = findRhythm(asleep.filter(isIn));
	const moves = driftToSay({ ...counted, drift });
	if (!moves || !drift) return null;
	return {
		moves: { ...moves, days: { from: dayAt(first), to: dayAt(last) } },
		hoursPerDay: drift.hoursPerDay,
		middles: middles.filter(({ day }) => day >= first && day <= last)
	};
}

function onTheWall({ startedAt, endedAt, zone, kind }: Slept & { kind: string }): Asleep {
	const moment = (at: number) => ({ at, wall: at + offsetAt(zone, at) });
	return {
		start: moment(startedAt.epochMilliseconds),
		end: moment(endedAt.epochMilliseconds),
		kind: kind === 'nap' ? 'nap' : 'main'
	};
}

function middleOf({ start, end }: Asleep): Middle {
	const middle = (start.wall + end.wall) / 2 / hour;
	const day = Math.floor(middle / 24);
	return { day, hours: middle - day * 24 };
}
