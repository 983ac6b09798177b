import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speak } from '#lib/content/words.ts';
import { emptyLocalPath, isOld, parseLocalPath, typedOf } from '#lib/paths/local-path.ts';
import { lineOfLocal } from '#lib/paths/path-line.ts';
import { partsOfLocal } from '#lib/paths/path-parts.ts';
import { mendingTable } from '../../../tests/local-paths.ts';

const today = '2026-11-26';

function formOf(change: Record<string, string | string[]> = {}): FormData {
	const { costSays, seenDay, ...text } = typedOf(mendingTable);
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...text, cost_says: costSays, seen_day: seenDay, ...change }))
		for (const one of [value].flat()) form.append(name, one);
	return form;
}
const refusedIn = (change: Record<string, string | string[]>) =>
	parseLocalPath(formOf(change), today).refusals.map(({ code, field }) => `${field}: ${code}`);

describe('the form of a thing near by', () => {
	it('is read as it was filled in', () => {
		const { text, refusals } = parseLocalPath(formOf(), today);
		expect(refusals).toEqual([]);
		expect(text).toEqual(mendingTable);
	});

	it('says beside each field what is missing, and what may be empty is not', () => {
		const { text, refusals } = parseLocalPath(new FormData(), today);
		expect(text).toBeNull();
		expect(refusals.map(({ field }) => field).toSorted()).toEqual(
			['cost', 'field', 'first', 'leave', 'locale', 'place', 'seen_day', 'title', 'ways', 'what'].toSorted()
		);
		expect(refusedIn({ ...{ cost_says: '', reach: '', web: '' }, languages: [] })).toEqual([]);
	});

	it('takes an https address and makes one of what lacks it, and no other', () => {
		const webOf = (web: string) => parseLocalPath(formOf({ web }), today).text?.web;
		expect(webOf('library.example/mending')).toBe('https://library.example/mending');
		expect(webOf('')).toBeNull();
		for (const web of ['http://library.example', 'javascript:alert(1)', 'https://a:b@library.example', 'by the river'])
			expect(refusedIn({ web }), web).toEqual(['web: local_paths_web_unknown']);
	});

	it('takes a day that was, and none that is to come', () => {
		expect(refusedIn({ seen_day: today })).toEqual([]);
		expect(refusedIn({ seen_day: '2026-11-27' })).toEqual(['seen_day: local_paths_day_ahead']);
		expect(refusedIn({ seen_day: '2026-02-30' })).toEqual(['seen_day: local_paths_day_unknown']);
	});

	it('counts what is too long as a reader does, and passes over words that are not ours', () => {
		expect(refusedIn({ title: '🪡'.repeat(120) })).toEqual([]);
		expect(refusedIn({ title: '🪡'.repeat(121) })).toEqual(['title: local_paths_long']);
		expect(refusedIn({ ways: ['by_pigeon'] })).toEqual(['ways: local_paths_unchosen']);
		expect(refusedIn({ field: 'resting' })).toEqual(['field: local_paths_unchosen']);
	});

	it('takes whatever is typed, without falling', () => {
		const any = fc.string({ unit: 'binary', maxLength: 400 });
		fc.assert(
			fc.property(fc.record({ title: any, what: any, web: any, seen_day: any, reach: any }), (change) => {
				const { text, refusals } = parseLocalPath(formOf(change), today);
				expect(text === null).toBe(refusals.length > 0);
			})
		);
	});

	it('is empty at first, and looked at today', () => {
		expect(emptyLocalPath('it', today)).toMatchObject({ locale: 'it', field: '', title: '', ways: [], seenDay: today });
	});
});

describe('a thing near by', () => {
	it('is old when nobody has looked at it for more than a year', () => {
		expect(isOld({ seenDay: '2025-11-26' }, today)).toBe(false);
		expect(isOld({ seenDay: '2025-11-25' }, today)).toBe(true);
		expect(isOld({ seenDay: '2024-02-29' }, '2025-03-01')).toBe(true);
	});

	const path = { ...mendingTable, id: 'x', association: 'The Veranda', version: 1 };

	it('says whom it is from and when they looked, and that this was long ago', () => {
		const from = (locale: 'en' | 'it' | 'ja', day: string) =>
			speak(locale, () => lineOfLocal(path, { locale, today: day }).from);
		expect(from('en', today)).toBe('from The Veranda, looked at on 4 October 2026');
		expect(from('it', today)).toBe('da The Veranda, guardata il 4 ottobre 2026');
		expect(from('ja', today)).toBe('The Verandaより。2026年10月4日に確かめました');
		expect(from('en', '2027-10-05')).toContain('more than a year ago');
	});

	it('is shown in the language it was written in, and marked as that for readers of another', () => {
		const read = (locale: 'en' | 'it') => speak(locale, () => lineOfLocal(path, { locale, today }));
		expect(read('it')).toMatchObject({ name: 'The mending table', nameLanguage: 'en', whatLanguage: 'en' });
		expect(read('en').nameLanguage).toBeUndefined();
		const parts = speak('it', () => partsOfLocal(path, 'it'));
		expect(parts.map(({ name, language }) => [name, language])).toEqual([
			['I primi dieci minuti', 'en'],
			['Andare via', 'en'],
			['Quanto costa', undefined],
			['Lingue', undefined],
			['Dove', 'en']
		]);
	});
});
