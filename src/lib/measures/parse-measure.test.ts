import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { BadMeasure, parseMeasure } from '#lib/measures/parse-measure.ts';

const good = `id: four
name: Four
licence: { class: C, copyright: theirs, terms: theirs }
languages: [en]
sources: [{ title: a paper, seen: memory }]
items: [1, 2, 3, 4]
coding: { lowest: 0, highest: 3 }
reverse: [2]
subscales:
  - { id: first, name: first, items: [1, 2] }
`;

function problemsIn(text: string): string {
	try {
		parseMeasure(text, 'four.yaml');
	} catch (error) {
		if (error instanceof BadMeasure) return error.message;
		throw error;
	}
	return '';
}

describe('a definition', () => {
	it('that is as it must be is read', () =>
		expect(parseMeasure(good, 'four.yaml')).toMatchObject({ id: 'four', total: { items: [1, 2, 3, 4] } }));

	it.each([
		['names an item twice', 'items: [1, 2, 3, 4]', 'items: [1, 2, 2, 4]', '6: item 2 is named twice'],
		['reverses an item that it lacks', 'reverse: [2]', 'reverse: [9]', '8: there is no item 9 to reverse'],
		['reverses an item twice', 'reverse: [2]', 'reverse: [2, 2]', '8: item 2 is named twice'],
		['has a part of items that it lacks', 'items: [1, 2] }', 'items: [1, 7] }', '10: there is no item 7 for first'],
		[
			'has two parts of one name',
			'subscales:',
			'subscales:\n  - { id: first, name: f, items: [3] }',
			'11: there are two of first'
		],
		[
			'has answers that go down',
			'lowest: 0, highest: 3',
			'lowest: 3, highest: 0',
			'7: coding: lowest is not below highest'
		],
		['has answers that are no numbers', 'highest: 3', 'highest: three', '7: coding.highest: is no number'],
		['has half an item', 'items: [1, 2, 3, 4]', 'items: [1, 2.5]', '6: items.1: is no whole number'],
		['has a million items', 'items: [1, 2, 3, 4]', 'items: 1000000', '6: items: is above 500'],
		['has no owner', 'copyright: theirs, ', '', '3: licence.copyright: is missing'],
		['may not be made at all', 'class: C', 'class: D', '3: licence.class: is D'],
		['has a name that nobody knows', 'reverse: [2]', 'revers: [2]', '8: revers: is no name that is known here'],
		[
			'has a rule that nobody knows',
			'reverse: [2]',
			'missing: { rule: guess }',
			'8: missing.rule: is none of none, zero'
		],
		['may leave all items open', 'reverse: [2]', 'missing: { rule: zero, at_most: 4 }', '8: there are only 4 items'],
		[
			'wants more items than it has',
			'reverse: [2]',
			'missing: { rule: prorate, at_least: 9 }',
			'8: there are only 4 items'
		],
		[
			'gives points for an answer that nobody can give',
			'reverse: [2]',
			'points: [{ items: [1], answers: { 0: 0, 1: 0, 2: 0, 3: 1, 4: 1 } }]',
			'8: item 1 has no answer 4'
		],
		[
			'gives no points for an answer',
			'reverse: [2]',
			'points: [{ items: [1], answers: { 0: 0, 1: 0, 2: 0 } }]',
			'8: says nothing for the answer 3 of item 1'
		],
		[
			'reverses what has points of its own',
			'reverse: [2]',
			'reverse: [1]\npoints: [{ items: [1], answers: { 0: 0, 1: 0, 2: 0, 3: 1 } }]',
			'9: item 1 is reversed and has points of its own'
		],
		[
			'gives more points than can be added up',
			'reverse: [2]',
			'points: [{ items: [1], answers: { 0: 0, 1: 0, 2: 0, 3: 1e308 } }]',
			'8: points.0.answers.3: is beyond a thousand million'
		],
		[
			'has a table that would have to be endless',
			'reverse: [2]',
			'total: { table: { 0: 0 } }\npoints: [{ items: [1], answers: { 0: 0, 1: 0, 2: 0, 3: 1e9 } }]',
			'8: says nothing for 1, 2, 3, 4, 5, 6, 7, 8, 9, 10'
		],
		['has a table with holes', 'reverse: [2]', 'total: { table: { 0: 0, 12: 9 } }', '8: says nothing for 1, 2, 3'],
		[
			'has a table and a rule that makes fractions',
			'reverse: [2]',
			'total: { table: { 0: 0 }, missing: { rule: person-mean, at_most: 1 } }',
			'8: a table has no place'
		],
		[
			'has bands that go down',
			'reverse: [2]',
			'total: { bands: [{ from: 4, name: a }, { from: 2, name: b }] }',
			'8: does not begin above the one before'
		],
		[
			'has norms of nothing',
			'reverse: [2]',
			'norms: [{ of: second, sd: 2, reliability: 0.8, reliability_kind: internal, n: 20, population: all, language: en, source: { title: t, seen: memory } }]',
			'8: there is no scale second'
		],
		[
			'has norms without a spread',
			'reverse: [2]',
			'norms: [{ of: total, sd: 0, reliability: 0.8, reliability_kind: internal, n: 20, population: all, language: en, source: { title: t, seen: memory } }]',
			'8: norms.0.sd: is not above 0'
		],
		[
			'has norms that never err',
			'reverse: [2]',
			'norms: [{ of: total, sd: 2, reliability: 1, reliability_kind: internal, n: 20, population: all, language: en, source: { title: t, seen: memory } }]',
			'8: norms.0.reliability: is not below 1'
		],
		[
			'has norms with an endless spread',
			'reverse: [2]',
			'norms: [{ of: total, sd: .inf, reliability: 0.5, reliability_kind: internal, n: 20, population: all, language: en, source: { title: t, seen: memory } }]',
			'8: norms.0.sd: is no finite number'
		],
		[
			'brings texts without a permission',
			'reverse: [2]',
			'texts: { en: { items: { 1: a, 2: b, 3: c, 4: d }, answers: { 0: no } } }',
			'8: texts of class C need a permission'
		],
		[
			'brings texts for some items only',
			'reverse: [2]',
			'permission: given\ntexts: { en: { items: { 1: a, 2: b, 3: c }, answers: { 0: no } } }',
			'9: says nothing for item 4'
		],
		[
			'has neither a total nor a part',
			good.slice(good.indexOf('subscales')),
			'total: none\n',
			'9: there is neither a total nor a part'
		]
	])('that %s is refused with its line', (_, from, to, problem) => {
		expect(good).toContain(from);
		expect(problemsIn(good.replace(from, to))).toContain(`four.yaml:${problem}`);
	});

	it.each([
		['a: ['],
		['[]'],
		['*a'],
		['just words'],
		[''],
		[good + good],
		['a: &a [1]\nb: [' + '*a,'.repeat(200) + ']']
	])('%j is no definition, and is refused in one line each', (text) =>
		expect(problemsIn(text)).toMatch(/^four\.yaml:\d+: \S/)
	);
	it('that is endless is not even read', () => expect(problemsIn('#'.repeat(200_001))).toContain('is longer than'));

	it('is read, or refused, whatever somebody writes into it', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(
					'items',
					'coding',
					'reverse',
					'points',
					'missing',
					'total',
					'subscales',
					'norms',
					'texts',
					'name'
				),
				fc.jsonValue({ maxDepth: 3 }),
				(key, value) => {
					const lines = good.split('\n').filter((line) => !line.startsWith(`${key}:`) && !line.startsWith('  - '));
					const rest = lines.filter((line) => line !== 'subscales:').join('\n');
					problemsIn(`${rest}\n${stringify({ [key]: value })}`);
				}
			),
			{ numRuns: 300 }
		);
	});
});
