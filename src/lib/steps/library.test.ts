import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#lib/base/locale.ts';
import {
	choose,
	companies,
	costs,
	dimensions,
	energies,
	fields,
	hours,
	isOnlyAskedFor,
	isPossibleAt,
	needs,
	parseSmallThings,
	places,
	placesInTheRoom,
	readWish,
	type Dimension,
	type SmallThing
} from './library.ts';
import { readSmallThings } from './library.server.ts';

const all = readSmallThings(process.cwd());
const unasked = choose(all);
const wishOf = (address: string) => readWish(new URLSearchParams(address));

/** What nothing about small things ever says, besides the words that nothing in the house says. */
const unsaid: Record<Locale, RegExp> = {
	en: /\b(attempt|try|tries|trying|harder?|hardest|difficult\w*|easier|easy|outcome|challeng\w*|goals?|steps?|should|must|achiev\w*|reward|congratulat\w*|every day|daily)\b|!/i,
	it: /\b(tentativ\w*|prova(re|ci)?|difficil\w*|difficoltà|facil\w*|sfid\w*|obiettiv\w*|traguard\w*|passo|deve|bisogna|sforz\w*|ogni giorno|da sol[oa])\b|!/iu,
	ja: /挑戦|チャレンジ|難し|むずかし|簡単|目標|達成|ステップ|一歩|努力|がんば|ましょう|あなた|なければ(なら|いけ)|毎日|！/u
};

describe('the small things', () => {
	it('are at least 150, and some for every place, company, dimension, field, need and hour', () => {
		expect(unasked.length).toBeGreaterThanOrEqual(150);
		for (const place of places) expect(choose(all, { place }).length, place).toBeGreaterThanOrEqual(10);
		for (const company of companies) expect(choose(all, { company }).length, company).toBeGreaterThanOrEqual(4);
		for (const field of fields) expect(choose(all, { field }).length, field).toBeGreaterThanOrEqual(4);
		for (const need of needs)
			expect(
				unasked.some((thing) => thing.needs.includes(need)),
				need
			).toBe(true);
		for (const hour of hours)
			expect(
				unasked.some((thing) => thing.hour === hour),
				hour
			).toBe(true);
		for (const energy of energies)
			expect(
				unasked.some((thing) => thing.energy === energy),
				energy
			).toBe(true);
		for (const cost of costs)
			expect(
				unasked.some((thing) => thing.cost === cost),
				cost
			).toBe(true);
		const mainly = (dimension: Dimension) => unasked.filter(({ dimensions: [main] }) => main === dimension).length;
		for (const dimension of dimensions) expect(mainly(dimension), dimension).toBeGreaterThanOrEqual(40);
	});

	it('can, for at least half of them, be done alone and at night', () => {
		expect(choose(all, { company: 'none', hour: 'night' }).length).toBeGreaterThanOrEqual(unasked.length / 2);
	});

	it('are at least fifty without leaving the room', () => {
		expect(unasked.filter(({ place }) => placesInTheRoom.includes(place)).length).toBeGreaterThanOrEqual(50);
	});

	it('are at least twenty for being alone well, and nobody is met in those', () => {
		const alone = choose(all, { solitude: true });
		expect(alone.length).toBeGreaterThanOrEqual(20);
		for (const { id, company } of alone) expect(['none', 'one_way'], id).toContain(company);
	});

	it('say nothing of school or work unless they are marked with it', () => {
		const spoken: Record<Locale, RegExp> = {
			en: /\b(school|teacher|class(room)?|homework|exam|degree|work(ing|s)? day|job|jobs|career|employ\w*|office|curriculum)\b/i,
			it: /\b(scuol\w*|scolastic\w*|insegnant\w*|compit\w*|esam\w*|università|lavoro|lavorativ\w*|impiego|ufficio|colloqui\w*|curriculum)\b/iu,
			ja: /学校|先生|教科|授業|宿題|試験|受験|進学|大学|仕事|求人|就職|就労|職場|会社|面接|履歴書/u
		};
		for (const thing of unasked)
			for (const locale of locales)
				for (const text of [thing.text[locale], thing.smaller[locale]])
					expect(text, `${thing.id} ${locale}`).not.toMatch(spoken[locale]);
		expect(all.filter(isOnlyAskedFor).map(({ id }) => id)).toEqual(
			all.map(({ id }) => id).filter((id) => /^(school|work)-/.test(id))
		);
	});

	it.each(locales)('are said without a push, a count or a verdict: %s', (locale) => {
		for (const { id, text, smaller } of all)
			for (const said of [text[locale], smaller[locale]]) expect(said, id).not.toMatch(unsaid[locale]);
	});

	it.each(locales)('are short, end as sentences end, and stand once: %s', (locale) => {
		const [most, mostSmaller] = locale === 'ja' ? [45, 30] : [110, 75];
		const said = all.flatMap(({ text, smaller }) => [text[locale], smaller[locale]]);
		expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
		for (const one of said) expect(one).toMatch(locale === 'ja' ? /。$/ : /^[^\p{Ll}].*[.?»”]$/u);
		for (const { id, text, smaller } of all) {
			expect(text[locale].length, id).toBeLessThanOrEqual(most);
			expect(smaller[locale].length, id).toBeLessThanOrEqual(mostSmaller);
		}
	});

	it('are written in each language by its own hand', () => {
		for (const { id, text, smaller } of all)
			for (const one of [text, smaller]) {
				expect(new Set(Object.values(one)).size, id).toBe(locales.length);
				expect(one.ja, id).toMatch(/[\u3041-\u30ff]/);
				expect(one.en + one.it, id).not.toMatch(/[\u3041-\u30ff\u4e00-\u9fff]/);
			}
	});
});

describe('a file of small things', () => {
	const thing = {
		id: 'a-cup',
		dimension: ['emotional'],
		en: 'A cup.',
		it: 'Una tazza.',
		ja: '湯のみ。',
		smaller: { en: 'Its rim.', it: 'Il bordo.', ja: 'ふちだけ。' }
	};
	const parse = (changes: object) => () => parseSmallThings({ place: 'kitchen', things: [{ ...thing, ...changes }] });

	it('is read with what it leaves out', () => {
		expect(parse({})()).toEqual([
			{
				...{
					id: 'a-cup',
					place: 'kitchen',
					dimensions: ['emotional'],
					company: 'none',
					energy: 'little',
					cost: 'nothing'
				},
				...{ hour: 'any', needs: [], field: null, solitude: false, smaller: thing.smaller },
				text: { en: thing.en, it: thing.it, ja: thing.ja }
			}
		]);
	});

	it('is refused with a language or the smaller form missing, with a tag that nobody knows, and says where', () => {
		expect(parse({ ja: undefined })).toThrow(/^things\.0\.ja: /);
		expect(parse({ smaller: undefined })).toThrow(/^things\.0\.smaller: /);
		expect(parse({ smaller: { en: 'Its rim.', it: 'Il bordo.' } })).toThrow(/^things\.0\.smaller\.ja: /);
		expect(parse({ company: 'crowd' })).toThrow(/^things\.0\.company: /);
		expect(parse({ dimension: [] })).toThrow(/^things\.0\.dimension/);
		expect(parse({ difficulty: 3 })).toThrow(/^things\.0\.difficulty: /);
		expect(parse({ id: 'A cup' })).toThrow(/^things\.0\.id: /);
	});
});

describe('whoever looks for something', () => {
	const ids = (things: SmallThing[]) => things.map(({ id }) => id);

	it('is shown school and work only if that is what was asked for', () => {
		expect(unasked.some(isOnlyAskedFor)).toBe(false);
		expect(choose(all, { place: 'desk' }).some(isOnlyAskedFor)).toBe(false);
		expect(choose(all, { field: 'school' }).every(({ field }) => field === 'school')).toBe(true);
		expect(choose(all, { field: 'making' }).some(isOnlyAskedFor)).toBe(false);
	});

	it('finds what fits all of the wish', () => {
		const found = choose(all, {
			place: 'window',
			company: 'none',
			hour: 'night',
			dimension: 'existential',
			solitude: true
		});
		expect(ids(found)).toContain('one-star');
		expect(ids(found)).not.toContain('a-cloud-followed');
		expect(ids(found)).not.toContain('lit-windows');
		expect(isPossibleAt({ hour: 'any' }, 'dawn')).toBe(true);
		expect(isPossibleAt({ hour: 'day' }, 'night')).toBe(false);
	});

	it('is understood from the address, and what means nothing is nothing', () => {
		expect(wishOf('place=bed&company=one_way&hour=night&dimension=social&field=giving&solitude=on')).toEqual({
			...{ place: 'bed', company: 'one_way', hour: 'night', dimension: 'social', field: 'giving', solitude: true }
		});
		const nothing = wishOf('place=moon&company=&hour=any&dimension=constructor');
		expect(Object.values(nothing).filter((one) => one !== undefined)).toEqual([]);
	});
});
