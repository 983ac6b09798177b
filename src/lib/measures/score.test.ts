import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersInOrder, bandOf, score, type Answers } from '#lib/measures/score.ts';
import { readMeasures } from '#lib/measures/measures.server.ts';
import { scalesOf, type Measure } from '#lib/measures/measure.ts';
import { parseMeasure } from '#lib/measures/parse-measure.ts';
import { root } from '../../../tests/house/tree.ts';

const { byId } = readMeasures(root);

function measure(id: string): Measure {
	const found = byId.get(id);
	if (!found) throw new Error(`no ${id}`);
	return found;
}

/** One sheet: answers in the order of the items, or the same answer everywhere. */
function sheet(id: string, given: readonly (number | null)[] | number) {
	const one = measure(id);
	return score(one, answersInOrder(one, typeof given === 'number' ? one.items.map(() => given) : given));
}

// Worked through by hand, and by an independent program, from the published keys.
describe('a sheet of the scale of six by De Jong Gierveld', () => {
	it.each([
		[[1, 1, 1, 3, 3, 3], 0, 0, 0],
		[[1, 1, 1, 1, 1, 1], 0, 3, 3],
		[[3, 3, 3, 3, 3, 3], 3, 0, 3],
		[[2, 2, 2, 2, 2, 2], 3, 3, 6],
		[[3, 3, 3, 1, 1, 1], 3, 3, 6],
		[[null, 3, 3, 3, 3, 3], null, 0, 2],
		[[null, null, 3, 3, 3, 3], null, 0, null]
	])('%j counts %s emotional, %s social, %s in all', (given, emotional, social, total) =>
		expect(sheet('djg-6', given)).toMatchObject({ total, subscales: { emotional, social } })
	);
	it('with one item open says that it counted nothing', () =>
		expect(sheet('djg-6', [null, 3, 3, 3, 3, 1])).toMatchObject({
			status: 'scored',
			missing: [3],
			flags: ['missing-counted-as-zero']
		}));
	it('with two items open is incomplete', () =>
		expect(sheet('djg-6', [null, null, 3, 3, 3, 1])).toMatchObject({
			status: 'incomplete',
			missing: [3, 9],
			flags: []
		}));
	it('is moderate from 2 and severe from 5, where somebody asks for it', () => {
		const { total } = measure('djg-6');
		const bands = [0, 1, 2, 4, 5, 6].map((value) => total && bandOf(total, value)?.name);
		expect(bands.map((name) => typeof name === 'object' && name?.en)).toEqual([
			'not lonely',
			'not lonely',
			'moderate',
			'moderate',
			'severe',
			'severe'
		]);
	});
});

describe('the same answer everywhere', () => {
	it.each([
		['djg-11', 2, 11],
		['djg-11', 1, 5],
		['djg-11', 3, 6],
		['hq-25', 0, 24],
		['hq-25', 2, 50],
		['hq-25', 4, 76],
		['ucla-3', 2, 6],
		['uls-8', 1, 14],
		['uls-8', 4, 26],
		['ucla-20', 1, 47],
		['ucla-20', 4, 53],
		['lsns-6', 2, 12],
		['swemwbs', 3, 19.25],
		['swemwbs', 4, 25.03],
		['who-5', 0, 0],
		['who-5', 5, 100],
		['phq-9', 3, 27],
		['phq-8', 3, 24],
		['gad-7', 3, 21],
		['core-10', 0, 8],
		['core-10', 2, 20],
		['core-10', 4, 32],
		['isi', 4, 28],
		['cius', 4, 56],
		['igds9-sf', 1, 9]
	])('of %s, %i, makes %d', (id, answer, total) => expect(sheet(id, answer).total).toBe(total));

	it.each([
		['djg-11', 1, { emotional: 0, social: 5 }],
		['djg-11', 3, { emotional: 6, social: 0 }],
		['hq-25', 0, { socialization: 12, isolation: 0, 'emotional-support': 12 }],
		['hq-25', 4, { socialization: 32, isolation: 32, 'emotional-support': 12 }],
		['hq-25', 2, { socialization: 22, isolation: 16, 'emotional-support': 12 }],
		['mlq', 7, { presence: 29, search: 35 }],
		['mlq', 4, { presence: 20, search: 20 }]
	])('of %s, %i, makes the parts %j', (id, answer, subscales) =>
		expect(sheet(id, answer).subscales).toEqual(subscales)
	);

	it.each([
		[0, 28],
		[4, 72]
	])('of the HQ-25 with item 22 reversed too, %i, makes %d: it tells which key is loaded', (answer, total) => {
		const text = readFileSync(`${root}content/measures/hq-25.yaml`, 'utf8');
		const other = parseMeasure(
			text.replace(/^reverse: \[4, 7, 10, 15, 21, 25\]/m, 'reverse: [4, 7, 10, 15, 21, 22, 25]'),
			'hq-25.yaml'
		);
		const given = other.items.map(() => answer);
		expect(score(other, answersInOrder(other, given)).total).toBe(total);
	});

	it('is flagged where half of the items are worded the other way round', () =>
		expect(sheet('hq-25', 2).flags).toContain('straight-lining'));
	it('is said, and no more, where all items are worded one way', () => {
		expect(sheet('phq-8', 0).flags).toEqual(['one-answer-throughout']);
	});
	it('is nothing to mention in two answers', () => expect(sheet('ucla-3', [2, 2, null]).flags).toEqual([]));
});

describe('other sheets', () => {
	it('the metric table covers every raw sum from 7 to 35', () =>
		expect([...(measure('swemwbs').total?.table ?? [])].map(([, value]) => value)).toEqual([
			7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
			21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35
		]));
	it.each([
		['swemwbs', [3, 4, 3, 4, 4, 3, 5], 23.21],
		['who-5', [3, 3, 2, 2, 3], 52],
		['who-5', [2, 2, 3, 2, 3], 48],
		['phq-9', [1, 1, 1, 1, 1, 1, 1, null, 1], 9],
		['phq-9', [1, 1, 1, 1, 1, 1, null, null, null], null],
		['phq-9', [1, 1, 1, 1, 1, 1, 1, 1, null], null],
		['core-10', [1, 3, 3, 1, 1, 1, 1, 1, 1, null], 10],
		['who-5', [3, 3, 2, 2, null], null]
	])('%s %j makes %s', (id, given, total) => expect(sheet(id, given).total).toBe(total));
	it.each([
		[9, 'mild'],
		[27, 'severe'],
		[9.9, 'mild']
	])('a sum of %d in the PHQ-9 is %s, where somebody asks for it', (value, name) => {
		const { total } = measure('phq-9');
		expect(total && bandOf(total, value)?.name).toMatchObject({ en: name });
	});
	it('two sheets of the LSNS-6 with the same total can differ in their parts', () =>
		expect(sheet('lsns-6', [2, 2, 1, 3, 2, 2])).toMatchObject({ total: 12, subscales: { family: 5, friends: 7 } }));
	it('the four functions of the SRAS-R are means of six', () => {
		const sums = [24, 18, 6, 12];
		const given = Array.from({ length: 24 }, (_, at) => (sums[at % 4] ?? 0) / 6);
		expect(Object.values(sheet('sras-r', given).subscales)).toEqual([4, 3, 1, 2]);
	});
	it('what is written for Engawa is called not validated', () =>
		expect(sheet('three-sentences', [50, 20, 80])).toMatchObject({ status: 'scored', flags: ['not-validated'] }));
	it('an uncertain key is told with the score', () => expect(sheet('hq-25', 1).flags).toContain('key-not-certain'));
});

describe('answers that cannot be', () => {
	it.each<[Answers, string]>([
		[{ 1: 4, 2: 0 }, 'out-of-range'],
		[{ 1: -1 }, 'out-of-range'],
		[{ 1: 1e308 }, 'out-of-range'],
		[{ 1: 1.5 }, 'no-whole-number'],
		[{ 1: NaN }, 'no-whole-number'],
		[{ 1: Infinity }, 'no-whole-number'],
		[{ 12: 1 }, 'unknown-item']
	])('%j makes the sheet invalid: %s', (answers, why) =>
		expect(score(measure('phq-8'), answers)).toMatchObject({ status: 'invalid', total: null, problems: [{ why }] })
	);
});

describe('open items', () => {
	const written = (missing: string) =>
		parseMeasure(
			`id: five
name: Five
licence: { class: own, copyright: ours, terms: ours }
languages: [en]
sources: [{ title: none, seen: memory }]
items: 5
coding: { lowest: 0, highest: 2 }
reverse: [5]
missing: ${missing}
`,
			'five.yaml'
		);
	const total = (missing: string, given: (number | null)[]) => {
		const five = written(missing);
		return score(five, answersInOrder(five, given)).total;
	};
	it('stretch the sum with three of five, rounded half upwards', () =>
		expect(total('{ rule: prorate, at_least: 3, whole: true }', [1, 1, 0, null, null])).toBe(3));
	it('stretch nothing with two of five', () =>
		expect(total('{ rule: prorate, at_least: 3 }', [1, 1, null, null, null])).toBeNull());
	it('are taken as the mean of the others after reversal', () =>
		expect(total('{ rule: person-mean, at_most: 1 }', [1, 1, 1, null, 0])).toBe(6.25));
	it('leave no score where all are open', () =>
		expect(total('{ rule: prorate, at_least: 1 }', [null, null, null, null, null])).toBeNull());
});

it('whatever anybody answers, a score stays within its scale and is never NaN', () => {
	fc.assert(
		fc.property(fc.constantFrom(...byId.values()), fc.infiniteStream(fc.nat(1000)), (one, stream) => {
			const answers = Object.fromEntries(
				one.items.map(({ number, points }) => {
					const given = [...points.keys(), null];
					return [number, given[(stream.next().value ?? 0) % given.length] ?? null];
				})
			);
			const result = score(one, answers);
			expect(result.status).not.toBe('invalid');
			for (const scale of scalesOf(one)) {
				const value = scale.id === 'total' ? result.total : (result.subscales[scale.id] ?? null);
				if (value === null) continue;
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(126);
			}
		})
	);
});
