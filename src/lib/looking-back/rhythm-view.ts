import { offsetAt } from '#lib/base/zone-offset.ts';
import { driftToSay } from '#lib/body-clock/drift-message.ts';
import { faultOfSleep, findRhythm, type Rhythm, type Slept as Asleep } from '#lib/body-clock/rhythm.ts';
import { drawDrift } from '#lib/looking-back/drift-line.ts';
import { drawRaster, type Raster, type Slept } from '#lib/looking-back/raster.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** Sleep and waking as they are shown: the picture, a drift where there is one, and the numbers for whoever asks for them. */
export interface RhythmView {
	raster: Raster;
	/** How much later or earlier each day, in hours; null where the sleeps do not say. */
	moves: { hours: number; way: 'later' | 'earlier' } | null;
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
	const found = findRhythm(asleep);
	const moves = driftToSay(found);
	const middles = asleep.filter(({ kind }) => kind === 'main').map(middleOf);
	const { sri, drift, midSleep, spread } = found;
	return {
		raster,
		moves,
		line: moves && drift ? drawDrift(middles, drift.hoursPerDay, raster) : '',
		rhythm: { sri, drift, midSleep, spread }
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

function middleOf({ start, end }: Asleep): { day: number; hours: number } {
	const middle = (start.wall + end.wall) / 2 / hour;
	const day = Math.floor(middle / 24);
	return { day, hours: middle - day * 24 };
}
