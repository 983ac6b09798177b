import { findDrifting } from '#lib/body-clock/drifting.ts';
import { driftToSay } from '#lib/body-clock/drift-message.ts';
import { findDrift } from '#lib/body-clock/drift.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { normal } from './steps-chances.ts';
import { printTable } from './table.ts';

const people = 1_000;
const nights = [14, 28, 60];
const moves = 0.75;

/** How mid-sleep lies around its place: each night by itself, a little like the night before, wandering, or anywhere. */
const ways: [string, (before: number, roll: () => number) => number][] = [
	['each night by itself, 1 h', (_, roll) => normal(roll)],
	['like the night before (0.6)', (before, roll) => 0.6 * before + normal(roll)],
	['wanders by ½ h a night', (before, roll) => before + 0.5 * normal(roll)],
	['wanders by 1 h a night', (before, roll) => before + normal(roll)],
	['at random hours', (_, roll) => 24 * roll()]
];

/** What is told of simulated people whose sleep has no direction, and of others in whom it moves. */
export function printDriftChances(): void {
	const percent = (count: number) => (100 * count) / people;
	printTable(
		ways.flatMap(([sleep, next]) =>
			nights.map((count) => {
				const roll = seeded(`${sleep} ${count}`);
				let [excluded, said, found] = [0, 0, 0];
				for (let person = 0; person < people; person++)
					for (const slope of [0, moves]) {
						let away = 0;
						const mids = Array.from({ length: count }, (_, i) => (24 + slope) * i + 4 + (away = next(away, roll)));
						const drift = findDrift(mids);
						const isSaid = driftToSay({ days: count, nights: count, drift }) !== null;
						if (slope > 0) found += Number(isSaid);
						else {
							said += Number(isSaid);
							excluded += Number(drift !== null && (drift.low > 0 || drift.high < 0));
						}
					}
				return {
					sleep,
					nights: count,
					'interval leaves out 0, %': percent(excluded),
					'said to move, %': percent(said),
					[`said where it moves ${moves} h, %`]: percent(found)
				};
			})
		)
	);
}

const halfYear = 180;
const moving = [0, 14, 60, 120, halfYear];

/** Also nights at odd hours, of which a few are not written, and what comes after a drift: sleep that stays, or is at random hours. */
const lives: {
	sleep: string;
	next: (before: number, roll: () => number) => number;
	written: number;
	then: 'stays' | 'random';
}[] = [
	...ways.slice(0, 4).map(([sleep, next]) => ({ sleep, next, written: 1, then: 'stays' as const })),
	{
		sleep: 'each night by itself, 2½ h; 80 % written',
		next: (_, roll) => 2.5 * normal(roll),
		written: 0.8,
		then: 'stays'
	},
	{ sleep: 'by itself, 1 h; then at random hours', next: (_, roll) => normal(roll), written: 1, then: 'random' }
];

/** Half a year in which sleep moves for some days only, from the thirtieth on or all along: what is told, and how far its days are off. */
export function printDriftingChances(): void {
	const percent = (count: number) => (100 * count) / people;
	printTable(
		lives.flatMap(({ sleep, next, written, then }) =>
			moving.map((days) => {
				const roll = seeded(`${sleep} ${days} of half a year`);
				const begins = days === halfYear ? 0 : 30;
				let [all, part, off] = [0, 0, 0];
				for (let person = 0; person < people; person++) {
					let away = 0;
					const mids = Array.from({ length: halfYear }, (_, i) => {
						const moved = moves * Math.min(days, Math.max(0, i - begins));
						away = next(away, roll);
						const isAfter = then === 'random' && days > 0 && i >= begins + days;
						return 24 * i + 4 + (isAfter ? 24 * roll() : moved + away);
					}).filter(() => roll() < written);
					const told = tell(mids);
					if (told === 'throughout') all++;
					else if (told) {
						part++;
						off += (Math.abs(told.first - begins) + Math.abs(told.last - begins - days)) / 2;
					}
				}
				return {
					sleep,
					'days it moves': days,
					'told of all, %': percent(all),
					'told of a part, %': percent(part),
					'its ends are off by, days': part === 0 ? '' : Math.round(off / part)
				};
			})
		)
	);
}

/** As the page tells it (`viewRhythm`): of all days, of some, or of none. */
function tell(mids: number[]): 'throughout' | { first: number; last: number } | null {
	const isSaid = (of: number[]) => driftToSay({ days: of.length, nights: of.length, drift: findDrift(of) }) !== null;
	const { throughout, days } = findDrifting(mids);
	if (throughout !== false && isSaid(mids)) return 'throughout';
	const isIn = (mid: number) => days !== null && mid / 24 >= days.first && mid / 24 < days.last + 1;
	return days && isSaid(mids.filter(isIn)) ? days : null;
}
