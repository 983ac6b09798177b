import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Comparison } from '#lib/looking-back/compare/compare.ts';
import type { DayRecord } from '#lib/looking-back/compare/compared-days.ts';

/** Days one after another; "x" is a day with the thing, "." one without, "?" one where that was not said. */
function written(days: string, value: (flag: boolean, day: number) => number | null): DayRecord[] {
	return [...days].map((mark, day) => ({
		day,
		value: value(mark === 'x', day),
		flag: mark === '?' ? null : mark === 'x'
	}));
}

/** Values that go up and down with no pattern worth naming. */
const restless = [4, 7, 5, 3, 6, 6, 2, 5, 8, 4, 5, 7, 3, 4, 6, 5, 4, 6, 3, 7, 5, 2, 6, 5];
const pattern = 'x..xx...x.xx..x.x...xx.x';

describe('days with something, beside days without', () => {
	it('says nothing of seven days with it', () => {
		const seven = written('x.x.x.x.x.x.x.......', (_, day) => day % 5);
		expect(compare(seven)).toEqual({
			...{ n1: 7, n0: 13, difference: null, low: null, high: null, p: null },
			verdict: 'not enough yet'
		});
	});

	it('says nothing of seven days without it', () => {
		expect(compare(written('.x.x.x.x.x.x.xxxxxxx', (_, day) => day % 5)).verdict).toBe('not enough yet');
	});

	it('says something of eight and eight', () => {
		const said = compare(written('x.x.x.x.x.x.x.x.', (_, day) => restless[day] as number));
		expect(said).toMatchObject({ n1: 8, n0: 8, verdict: 'no clear difference' });
	});

	it('says nothing of three long times with it, however many days they are', () => {
		expect(compare(written('xxxxx.....xxxxx.....xxxxx.....', (_, day) => day % 7)).verdict).toBe('not enough yet');
		expect(compare(written('xxxxx....xxxx....xxxx..xx.....', (_, day) => day % 7)).verdict).not.toBe('not enough yet');
	});

	it('does not take a day of which nothing was said for the end of a time with it', () => {
		expect(compare(written('xxx?xxx?xx.....xxx.....xxx.....', (_, day) => day % 7)).verdict).toBe('not enough yet');
	});

	it('counts only days of which the value and the thing are known', () => {
		const said = compare(written(`${pattern}?`, (_, day) => (day === 0 || day === 1 ? null : (restless[day] ?? 9))));
		expect([said.n1, said.n0]).toEqual([10, 12]);
	});

	it('takes several records of a day as one day, in their mean, with the thing if one of them has it', () => {
		const days = written(pattern, (_, day) => restless[day] as number);
		const several = days.flatMap(({ day, value, flag }) => [
			{ day, value: (value ?? 0) - 1, flag: false },
			{ day, value: (value ?? 0) + 1, flag },
			{ day, value: null, flag: null }
		]);
		expect(compare(several)).toEqual(compare(days));
	});

	it('finds two where there are exactly two, and nothing else but a straight trend', () => {
		const said = compare(written(pattern, (flag, day) => 3 + 0.25 * day + (flag ? 2 : 0)));
		for (const end of [said.difference, said.low, said.high]) expect(end).toBeCloseTo(2, 9);
		expect(said).toMatchObject({ p: 0, verdict: 'higher' });
	});

	it('finds nothing in a straight trend, although the days with it come late', () => {
		const late = '.......x..x.....x..xx.x.xx.xxx.xxx';
		expect(compare(written(late, (_, day) => day))).toMatchObject({
			difference: 0,
			p: 1,
			verdict: 'no clear difference'
		});
	});

	it('finds nothing in one value, however often it was written', () => {
		expect(compare(written(pattern, () => 0.1))).toMatchObject({
			...{ difference: 0, low: 0, high: 0, p: 1 },
			verdict: 'no clear difference'
		});
	});

	it('says higher or lower of a difference that stands out of the restlessness', () => {
		const moved = (by: number) => compare(written(pattern, (flag, day) => (restless[day] as number) + (flag ? by : 0)));
		expect(moved(4).verdict).toBe('higher');
		expect(moved(0).verdict).toBe('no clear difference');
		expect(moved(-4).verdict).toBe('lower');
	});
});

describe('what cannot be compared', () => {
	const one = (record: Partial<DayRecord>) => () => compare([{ day: 0, value: 1, flag: true, ...record }]);

	it.each([Infinity, -Infinity, NaN, 1.1e300])('refuses the value %s and names its day', (value) => {
		expect(one({ value, day: 7 })).toThrow(/day 7/);
	});

	it.each([0.5, NaN, Infinity, 2 ** 60])('refuses %s as the number of a day', (day) => {
		expect(one({ day })).toThrow(RangeError);
	});

	it('has no days in nothing, and says so', () => {
		expect(compare([])).toMatchObject({ n1: 0, n0: 0, difference: null, verdict: 'not enough yet' });
	});

	it('takes numbers next to nothing for nothing', () => {
		expect(compare(written(pattern, (flag) => (flag ? 5e-324 : 0)))).toMatchObject({ difference: 0, p: 1 });
	});

	it('answers in numbers at the end of numbers', () => {
		const said = compare(written(pattern, (flag, day) => ((restless[day] as number) - 5) * 3e299 * (flag ? 1 : -1)));
		for (const number of [said.difference, said.low, said.high, said.p]) expect(Number.isFinite(number)).toBe(true);
	});
});

const days = fc
	.array(
		fc.record({
			value: fc.oneof(
				fc.constant(null),
				fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100)
			),
			flag: fc.oneof(fc.boolean(), fc.boolean(), fc.boolean(), fc.constant(null)),
			gap: fc.oneof(fc.constant(1), fc.constant(1), fc.integer({ min: 0, max: 40 }))
		}),
		{ minLength: 40, maxLength: 90, size: 'max' }
	)
	.map((records): DayRecord[] => {
		let day = 0;
		return records.map(({ value, flag, gap }) => ({ day: (day += gap), value, flag }));
	});

/** Beside one another, up to rounding. Where the one has nothing, so has the other. */
function expectSame(one: Comparison, other: Comparison, { times = 1, more = 0 } = {}): void {
	expect([one.n1 + one.n0, one.p === null]).toEqual([other.n1 + other.n0, other.p === null]);
	if (one.difference === null || one.low === null || one.high === null || one.p === null) return;
	const ends = [one.low, one.high].map((end) => end * times + more).sort((a, b) => a - b);
	expect(other.difference).toBeCloseTo(one.difference * times + more, 6);
	expect(other.low).toBeCloseTo(ends[0] as number, 6);
	expect(other.high).toBeCloseTo(ends[1] as number, 6);
	if (more === 0) expect(other.p).toBeCloseTo(one.p, 6);
}

const changed = (records: DayRecord[], value: (record: DayRecord) => number): DayRecord[] =>
	records.map((record) => (record.value === null ? record : { ...record, value: value(record) }));

describe('whatever was written', () => {
	const holds = (law: (records: DayRecord[], number: number) => void) =>
		fc.assert(
			fc.property(days, fc.integer({ min: -20, max: 20 }), (records, number) => law(records, number)),
			{ numRuns: 40 }
		);

	it('the same more on every day changes nothing', () =>
		holds((records, more) =>
			expectSame(compare(records), compare(changed(records, ({ value }) => (value ?? 0) + more)))
		));

	it('other units give the same in other units', () =>
		holds((records, times) =>
			expectSame(compare(records), compare(changed(records, ({ value }) => (value ?? 0) * (times || 3))), {
				times: times || 3
			})
		));

	it('days counted from another day change nothing', () =>
		holds((records, by) =>
			expectSame(compare(records), compare(records.map((record) => ({ ...record, day: record.day + 1000 * by }))))
		));

	it('records in another order change nothing', () =>
		holds((records) => expectSame(compare(records), compare([...records].reverse()))));

	it('without instead of with turns the sign', () =>
		holds((records) => {
			// Several records of a day would not be turned by turning each.
			const single = records.filter(({ day }, i) => day !== records[i - 1]?.day);
			const turned = single.map((record) => ({ ...record, flag: record.flag === null ? null : !record.flag }));
			const [one, other] = [compare(single), compare(turned)];
			// Either may have one run fewer than the other.
			if (one.p !== null && other.p !== null) expectSame(one, other, { times: -1 });
		}));

	it('so much more on days with it is so much more in the difference and at both ends', () =>
		holds((records, more) => {
			const single = records.filter(({ day }, i) => day !== records[i - 1]?.day);
			const higher = changed(single, ({ value, flag }) => (value ?? 0) + (flag === true ? more : 0));
			expectSame(compare(single), compare(higher), { more });
		}));

	it('the interval holds the difference, and leaves 0 out exactly where higher or lower is said and p is below .05', () =>
		holds((records, more) => {
			const said = compare(changed(records, ({ value, flag }) => (value ?? 0) + (flag === true ? more / 3 : 0)));
			if (said.low === null || said.high === null || said.p === null) return;
			const { low, high, difference, p, verdict } = said;
			expect(low).toBeLessThanOrEqual(difference ?? NaN);
			expect(high).toBeGreaterThanOrEqual(difference ?? NaN);
			expect([p < 0.05, verdict]).toEqual([
				low > 0 || high < 0,
				low > 0 ? 'higher' : high < 0 ? 'lower' : 'no clear difference'
			]);
		}));

	it('the answer is made of numbers, or there is none', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						day: fc.integer({ min: -60, max: 60 }),
						value: fc.double({ min: -1e300, max: 1e300, noNaN: true }),
						flag: fc.boolean()
					}),
					{ minLength: 40, maxLength: 80, size: 'max' }
				),
				(records) => {
					const { difference, low, high, p, verdict } = compare(records);
					const numbers = [difference, low, high, p];
					if (verdict === 'not enough yet') expect(numbers).toEqual([null, null, null, null]);
					else for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
				}
			),
			{ numRuns: 60 }
		));
});
