import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chronotypeOf } from '#lib/body-clock/chronotype.ts';

const nothing = { midSleepWork: null, midSleepFree: null, weekly: null, midSleepCorrected: null, socialJetlag: null };
const usual = { workOnset: 23.5, workDuration: 7, freeOnset: 1.5, freeDuration: 9, workDays: 5 };

describe('social jetlag', () => {
	it('is what lies between the middles of sleep', () => {
		const found = chronotypeOf(usual);
		expect(found).toMatchObject({ midSleepWork: 3, midSleepFree: 6, socialJetlag: 3 });
		expect(found.weekly).toBeCloseTo(7.5714, 4);
		expect(found.midSleepCorrected).toBeCloseTo(5.285714, 6);
	});

	it('goes the shorter way round midnight', () => {
		const found = chronotypeOf({ ...usual, workOnset: 20, freeOnset: 22 });
		expect(found).toMatchObject({ midSleepWork: 23.5, midSleepFree: 2.5, socialJetlag: 3 });
		expect(found.midSleepCorrected).toBeCloseTo(1.785714, 6);
	});

	it.each([0, 7])('is nothing with %d work days', (workDays) => {
		expect(chronotypeOf({ ...usual, workDays })).toEqual(nothing);
	});

	it('is 0 to 12 hours, whenever one sleeps', () => {
		const time = fc.double({ noNaN: true, noDefaultInfinity: true });
		const hours = fc.double({ min: 0, max: 24, noNaN: true });
		fc.assert(
			fc.property(time, time, hours, hours, (workOnset, freeOnset, workDuration, freeDuration) => {
				const found = chronotypeOf({ workOnset, workDuration, freeOnset, freeDuration, workDays: 5 });
				expect((found.socialJetlag as number) >= 0 && (found.socialJetlag as number) <= 12).toBe(true);
				expect((found.midSleepCorrected as number) < 24).toBe(true);
			})
		);
	});

	it('of a night of 30 hours is refused', () => {
		expect(() => chronotypeOf({ ...usual, freeDuration: 30 })).toThrow(RangeError);
	});
});
