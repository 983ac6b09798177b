import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { speak } from '#lib/content/words.ts';
import { parsePack, textsFor } from '#lib/measures/pack.ts';
import { carriedAnswers, readAnswers, readCarried, showSheets, type Sheet } from '#lib/measures/sheet.ts';
import { weatherPack } from '../../../tests/sheets.ts';

const measure = parsePack(weatherPack);
const sheet = (day: string, answers: Record<number, number>, language = 'en'): Sheet => ({
	...{ id: `${day} ${language}`, day, language, answers, measure }
});
const show = (...sheets: Sheet[]) => speak('en', () => showSheets(sheets, 'en'));

describe('a pack', () => {
	const codeOf = (text: string) => {
		try {
			parsePack(text);
		} catch (error) {
			return error instanceof Refusal ? error.code : (error as Error).message;
		}
		return null;
	};
	const withoutTexts = weatherPack.slice(0, weatherPack.indexOf('texts:'));
	it('has texts, is not off, and fits', () => {
		expect(codeOf(weatherPack)).toBeNull();
		expect(codeOf(withoutTexts)).toBe('measures_pack_no_texts');
		expect(codeOf(`${weatherPack}off: it asks about wanting to die\n`)).toBe('measures_pack_off');
		expect(codeOf(`${weatherPack}#${'x'.repeat(30_000)}`)).toBe('measures_pack_long');
		// The table counts what stands at its end too.
		expect(codeOf(weatherPack + '\n'.repeat(30_000))).toBe('measures_pack_long');
	});
	it('that keeps its reader busy for minutes is not read, and a question in its texts is', () => {
		for (const nested of [`${'? '.repeat(60)}a`, `${'{['.repeat(60)}a${']: 1}'.repeat(60)}`])
			expect(codeOf(nested), nested.slice(0, 3)).toBe('pack:1: a name is no plain text');
		expect(codeOf(weatherPack.replace('There were clouds', 'Clouds? Any at all?'))).toBeNull();
	});
	it('of somebody else’s questionnaire says who gave the permission', () => {
		const theirs = weatherPack.replace('class: own', 'class: C');
		expect(codeOf(theirs)).toContain('need a permission');
		expect(codeOf(`${theirs}permission: by letter from its author, 3 March 2026\n`)).toBeNull();
	});
	it('is read in one’s own language, else in English, else in whichever there is', () => {
		expect(locales.map((locale) => textsFor(measure, locale)?.language)).toEqual(['en', 'it', 'ja']);
		const only = (language: string) => ({ ...measure, texts: new Map([[language, measure.texts.get('it') as never]]) });
		expect(textsFor(only('en'), 'ja')?.language).toBe('en');
		expect(textsFor(only('de'), 'ja')?.language).toBe('de');
	});
});

describe('a form', () => {
	const read = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return readAnswers(form, measure);
	};
	it('is answers by number, and what was left open is not there', () =>
		expect(read({ item_1: '2', item_2: '', item_3: '0' })).toEqual({ 1: 2, 3: 0 }));
	it('whatever is sent in it is an answer or nothing', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, two) => {
				for (const answer of Object.values(read({ item_1: one, item_2: two, item_9: '1' })))
					expect([0, 1, 2]).toContain(answer);
			})
		);
	});
});

describe('answers that were erased', () => {
	const answered = { day: '2026-03-02', language: 'it', answers: { 1: 2, 3: 0 } };
	const carry = (fields: { name: string; value: string }[]) => {
		const form = new FormData();
		for (const { name, value } of fields) form.set(name, value);
		return readCarried(form, measure, '2026-03-04');
	};
	it('are carried by the page whole, with their day and language', () =>
		expect(carry(carriedAnswers(answered))).toEqual(answered));
	it('are of no day ahead', () =>
		expect(carry(carriedAnswers({ ...answered, day: '2026-03-05' }))).toEqual({ ...answered, day: '2026-03-04' }));
	it('are nothing where they are none of this questionnaire, or of no day', () => {
		const { day, ...rest } = answered;
		for (const other of [
			{ ...rest, day: '2026-02-31' },
			{ ...answered, language: 'fr' },
			{ ...answered, answers: { 1: 7 } },
			{ ...answered, answers: { 9: 1 } }
		])
			expect(carry(carriedAnswers(other)), JSON.stringify(other)).toBeNull();
		for (const value of ['', '{', '[]', 'null', `{"day":"${day}"}`])
			expect(carry([{ name: 'carried', value }])).toBeNull();
		expect(carry([])).toBeNull();
	});
});

describe('what a sheet comes to', () => {
	it('is a number with its ends, and says that it is not validated', () => {
		const [shown] = show(sheet('2026-03-02', { 1: 2, 2: 1, 3: 0 }));
		expect(shown).toMatchObject({
			name: 'Inner weather',
			values: [{ name: null, value: '5', lowest: '0', highest: '6' }],
			change: null
		});
		expect(shown?.notes.join()).toContain('Not validated');
	});
	it('with something left open is no number', () =>
		expect(show(sheet('2026-03-02', { 1: 2 }))[0]?.values).toMatchObject([{ value: null }]));
	it('with one answer everywhere, where sentences contradict each other, is not shown', () => {
		const [shown] = show(sheet('2026-03-02', { 1: 1, 2: 1, 3: 1 }));
		expect(shown?.values).toEqual([]);
		expect(shown?.notes.join()).toContain('may mean nothing');
	});
	it('is compared with the earliest, whichever way, without a word for better or worse', () => {
		const [later, first] = show(sheet('2026-04-02', { 1: 1, 2: 1, 3: 0 }), sheet('2026-03-02', { 1: 2, 2: 1, 3: 0 }));
		expect(first?.change).toBeNull();
		expect(later?.change).toBe(
			'This is set beside the answers of 2 March 2026. The answers differ by 1 point; a difference of this size is common without any real change.'
		);
	});
	it('is not compared with one that may mean nothing', () => {
		const [later] = show(sheet('2026-04-02', { 1: 2, 2: 1, 3: 0 }), sheet('2026-03-02', { 1: 1, 2: 1, 3: 1 }));
		expect(later).toMatchObject({ values: [{ value: '5' }], change: null });
	});
	it('is compared with one that counted the same, whatever words it asked in', () => {
		const other = (pack: string) => ({ ...sheet('2026-03-02', { 1: 2, 2: 1, 3: 0 }), measure: parsePack(pack) });
		const later = sheet('2026-04-02', { 1: 1, 2: 1, 3: 0 });
		const changeBeside = (pack: string) => show(later, other(pack))[0]?.change;
		expect(changeBeside(weatherPack.replace('There was fog', 'There was thick fog'))).toContain('1 point');
		expect(changeBeside(weatherPack.replace('reverse: [3]', 'reverse: [2]'))).toBeNull();
		expect(changeBeside(weatherPack.replace('id: inner-weather', 'id: outer-weather'))).toBeNull();
	});
	it('whose questionnaire cannot be read any more says so, and keeps the others from nothing', () => {
		const answers = { 1: 2, 2: 1, 3: 0 };
		const [unreadable, readable] = show(
			{ ...sheet('2026-03-02', answers), measure: null },
			sheet('2026-04-02', answers)
		);
		expect(unreadable).toMatchObject({ name: 'A questionnaire that cannot be shown now', values: [], change: null });
		expect(unreadable?.notes.join()).toContain('The answers are kept');
		expect(readable).toMatchObject({ values: [{ value: '5' }], change: null });
	});
	it('is a number with its ends in each language', () => {
		const [shown] = speak('it', () => showSheets([sheet('2026-03-02', { 1: 2, 2: 1, 3: 0 })], 'it'));
		expect(shown).toMatchObject({ name: 'Tempo interiore', values: [{ value: '5' }] });
	});
	it('in two languages is not compared', () => {
		const [later] = show(
			sheet('2026-04-02', { 1: 0, 2: 0, 3: 2 }, 'it'),
			sheet('2026-03-02', { 1: 2, 2: 2, 3: 0 }, 'en')
		);
		expect(later?.change).toContain('cannot be told');
	});
});
