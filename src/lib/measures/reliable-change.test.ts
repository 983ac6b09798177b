import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Norms } from '#lib/measures/measure.ts';
import { judgeChange } from '#lib/measures/norms.ts';
import { cutOffs, noiseOf, predictiveValue, reliableChange } from '#lib/measures/reliable-change.ts';

describe('the noise of a scale', () => {
	it('is that of the example which Jacobson and Truax published', () => {
		const change = reliableChange(32.5, 47.5, { sd: 7.5, reliability: 0.8 });
		expect(change?.sem).toBeCloseTo(3.354102, 6);
		expect(change?.sdiff).toBeCloseTo(4.743416, 6);
		expect(change?.rc).toBeCloseTo(3.162278, 6);
		expect(change).toMatchObject({ difference: 15, beyondNoise: true, method: 'jacobson-truax' });
	});
	it.each([
		[10, 0.8, 12.396128],
		[5.5, 0.84, 6.098089],
		[15, 0.96, 8.315576],
		[15, 0.74, 21.200641],
		[1.85, 0.72, 2.71345],
		[1.9, 0.72, 2.786786]
	])('with SD %d and r %d hides changes below %d', (sd, reliability, mdc95) =>
		expect(noiseOf({ sd, reliability })?.mdc95).toBeCloseTo(mdc95, 6)
	);
	it('with the variances of both occasions is another one, and is called so', () => {
		const spread = { sd: 6, sdSecond: 8, reliability: 0.75 };
		expect(noiseOf(spread, 'both-occasions')).toMatchObject({ method: 'both-occasions', sdiff: 5 });
		expect(noiseOf({ sd: 6, reliability: 0.75 }, 'both-occasions')).toBeNull();
	});
	it('around a first score that is moved towards the mean finds a change where nothing moved', () => {
		const change = reliableChange(20, 20, { sd: 4, reliability: 0.75, mean: 10 }, 'edwards-nunnally');
		expect(change).toMatchObject({ difference: 0, sem: 2, rc: 1.25, beyondNoise: false });
	});
	it.each([
		[{ sd: 0, reliability: 0.8 }],
		[{ sd: -1, reliability: 0.8 }],
		[{ sd: 5, reliability: 1 }],
		[{ sd: 5, reliability: -0.1 }],
		[{ sd: NaN, reliability: 0.5 }],
		[{ sd: Infinity, reliability: 0.5 }]
	])('cannot be told from %j', (spread) => expect(noiseOf(spread)).toBeNull());
	it('is never NaN, and the same both ways', () => {
		fc.assert(
			fc.property(
				fc.double(),
				fc.double(),
				fc.double(),
				fc.double({ min: 0, max: 1 }),
				(first, second, sd, reliability) => {
					const there = reliableChange(first, second, { sd, reliability });
					const back = reliableChange(second, first, { sd, reliability });
					if (!there || !back) expect(there).toBe(back);
					else {
						expect(Number.isFinite(there.rc)).toBe(true);
						expect(back.rc).toBeCloseTo(-there.rc);
					}
				}
			)
		);
	});
});

describe('cut-offs', () => {
	it('a, b and c are those of the published example', () =>
		expect(cutOffs({ mean: 40, sd: 7.5 }, { mean: 60, sd: 7.5 })).toEqual({ a: 55, b: 45, c: 50 }));
	it('c lies nearer to the narrower population', () =>
		expect(cutOffs({ mean: 17, sd: 4.5 }, { mean: 23.5, sd: 3.9 })?.c).toBeCloseTo(20.4821, 4));
	it('turn round where those who seek help score higher', () =>
		expect(cutOffs({ mean: 60, sd: 7.5 }, { mean: 40, sd: 7.5 })).toEqual({ a: 45, b: 55, c: 50 }));
	it('are none between two means that are the same', () =>
		expect(cutOffs({ mean: 40, sd: 7.5 }, { mean: 40, sd: 7.5 })).toBeNull());
});

it.each([
	[0.02, 0.0469],
	[0.05, 0.1126],
	[0.08, 0.1733],
	[0.2, 0.376],
	[0.5, 0.7068]
])('where %d of all are meant, the cut-off of the HQ-25 is right in %d of those it picks out', (prevalence, share) =>
	expect(predictiveValue(0.94, 0.61, prevalence)).toBeCloseTo(share, 4)
);

describe('norms', () => {
	const norms: Norms = {
		of: 'total',
		mean: null,
		sd: 7.5,
		reliability: 0.8,
		reliabilityKind: 'test-retest',
		intervalDays: 14,
		n: 100,
		population: 'adults',
		ages: [18, 50],
		language: 'it',
		source: { title: 'a paper', seen: 'primary' }
	};
	const judge = (all: Norms[], language: string, age: number | null, second: number | null = 47.5) =>
		judgeChange('total', { first: 32.5, second }, all, { language, age });

	it('of the same language and age judge a change', () =>
		expect(judge([norms], 'it', 30)).toMatchObject({ status: 'computed', beyondNoise: true, norms: { n: 100 } }));
	it('of an unknown age do so too, since nobody is asked for it', () =>
		expect(judge([norms], 'it', null).status).toBe('computed'));
	it('of another language judge nothing', () =>
		expect(judge([norms], 'ja', 30)).toMatchObject({ status: 'unavailable', why: 'other-language' }));
	it('of another age judge nothing', () =>
		expect(judge([norms], 'it', 16)).toMatchObject({ status: 'unavailable', why: 'other-age' }));
	it('that are not there judge nothing', () =>
		expect(judge([], 'it', 30)).toEqual({ status: 'unavailable', why: 'no-norms', norms: null }));
	it('of another scale judge nothing', () =>
		expect(judge([{ ...norms, of: 'social' }], 'it', 30)).toMatchObject({ why: 'no-norms' }));
	it('judge nothing where a score is missing', () =>
		expect(judge([norms], 'it', 30, null)).toMatchObject({ status: 'unavailable', why: 'no-scores' }));
	it('from a retest come before a larger sample asked once', () =>
		expect(judge([{ ...norms, n: 9000, sd: 1, reliabilityKind: 'internal' }, norms], 'it', 30)).toMatchObject({
			norms: { n: 100 }
		}));
});
