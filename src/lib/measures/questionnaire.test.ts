import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadMeasure } from '#lib/measures/parse-measure.ts';
import { parseQuestionnaire } from '#lib/measures/questionnaire.ts';
import { score } from '#lib/measures/score.ts';

const url = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const answer = (code: string, value: number) => ({
	valueCoding: { code, extension: [{ url, valueDecimal: value }] }
});
const answers = [answer('a', 0), answer('b', 1), answer('c', 3)];
const three = {
	resourceType: 'Questionnaire',
	title: 'Three',
	copyright: 'ours',
	status: 'draft',
	item: [
		{
			linkId: 'group',
			type: 'group',
			item: [
				{ linkId: '/44250-9', type: 'choice', answerOption: answers },
				{
					linkId: '/44255-8',
					type: 'choice',
					answerOption: answers.map(({ valueCoding: { code, extension } }) => ({ extension, valueCoding: { code } }))
				}
			]
		},
		{ linkId: 'note', type: 'display' },
		{ linkId: '/44259-0', type: 'choice', answerValueSet: '#often' }
	],
	contained: [
		{
			resourceType: 'ValueSet',
			id: 'often',
			compose: { include: [{ concept: answers.map(({ valueCoding }) => valueCoding) }] }
		}
	]
};

function problemsIn(value: unknown): string {
	try {
		parseQuestionnaire(typeof value === 'string' ? value : JSON.stringify(value, null, 1), 'q.json');
	} catch (error) {
		if (error instanceof BadMeasure) return error.message;
		throw error;
	}
	return '';
}

describe('a Questionnaire of FHIR', () => {
	it('is scored by its ordinal values, wherever they stand', () => {
		const measure = parseQuestionnaire(JSON.stringify(three), 'q.json');
		expect(measure.items.map(({ number, name }) => [number, name])).toEqual([
			[1, '/44250-9'],
			[2, '/44255-8'],
			[3, '/44259-0']
		]);
		expect(score(measure, { 1: 3, 2: 1, 3: 3 })).toMatchObject({ status: 'scored', total: 7 });
		expect(score(measure, { 1: 2, 2: 1, 3: 3 })).toMatchObject({ status: 'invalid' });
		expect(score(measure, { 1: 3, 2: 1 })).toMatchObject({ status: 'incomplete', missing: [3] });
	});
	it('keeps whole numbers by which it calls its items', () => {
		const item = [4, 9].map((number) => ({ linkId: String(number), type: 'choice', answerOption: answers }));
		const measure = parseQuestionnaire(JSON.stringify({ ...three, item }), 'q.json');
		expect(measure.items.map(({ number }) => number)).toEqual([4, 9]);
	});

	const one = (given: object) => ({ ...three, item: [{ linkId: '1', type: 'choice', ...given }] });
	it.each<[string, unknown, RegExp]>([
		['of nobody', { ...three, copyright: undefined }, /copyright: names nobody/],
		['that is something else', { ...three, resourceType: 'Patient' }, /^q\.json:2: resourceType: is not Questionnaire/],
		['without items', { ...three, item: [] }, /no item with answers/],
		['without choices', { ...three, item: [{ linkId: '1', type: 'string' }] }, /no item with answers/],
		[
			'that names an item twice',
			{ ...three, item: [one({ answerOption: answers }).item[0], one({ answerOption: answers }).item[0]] },
			/item 1 is named twice/
		],
		['without values', one({ answerOption: [{ valueCoding: { code: 'a' } }] }), /an answer has no ordinal value/],
		['with half values', one({ answerOption: [answer('a', 0.5)] }), /0\.5 is no whole number/],
		['with values beyond all sums', one({ answerOption: [answer('a', 1e308)] }), /1e\+308 is too large/],
		[
			'with one value for two answers',
			one({ answerOption: [answer('a', 1), answer('b', 1)] }),
			/two answers have the value 1/
		],
		[
			'with answers kept elsewhere',
			one({ answerValueSet: 'http://loinc.org/vs/LL358-3' }),
			/its answers are not in the file/
		],
		['that is no JSON', '{"resourceType": ', /^q\.json:1: /],
		['that is endless', ' '.repeat(2_000_001), /is longer than/],
		['that is bottomless', '['.repeat(50_000), /^q\.json:\d+: /]
	])('%s is refused with its line', (_, value, problem) => expect(problemsIn(value)).toMatch(problem));

	it('is read, or refused, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.constantFrom('item', 'contained', 'copyright', 'title'), fc.jsonValue(), (key, value) => {
				problemsIn({ ...three, [key]: value });
			})
		);
	});
});
