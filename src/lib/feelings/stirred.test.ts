import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/base/locale.ts';
import { gather, type Cast, noTriesToSpare } from '../../../tests/cast.ts';
import type { FeelingsFile } from './feeling.ts';
import { noteStirred, readStirred } from './stirred.server.ts';
import { nameFeelings, pictureOf } from './stirred.ts';

const said = (word: string) => ({ word, meaning: `${word} is like this` });
const entry = (id: string, more = {}) => ({ id, en: said(id), it: said(`${id} it`), ja: said(`${id} ja`), ...more });
const file: FeelingsFile = {
	shown_first: [],
	fields: [
		{
			id: 'quiet',
			en: 'quiet',
			it: 'quiete',
			ja: '静か',
			words: [
				entry('calm'),
				entry('empty', { need: { en: 'Company.', it: 'Compagnia.', ja: 'だれか。' }, despair: true })
			]
		}
	],
	special: [entry('no_word')]
};

describe('naming what a piece stirs', () => {
	it('gives each word its meaning, and what it may need where that is written', () => {
		expect(nameFeelings(file, 'it', ['empty', 'calm'])).toEqual([
			{ id: 'calm', word: 'calm it', meaning: 'calm it is like this', need: null, despair: false },
			{ id: 'empty', word: 'empty it', meaning: 'empty it is like this', need: 'Compagnia.', despair: true }
		]);
	});

	it('takes a word once, and none that is not ours', () => {
		expect(nameFeelings(file, 'en', ['calm', 'calm', 'wrath', '']).map(({ id }) => id)).toEqual(['calm']);
		expect(nameFeelings(file, 'en', [])).toEqual([]);
	});
});

describe('the picture of what a piece stirs', () => {
	const words = new Map([
		['calm', 'calm'],
		['empty', 'empty'],
		['tired', 'tired']
	]);
	it('says how often without a number, the most frequent first', () => {
		const counts = [
			{ feeling: 'tired', count: 3 },
			{ feeling: 'calm', count: 25 },
			{ feeling: 'empty', count: 10 }
		];
		expect(pictureOf({ answers: 100, counts }, words)).toEqual([
			{ word: 'calm', often: 'sometimes', size: 0.5 },
			{ word: 'empty', often: 'sometimes', size: Math.sqrt(0.1) },
			{ word: 'tired', often: 'now-and-then', size: Math.sqrt(0.03) }
		]);
		expect(pictureOf({ answers: 30, counts }, words)[0]?.often).toBe('often');
	});

	it('leaves out what one person alone chose, and words that are no more', () => {
		const counts = [
			{ feeling: 'calm', count: 1 },
			{ feeling: 'gone', count: 8 }
		];
		expect(pictureOf({ answers: 10, counts }, words)).toEqual([]);
	});
});

describe('counting what a piece stirs', () => {
	let cast: Cast;
	beforeAll(async () => void (cast = await gather()));
	beforeEach(() => cast.db.owner('delete from stirred_answers'));
	afterAll(() => cast.db.drop());

	const answer = (feelings: string[], given: { caller?: string; locale?: Locale } = {}) =>
		cast.nobody((tx) =>
			noteStirred(
				tx,
				{ piece: 'awake-at-night', locale: given.locale ?? 'en', feelings },
				{ masterKey: cast.masterKey, caller: given.caller ?? 'a window' }
			)
		);
	const stirred = (locale: Locale = 'en') => cast.nobody((tx) => readStirred(tx, 'awake-at-night', locale));

	it('shows nothing before the tenth answer, and from then on what was chosen', async () => {
		for (let times = 0; times < 9; times++) await answer(['calm', 'tired'], { caller: 'nine windows' });
		expect(await stirred()).toBeNull();
		await answer([], { caller: 'nine windows' });
		expect(await stirred()).toEqual({
			answers: 10,
			counts: expect.arrayContaining([
				{ feeling: 'calm', count: 9 },
				{ feeling: 'tired', count: 9 }
			]) as unknown
		});
	});

	it('keeps the languages apart', async () => {
		for (let times = 0; times < 10; times++) await answer(['calm'], { caller: 'ten windows', locale: 'ja' });
		expect(await stirred('ja')).not.toBeNull();
		expect(await stirred('en')).toBeNull();
	});

	it('counts a word once an answer', async () => {
		await answer(['calm', 'calm'], { caller: 'a door' });
		expect(await cast.db.owner('select count from stirred_counts')).toEqual([{ count: 1 }]);
	});

	it('loses none of many that arrive together, in whatever order their words stand', async () => {
		const both = [
			['calm', 'empty', 'tired'],
			['tired', 'empty', 'calm']
		];
		await Promise.all(
			Array.from({ length: 12 }, (_, at) => answer(both[at % 2] as string[], { caller: `window ${at}` }))
		);
		expect(await cast.db.owner('select feeling, count from stirred_counts order by 1')).toEqual(
			['calm', 'empty', 'tired'].map((feeling) => ({ feeling, count: 12 }))
		);
	});

	it('stops counting after thirty in an hour from one place, without a word', async () => {
		await answer(['calm'], { caller: 'one window' });
		await noTriesToSpare(cast.db);
		for (let times = 1; times < 33; times++) await answer(['calm'], { caller: 'one window' });
		expect((await stirred())?.answers).toBe(30);
	});
});
