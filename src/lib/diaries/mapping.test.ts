import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speak } from '#lib/content/words.ts';
import { BadMapping, checkMapping, encodings, parseMapping, writeMapping, type Mapping } from '#lib/diaries/mapping.ts';
import { readMappingForm } from '#lib/diaries/mapping-form.ts';
import { dateForms, timeForms } from '#lib/diaries/moment.ts';
import { sayProblems } from '#lib/diaries/say-diary.ts';
import { feelingIds, readTestFile } from '../../../tests/diaries.ts';

/** What a person reads who gives this mapping. */
function problemsOf(text: string, locale: 'en' | 'it' | 'ja' = 'en'): string[] {
	try {
		parseMapping(text, feelingIds);
		return [];
	} catch (error) {
		if (!(error instanceof BadMapping)) throw error;
		return speak(locale, () => sayProblems(error));
	}
}

describe('a mapping', () => {
	it('of the students is read as it stands', () => {
		expect(parseMapping(readTestFile('student-diaries.mapping.yaml').toString(), feelingIds)).toEqual({
			layout: 'table',
			separator: ',',
			header: true,
			moment: 'responded_at',
			dates: 'iso',
			times: '24h',
			person: { column: 'id', is: '1' },
			emotional: { column: 'alone', low: 1, high: 5, reversed: true },
			social: { larger_of: ['social_offline', 'social_online'], low: 1, high: 5, reversed: false },
			existential: { column: 'nothing_to_look_forward', low: 1, high: 5, reversed: true },
			skip: [{ column: 'expired', is: '1' }]
		});
	});

	it.each([
		['energy: 1\nnote: [', ['Line 2 of the mapping is not YAML.']],
		['- 1', ['This is not a mapping: it should be a list of names and values.']],
		['just words', ['This is not a mapping: it should be a list of names and values.']],
		['', ['This is not a mapping: it should be a list of names and values.']],
		['momnt: at\nnote: note', ['“momnt” is not known in a mapping.']],
		['moment: at', ['Nothing is taken yet: no answers, no note, no sleep.']],
		['note: note', ['It is not said yet which column gives the date.']],
		['moment: at\ndate: day\nnote: note', ['Date and time are one column, or two; not both.']],
		['moment: at\ntime: hour\nnote: n', ['There is a column for the time, and none for the date.']],
		[
			'moment: at\nenergy: {column: e, low: 5, high: 1}',
			['The scale of “energy” must go from a lower number to a higher one.']
		],
		['moment: at\nenergy: {column: e, low: 1}', ['“energy.high” is missing.']],
		['moment: at\nenergy: {low: 1, high: 5}', ['“energy” takes one column, or the larger of several; one of the two.']],
		['moment: at\nnote: n\nzone: Europe/Atlantis', ['“Europe/Atlantis” is not a time zone.']],
		['moment: at\nnote: n\nperson: {column: id, is: ""}', ['Which person is not said yet: what stands in their rows?']],
		[
			'moment: at\nnote: n\nzone: Nowhere\nenergy: {column: e, low: 1, high: 1}',
			['“Nowhere” is not a time zone.', 'The scale of “energy” must go from a lower number to a higher one.']
		],
		[
			'moment: at\nfeelings: {columns: f, words: {sad: sorrowful}}',
			['“sorrowful”, given for “sad”, is not one of the words here.']
		],
		['a: &a [x]\nb: *c', ['The mapping refers to a part of itself that is not there, or too often.']]
	])('%j: one clear line for each problem', (text, lines) => {
		expect(problemsOf(text)).toEqual(lines);
	});

	it('says what it takes where a value cannot be', () => {
		expect(problemsOf('moment: at\nnote: n\ndates: american')[0]).toMatch(
			/^“dates” cannot be "american"; it takes .*m\/d\/y/
		);
	});

	it('says it in the language of whoever brings it', () => {
		expect(problemsOf('note: note', 'it')).toEqual(['Non è ancora detto quale colonna dà la data.']);
		expect(problemsOf('note: note', 'ja')).toEqual(['どの列が日付か、まだ決まっていません。']);
	});

	it('is refused unread where it is longer than any that a person would write', () => {
		const text = (words: number) =>
			`date: date\nnote: note\n# ${Array.from({ length: words }, () => 'calm').join(' ')}\n`;
		expect(problemsOf(text(3_500))).toEqual([]);
		expect(problemsOf(text(4_500))).toEqual(['The mapping is too long.']);
	});

	it('of a page that says one thing ten thousand times is refused without repeating it', () => {
		const form = new FormData();
		for (let times = 0; times < 10_000; times++) {
			for (const name of ['note', 'feelings', 'social_column', 'skip_column']) form.append(name, 'note');
		}
		const read = readMappingForm(form, { columns: ['date', 'note'], rows: [] }, () => null);
		expect(JSON.stringify(read).length).toBeLessThan(5_000);
		expect(() => checkMapping(read, feelingIds)).toThrow(BadMapping);
	});

	it('an alias bomb is a problem, not a fault', () => {
		const bomb = [
			'a: &a [x,x,x,x,x,x,x,x,x]',
			...'bcdefg'.split('').map((n, i) => `${n}: &${n} [${Array(9).fill(`*${'abcdefg'[i]}`).join()}]`)
		];
		expect(problemsOf(bomb.join('\n')).length).toBeGreaterThan(0);
	});

	const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
	const scale = fc.record({
		column: name,
		low: fc.integer({ min: -9, max: 0 }),
		high: fc.integer({ min: 1, max: 99 }),
		reversed: fc.boolean()
	});
	const pair = fc.record({ column: name, is: fc.string({ maxLength: 9 }).map((s) => `x${s}`.trim()) });
	const mappings = fc.record(
		{
			layout: fc.constant('table' as const),
			encoding: fc.constantFrom(...encodings),
			separator: fc.constantFrom(',', ';', '\t', '|'),
			quote: fc.constantFrom('"', "'", 'none'),
			header: fc.boolean(),
			zone: fc.constantFrom('Asia/Tokyo', 'UTC'),
			moment: name,
			dates: fc.constantFrom(...dateForms),
			times: fc.constantFrom(...timeForms),
			person: pair,
			emotional: scale,
			social: scale,
			note: fc.array(name, { minLength: 1, maxLength: 4 }),
			sleep: fc.record({ start: name, end: name, kind: fc.constantFrom('main', 'nap'), naps: pair }),
			skip: fc.array(pair, { maxLength: 3 })
		},
		{ requiredKeys: ['layout', 'header', 'moment', 'dates', 'times', 'note'] }
	);

	it('written down and read again is the same mapping', () => {
		fc.assert(
			fc.property(mappings, (mapping) => {
				const checked = checkMapping(mapping, feelingIds);
				expect(parseMapping(writeMapping(checked), feelingIds)).toEqual(checked);
				expect(checked).toEqual(mapping as Mapping);
			})
		);
	});

	it('no text whatever makes the reader fail otherwise than by saying what is wrong', () => {
		const pieces = fc.array(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 20 }),
				fc.constantFrom('moment: ', '\n', '  - ', '{', '&a ', '*a', '!!js/function ', 'note: x', '<<: ', '? ')
			)
		);
		fc.assert(fc.property(pieces, (parts) => void problemsOf(parts.join(''))));
		fc.assert(fc.property(fc.jsonValue(), (value) => void problemsOf(JSON.stringify(value))));
	});
});
