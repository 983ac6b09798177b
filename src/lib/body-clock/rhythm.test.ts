import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetAt } from '#lib/base/zone-offset.ts';
import { driftToSay } from '#lib/body-clock/drift-message.ts';
import { faultOfSleep, findRhythm, type Slept } from '#lib/body-clock/rhythm.ts';

const hour = 3_600_000;

/** A sleep by a clock that hangs in UTC. */
function sleep(from: number, hours: number, kind: Slept['kind'] = 'main'): Slept {
	const [start, end] = [from * hour, (from + hours) * hour];
	return { start: { at: start, wall: start }, end: { at: end, wall: end }, kind };
}

/** A sleep somewhere, from a local time there. */
function sleepIn(zone: string, local: string, hours: number): Slept {
	const wall = Date.parse(`${local}Z`);
	const at = wall - offsetAt(zone, wall);
	const end = at + hours * hour;
	return { start: { at, wall }, end: { at: end, wall: end + offsetAt(zone, end) }, kind: 'main' };
}

const nights = (count: number, every = 24, from = 23) =>
	Array.from({ length: count }, (_, i) => sleep(from + every * i, 8));

describe('a rhythm', () => {
	it('of the same night for two weeks', () => {
		const found = findRhythm(nights(14));
		expect(found).toMatchObject({
			sri: 100,
			pairs: 13 * 96,
			dayPairs: 13,
			coverage: 1,
			nights: 14,
			days: 14
		});
		expect(found.drift).toEqual({ hoursPerDay: 0, low: 0, high: 0 });
		expect(found.tau).toBe(24);
		expect(found.midSleep).toBeCloseTo(3, 12);
		expect(found.spread).toBeCloseTo(0, 6);
	});

	it('that moves an hour each day looks regular, and the drift beside it says what it is', () => {
		const found = findRhythm(nights(10, 25, 14));
		expect(found.sri).toBeCloseTo(83.33, 2);
		expect(found.drift?.hoursPerDay).toBeCloseTo(1, 9);
		expect(found.tau).toBeCloseTo(25, 9);
	});

	it('with one night six hours later', () => {
		const week = nights(7).map((night, i) => (i === 3 ? sleep(24 * i + 29, 8) : night));
		expect(findRhythm(week).sri).toBeCloseTo(66.67, 2);
	});

	it('with naps counts them for regularity and not for mid-sleep', () => {
		const naps = Array.from({ length: 14 }, (_, i) => sleep(24 * i + 15, i % 2, 'nap')).filter(
			(nap) => faultOfSleep(nap) === null
		);
		const found = findRhythm([...nights(14), ...naps]);
		expect(found.midSleep).toBeCloseTo(3, 12);
		expect(found.sri).toBeLessThan(100);
	});

	it('of six days has no index, and of seven it has', () => {
		expect(findRhythm(nights(6)).sri).toBeNull();
		expect(findRhythm(nights(7)).sri).toBe(100);
	});

	it('has no index where fewer than five days follow each other', () => {
		expect(findRhythm(nights(8, 48))).toMatchObject({ sri: null, pairs: 0, dayPairs: 0, coverage: 8 / 15 });
	});

	it('does not take a day without a record for a day awake', () => {
		const found = findRhythm(nights(20).filter((_, i) => i !== 9));
		expect(found).toMatchObject({ sri: 100, dayPairs: 17, coverage: 19 / 20 });
	});

	it('of nothing is nothing', () => {
		expect(findRhythm([])).toEqual({
			...{ sri: null, pairs: 0, dayPairs: 0, midSleep: null, spread: null, drift: null, tau: null },
			...{ socialJetlag: null, coverage: null, nights: 0, days: 0 }
		});
	});
});

describe('clocks', () => {
	const days = (from: string, count: number) =>
		Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + 24 * hour * i).toISOString().slice(0, 10));

	it.each([
		['2026-03-15', 'forward'],
		['2026-10-11', 'back']
	])('from %s on are put %s, which is no drift', (from) => {
		const found = findRhythm(days(from, 28).map((day) => sleepIn('Europe/Rome', `${day}T23:00:00`, 8)));
		expect(Math.abs(found.drift?.hoursPerDay ?? NaN)).toBeLessThan(0.01);
		expect(found.sri).toBeGreaterThan(98);
	});

	it('in another country are no drift either', () => {
		const found = findRhythm(
			days('2026-05-01', 28).map((day, i) => sleepIn(i < 14 ? 'Europe/Rome' : 'Asia/Tokyo', `${day}T23:00:00`, 8))
		);
		expect(found).toMatchObject({ sri: 100, drift: { hoursPerDay: 0, low: 0, high: 0 } });
		expect(found.midSleep).toBeCloseTo(3, 12);
	});

	it('that run backwards over a flight leave the sleep as long as it was', () => {
		const at = Date.parse('2026-05-01T14:00Z');
		const flight: Slept = {
			start: { at, wall: at + 9 * hour },
			end: { at: at + 8 * hour, wall: at + 8 * hour - 7 * hour },
			kind: 'main'
		};
		expect(findRhythm([flight]).midSleep).toBeCloseTo(3, 12);
	});
});

describe('social jetlag', () => {
	const weekend = (count: number) =>
		Array.from({ length: count }, (_, i) => sleep(24 * i + ([5, 6].includes((i + 4) % 7) ? 26 : 23), 8));

	it('is nothing where nobody said which days have work', () => {
		expect(findRhythm(weekend(28)).socialJetlag).toBeNull();
		expect(findRhythm(weekend(28), { workDays: [1, 2, 3, 4, 5, 6, 7] }).socialJetlag).toBeNull();
	});

	it('is what sleep before free days comes later', () => {
		expect(findRhythm(weekend(28), { workDays: [1, 2, 3, 4, 5] }).socialJetlag).toBeCloseTo(3, 9);
	});
});

describe('odd sleeps', () => {
	it('of forty hours, and sleeps that overlap, are slept once', () => {
		const found = findRhythm([...nights(14), sleep(24 * 5 + 20, 40), sleep(24 * 9 + 22, 8)]);
		expect(found.sri).toBeLessThan(100);
		expect(found.nights).toBe(14);
	});

	it.each([
		[sleep(0, 49), 'too long'],
		[sleep(0, 0), 'backwards'],
		[sleep(0, -1), 'backwards'],
		[sleep(Infinity, 1), 'not finite']
	])('%j is refused', (odd, fault) => {
		expect(faultOfSleep(odd)).toBe(fault);
		expect(() => findRhythm([odd])).toThrow(RangeError);
	});

	it('whatever they are, every number is finite or null', () => {
		const one = fc.record({
			from: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
			hours: fc.double({ min: 0.01, max: 48, noNaN: true }),
			kind: fc.constantFrom('main' as const, 'nap' as const)
		});
		fc.assert(
			fc.property(fc.array(one), fc.constantFrom(1, 15, 60), (all, epochMinutes) => {
				const found = findRhythm(
					all.map(({ from, hours, kind }) => sleep(from, hours, kind)),
					{ epochMinutes, workDays: [1] }
				);
				const { drift, ...numbers } = found;
				for (const number of [...Object.values(numbers), ...Object.values(drift ?? {})])
					expect(number === null || Number.isFinite(number)).toBe(true);
				expect(found.sri === null || Math.abs(found.sri) <= 100).toBe(true);
			})
		);
	});

	it.each([0, 7, 1.5, NaN])('epochs of %d minutes do not fill a day', (epochMinutes) => {
		expect(() => findRhythm([], { epochMinutes })).toThrow(RangeError);
	});
});

describe('that sleep has moved is said', () => {
	const drift = { hoursPerDay: 0.75, low: 0.4, high: 1.1 };

	it('with enough days and nights, for half an hour or more, and surely', () => {
		expect(driftToSay({ days: 14, nights: 10, drift })).toEqual({ hours: 0.75, way: 'later' });
		const earlier = { hoursPerDay: -0.5, low: -0.8, high: -0.26 };
		expect(driftToSay({ days: 14, nights: 10, drift: earlier })).toEqual({ hours: 0.5, way: 'earlier' });
	});

	it.each([
		{ days: 13, nights: 10, drift },
		{ days: 14, nights: 9, drift },
		{ days: 14, nights: 10, drift: null },
		{ days: 14, nights: 10, drift: { ...drift, hoursPerDay: 0.49 } },
		{ days: 14, nights: 10, drift: { ...drift, low: 0.25 } },
		{ days: 14, nights: 10, drift: { hoursPerDay: -0.6, low: -1, high: -0.2 } }
	])('and not of %j', (found) => expect(driftToSay(found)).toBeNull());
});
