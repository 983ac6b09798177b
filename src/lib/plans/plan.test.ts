import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, isUnwritten, longestPart, parsePlan, parts, readNumbers, writeNumbers } from '#lib/plans/plan.ts';

const suggest = (country: string) => [`${country}-line`];

function formOf(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
	return form;
}
const parse = (fields: Record<string, string | string[]>) => parsePlan(formOf(fields), suggest);

describe('a form', () => {
	it('with nothing in it is a plan with nothing in it', () => {
		const { plan, refusals } = parse({});
		expect(refusals).toEqual([]);
		expect(isUnwritten(plan)).toBe(true);
		expect(plan.numbers).toBeNull();
	});

	it('gives every word back as it was written, but for ends and what cannot be seen', () => {
		expect(parse({ plan_alone: ' the radio\r\n\r\n the blanket \u202e ' }).plan.alone).toBe(
			'the radio\n\n the blanket'
		);
	});

	it('adds what was borrowed, a line each, and not twice', () => {
		const borrowed = ['Wait ten minutes.', 'The cat.'];
		const { plan } = parse({
			plan_alone: 'The cat.',
			plan_alone_borrowed: borrowed,
			plan_reasons_borrowed: 'The cat.'
		});
		expect(plan.alone).toBe('The cat.\nWait ten minutes.');
		expect(plan.reasons).toBe('The cat.');
	});

	it('with too much in a part loses nothing of it, and says which part', () => {
		const text = '縁'.repeat(20_000);
		const { plan, refusals } = parse({ plan_people: text, plan_alone: 'x'.repeat(longestPart) });
		expect(plan.people).toBe(text);
		expect(refusals).toMatchObject([{ code: 'plans_long', field: 'people', values: { most: longestPart } }]);
	});

	it('is counted as one reads: a sign of two halves is one', () => {
		expect(parse({ plan_signs: '𠮷'.repeat(longestPart) }).refusals).toEqual([]);
		expect(parse({ plan_signs: '𠮷'.repeat(longestPart + 1) }).refusals).toHaveLength(1);
	});

	it('has the lines that were chosen, none where none were, and a few of a country that was not shown yet', () => {
		const chosen = { plan_country: 'it', plan_shown: 'it' };
		expect(parse({ ...chosen, plan_numbers: ['a', 'a', 'b', '<script>'] }).plan.numbers).toEqual({
			country: 'it',
			ids: ['a', 'b']
		});
		expect(parse(chosen).plan.numbers).toEqual({ country: 'it', ids: [] });
		const other = { plan_country: 'jp', plan_shown: 'it', plan_numbers: 'a' };
		expect(parse(other).plan.numbers).toEqual({ country: 'jp', ids: ['jp-line'] });
		expect(parse({ plan_country: '../jp' }).plan.numbers).toBeNull();
	});

	it('is read whatever is in it', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...parts.map((part) => `plan_${part}`)), fc.string()), (fields) => {
				expect(parse(fields).refusals).toEqual([]);
			})
		);
	});
});

describe('the lines that were chosen', () => {
	it('are read back from the one text that is sealed', () => {
		for (const numbers of [
			{ country: 'it', ids: ['telefono-amico', 'telefono-azzurro'] },
			{ country: 'jp', ids: [] }
		])
			expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
		expect(readNumbers('')).toBeNull();
	});
});

describe('a number in what somebody wrote', () => {
	const dialled = (text: string) => findNumbers(text).flatMap(({ tel }) => tel ?? []);

	it('can be called, however it is grouped', () => {
		expect(dialled('Rosa 333 123 4567, or 02/2327-2327')).toEqual(['3331234567', '0223272327']);
		expect(dialled('(+39) 02 2327 2327')).toEqual(['+390223272327']);
		expect(dialled('おば ０９０－１２３４－５６７８')).toEqual(['09012345678']);
		expect(dialled('+44 20 7946 0958')).toEqual(['+442079460958']);
	});

	it('is none where it is an hour, a year or a room', () => {
		for (const text of ['from 9 to 17', 'since 2019', 'room 12', '10 minutes, then 10 more'])
			expect(dialled(text), text).toEqual([]);
	});

	it('takes nothing away from the words', () => {
		fc.assert(
			fc.property(fc.string(), fc.stringMatching(/^[0-9 +-]{0,20}$/), (text, number) => {
				const whole = text + number + text;
				expect(
					findNumbers(whole)
						.map((span) => span.text)
						.join('')
				).toBe(whole);
			})
		);
	});
});
