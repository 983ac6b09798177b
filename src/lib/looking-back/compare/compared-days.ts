/** What was written of one day, or one of several records of it. */
export interface DayRecord {
	/** The number of the day, whole, from any first day. */
	day: number;
	/** Finite, in any unit; null where it was not said. */
	value: number | null;
	/** Whether the thing was there; null where that was not said. */
	flag: boolean | null;
}

/** A day of which both are known. */
export interface ComparedDay {
	day: number;
	value: number;
	flag: boolean;
}

/** So many days of either kind have to be there, and the days with it have to begin so many times, before anything is said. */
const fewestDays = 8;
const fewestRuns = 4;

/** Beyond this, differences could leave the range of numbers. */
export const largest = 1e300;

/**
 * One entry a day, in order: the mean of its values, and whether one of its records says that the thing was there. Days of which
 * either is not known are left out.
 * @throws {RangeError} for a day that is no whole number, and for a value that is not finite or beyond ±1e300
 */
export function daysOf(records: readonly DayRecord[]): ComparedDay[] {
	const sorted = records.map(checked);
	if (sorted.some(({ day }, i) => i > 0 && day < (sorted[i - 1] as DayRecord).day))
		sorted.sort((a, b) => a.day - b.day);
	const days: ComparedDay[] = [];
	for (let from = 0, to = 0; from < sorted.length; from = to) {
		const { day } = sorted[from] as DayRecord;
		while (sorted[to]?.day === day) to++;
		const value = meanOf(sorted, from, to);
		const flag = eitherOf(sorted, from, to);
		if (value !== null && flag !== null) days.push({ day, value, flag });
	}
	return days;
}

/** Whether these days, in order, are enough to say anything. A day without a record separates no runs: nobody knows what it was. */
export function isEnough(days: readonly ComparedDay[]): boolean {
	const n1 = days.filter(({ flag }) => flag).length;
	const runs = days.filter(({ flag }, i) => flag && days[i - 1]?.flag !== true).length;
	return n1 >= fewestDays && days.length - n1 >= fewestDays && runs >= fewestRuns;
}

function checked(record: DayRecord): DayRecord {
	if (!Number.isSafeInteger(record.day)) throw new RangeError(`Day ${record.day} is no whole number.`);
	// Written so that what is not a number fails too.
	if (record.value !== null && !(Math.abs(record.value) <= largest))
		throw new RangeError(`Value ${record.value} of day ${record.day} is not between -1e300 and 1e300.`);
	return record;
}

function meanOf(records: readonly DayRecord[], from: number, to: number): number | null {
	let [mean, count] = [0, 0];
	for (let at = from; at < to; at++) {
		const { value } = records[at] as DayRecord;
		if (value !== null) mean += value / ++count - mean / count;
	}
	return count > 0 ? mean : null;
}

function eitherOf(records: readonly DayRecord[], from: number, to: number): boolean | null {
	let flag: boolean | null = null;
	for (let at = from; at < to; at++) {
		const one = (records[at] as DayRecord).flag;
		if (one !== null) flag = flag === true || one;
	}
	return flag;
}
