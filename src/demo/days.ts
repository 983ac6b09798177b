import type { Temporal } from 'temporal-polyfill';
import { pick, type Chance } from '#lib/base/chance.ts';
import { dayOf, usualDayBegins } from '#lib/base/day.ts';
import { newId } from '#lib/base/ids.ts';
import type { CheckIn } from '#lib/check-ins/check-in.ts';

/** How somebody's invented days went: for how long, how often something was written, and what. */
export interface Days {
	/** How many days ago the first was. */
	since: number;
	/** On how many of ten days something was written, between silences. */
	often: number;
	/** Days of silence, as days ago, from the earlier to the later. */
	silent: [from: number, to: number][];
	/** At which hour they fell asleep on the first day, and how many minutes later on each day until `steadyFrom`. */
	asleepAt: number;
	driftMinutes: number;
	steadyFrom: number;
	zone: string;
	/** Notes, by days ago. */
	notes: Record<number, string>;
}

const low = ['tired', 'empty', 'lonely', 'stuck', 'drained', 'ashamed', 'anxious', 'dull'];
const middle = ['tired', 'good_alone', 'bored', 'dont_know', 'calm', 'restless', 'nostalgic', 'numb'];
const bright = ['calm', 'curious', 'good_alone', 'amused', 'at_ease', 'absorbed', 'cosy', 'light'];

/** The same chance each time: a demonstration looks alike wherever it is opened (Park & Miller 1988, DOI 10.1145/63039.63042). */
export function steadyChance(seed: number): Chance {
	let state = seed;
	return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** The check-ins of invented days, the earliest first, none ahead of now. */
export function inventDays(days: Days, now: Temporal.Instant, roll: Chance): CheckIn[] {
	const today = now.toZonedDateTimeISO(days.zone).toPlainDate();
	return Array.from({ length: days.since + 1 }, (_, place) => days.since - place).flatMap((ago): CheckIn[] => {
		const silent = days.silent.some(([from, to]) => ago <= from && ago >= to);
		const wrote = roll(10) < days.often && !silent;
		if (!wrote && !(ago in days.notes)) return [];
		const checkIn = inventDay(days, { ago, day: today.subtract({ days: ago }), roll });
		return checkIn.at.epochMilliseconds <= now.epochMilliseconds ? [checkIn] : [];
	});
}

function inventDay(days: Days, { ago, day, roll }: { ago: number; day: Temporal.PlainDate; roll: Chance }): CheckIn {
	const { zone } = days;
	const drifted = (days.since - Math.max(ago, days.steadyFrom)) * days.driftMinutes;
	const minutes = (days.asleepAt * 60 + drifted + roll(70)) % (24 * 60);
	const startedAt = day.toZonedDateTime({ timeZone: zone }).add({ minutes }).toInstant();
	const endedAt = startedAt.add({ minutes: 390 + roll(140) });
	const at = endedAt.add({ minutes: 30 + roll(300) });
	// Slow hills and hollows, a little higher towards now; never a straight line.
	const ground = 44 + 14 * Math.sin(ago / 9) + (days.since - ago) / 12;
	const scale = (shift: number, every: number) =>
		roll(every) === 0 ? null : Math.min(100, Math.max(0, Math.round((ground + shift + roll(30) - 15) / 10) * 10));
	const emotional = scale(0, 9);
	const feelings = (emotional ?? 50) < 40 ? low : (emotional ?? 50) > 55 ? bright : middle;
	const alone = roll(3) > 0;
	return {
		id: newId(),
		at,
		zone,
		day: dayOf(at, zone, usualDayBegins),
		emotional,
		social: scale(-12, 5),
		existential: scale(-4, 5),
		energy: scale(-6, 3),
		solitude: roll(2) === 0 ? pick(['good', 'all_right', 'all_right', 'heavy'] as const, roll) : null,
		feelings: [...new Set(Array.from({ length: 1 + roll(3) }, () => pick(feelings, roll)))],
		places:
			roll(3) === 0 ? [] : [pick(['room', 'bed', 'desk', 'window', 'kitchen', 'online', 'threshold'] as const, roll)],
		contacts: alone ? ['alone'] : [pick(['writing', 'writing', 'in_person', 'voice'] as const, roll)],
		contactWelcome: alone ? null : pick(['welcome', 'so_so', 'welcome'] as const, roll),
		sleepUnknown: false,
		sleeps:
			roll(4) === 0 ? [] : [{ startedAt, endedAt, zone, kind: 'main', day: dayOf(endedAt, zone, usualDayBegins) }],
		note: days.notes[ago] ?? ''
	};
}
