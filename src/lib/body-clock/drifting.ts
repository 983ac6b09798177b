import { findDrift } from '#lib/body-clock/drift.ts';

/** Whether sleep moved one way all along, and when. */
export interface Drifting {
	/** Whether it did so in every fortnight of which it can be told; null where it can be told of none. */
	throughout: boolean | null;
	/** The longest days in a row in which it did, in days since the midnight from which mid-sleeps are counted; null where there are none. */
	days: { first: number; last: number } | null;
}

/** Each fortnight is looked at by itself, one a week. */
const fortnight = 14;
const week = 7;
const fewestNights = 10;
/** Sleep that goes on by less, in hours a day, is taken to stay. */
const leastHours = 0.2;
/** So that a fortnight or two that wander by chance are no drift of their own. */
const fewestDays = 28;

/**
 * When sleep moved, for whoever drifts for some months and keeps to the clock for others: one slope over all of them would be true of
 * none. Fortnights of which it can be told whether sleep went on one way are put together where they follow one another.
 * @param midSleeps as `findDrift` takes them
 * @returns days are at least 28 in a row; of two runs alike the later
 * @throws {RangeError} for a time that is not finite
 */
export function findDrifting(midSleeps: readonly number[]): Drifting {
	const sorted = Float64Array.from(midSleeps).sort();
	for (const mid of sorted) if (!Number.isFinite(mid)) throw new RangeError(`no time: ${mid}`);
	const fortnights = smooth(waysOf(sorted));
	const ways = new Set(fortnights.flatMap(({ way }) => way ?? []));
	let days: Drifting['days'] = null;
	for (const { first, last } of join(fortnights)) {
		if (last - first + 1 < fewestDays) continue;
		if (!days || last - first >= days.last - days.first) days = { first, last };
	}
	return { throughout: ways.size === 0 ? null : ways.size === 1 && !ways.has(0), days };
}

interface Fortnight {
	first: number;
	last: number;
	/** 1 later, −1 earlier, 0 neither; null where it cannot be told: of few nights, or of nights at such odd hours that nobody can count. */
	way: number | null;
}

function waysOf(sorted: Float64Array): Fortnight[] {
	const dayOf = (at: number) => Math.floor((sorted[at] as number) / 24);
	const found: Fortnight[] = [];
	if (sorted.length === 0) return found;
	let from = 0;
	for (let first = dayOf(0); first + fortnight - 1 <= dayOf(sorted.length - 1); first += week) {
		while (from < sorted.length && dayOf(from) < first) from++;
		// Years without a night are stepped over, a week at a time they would take for ever.
		if (dayOf(from) >= first + fortnight) first += Math.floor((dayOf(from) - first) / week - 1) * week;
		let to = from;
		while (to < sorted.length && dayOf(to) < first + fortnight) to++;
		found.push({ first, last: first + fortnight - 1, way: wayOf(sorted.subarray(from, to)) });
	}
	return found;
}

function wayOf(mids: Float64Array): number | null {
	if (mids.length < fewestNights) return null;
	const drift = findDrift([...mids]);
	if (!drift) return null;
	const hours = drift.hoursPerDay;
	return Math.abs(hours) >= leastHours ? Math.sign(hours) : 0;
}

/** So many fortnights, a week apart, reach over fewer than 28 days: sleep that stays for so long between two drifts has not settled. */
const mostStaying = 2;

/** Takes a short stay between, before or after a drift for a part of it. */
function smooth(fortnights: readonly Fortnight[]): Fortnight[] {
	const smoothed = fortnights.map((one) => ({ ...one }));
	for (let from = 0; from < smoothed.length; from++) {
		if (smoothed[from]?.way !== 0) continue;
		let to = from;
		while (smoothed[to + 1]?.way === 0) to++;
		const beside = [smoothed[from - 1]?.way ?? null, smoothed[to + 1]?.way ?? null].filter((way) => way !== null);
		const [way] = beside;
		if (to - from < mostStaying && way !== undefined && beside.every((other) => other === way))
			for (const one of smoothed.slice(from, to + 1)) one.way = way;
		from = to;
	}
	return smoothed;
}

/** Fortnights after each other that go the same way, as one. */
function join(fortnights: readonly Fortnight[]): Fortnight[] {
	const joined: Fortnight[] = [];
	let before: Fortnight | null = null;
	for (const one of fortnights) {
		const follows = before !== null && before.way === one.way && one.first <= before.last + 1;
		if (one.way && follows) (joined.at(-1) as Fortnight).last = one.last;
		else if (one.way) joined.push({ ...one });
		before = one;
	}
	return joined;
}
