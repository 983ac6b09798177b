import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	inOrderOfPromise,
	longestMurmur,
	parseDays,
	parseMurmur,
	readBy,
	type Murmur,
	type MurmurToRead
} from './murmur.ts';
import { toView } from './murmur-view.ts';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};
const codes = (words: string) => parseMurmur(form({ words })).refusals.map((one) => one.code);

describe('what is said quietly', () => {
	it('wants no answer unless that was said', () => {
		expect(parseMurmur(form({ words: 'rain' })).wantsAnswer).toBe(false);
		expect(parseMurmur(form({ words: 'rain', answer: 'none' })).wantsAnswer).toBe(false);
		expect(parseMurmur(form({ words: 'rain', answer: 'welcome' })).wantsAnswer).toBe(true);
	});

	it('may be one word or one emoji, and of nothing is not sent', () => {
		for (const words of ['rain', '🙂', 'あ']) expect(codes(words)).toEqual([]);
		for (const words of ['', ' \n\u3000', '\u200b\u200d', '\u202e']) expect(codes(words)).toEqual(['murmurs_empty']);
	});

	it('has four thousand characters at most, where one emoji is one', () => {
		expect(codes('🙂'.repeat(longestMurmur))).toEqual([]);
		expect(codes('🙂'.repeat(longestMurmur + 1))).toEqual(['murmurs_too_long']);
	});

	it('comes through whole, whatever is in it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
				const read = parseMurmur(form({ words }));
				expect(parseMurmur(form({ words: read.words })).words).toBe(read.words);
			})
		);
	});
});

describe('the day that is promised', () => {
	it('is so many days from today, over the end of a month', () => expect(readBy(3, '2026-02-27')).toBe('2026-03-02'));
	it('may be set to one to fourteen days', () => {
		expect(['1', ' 14 ', '0', '15', '', 'soon', '1.5', '-1'].map(parseDays)).toEqual([
			1,
			14,
			...Array<null>(6).fill(null)
		]);
	});
});

describe('the queue', () => {
	const one = (id: string, over: Partial<MurmurToRead> = {}): MurmurToRead => ({
		id,
		sentDay: '2026-03-01',
		promisedDay: '2026-03-04',
		wantsAnswer: false,
		read: false,
		answered: false,
		concern: false,
		...over
	});
	it('is in the order of the promise, where a human is needed before all, and what is done last', () => {
		const murmurs = [
			one('done', { read: true, promisedDay: '2026-03-01', concern: true }),
			one('later', { promisedDay: '2026-03-09' }),
			one('read, not answered', { read: true, wantsAnswer: true, promisedDay: '2026-03-05' }),
			one('soon'),
			one('needed', { concern: true, promisedDay: '2026-03-30' })
		];
		expect(inOrderOfPromise(murmurs).map(({ id }) => id)).toEqual([
			'needed',
			'soon',
			'read, not answered',
			'later',
			'done'
		]);
	});
});

describe('a murmur as its writer sees it', () => {
	const murmur = (over: Partial<Murmur>): Murmur => ({
		id: '1',
		words: 'rain',
		sentAt: new Date('2026-03-02T03:00:00Z'),
		wantsAnswer: false,
		promisedDay: '2026-03-05',
		association: 'a',
		sooner: false,
		answer: null,
		...over
	});
	const view = (over: Partial<Murmur>, today: string) =>
		toView(murmur(over), {
			locale: 'en',
			zone: 'Europe/Rome',
			dayBegins: 300,
			today,
			names: new Map([['a', 'The Veranda']]),
			letters: { asking: new Set(), open: new Set() }
		});

	it('said at four in the morning belongs to the day before, where their day begins later', () => {
		expect(view({}, '2026-03-02')).toMatchObject({ sent: 'Sunday 1 March', to: 'The Veranda' });
	});

	it('says what is promised up to that day, and then nothing of whether it was read', () => {
		const over = (wantsAnswer: boolean) =>
			['2026-03-05', '2026-03-06'].map((day) => view({ wantsAnswer }, day).waiting);
		expect(over(false)).toEqual(['reading', null]);
		expect(over(true)).toEqual(['answer', 'late']);
	});

	it('with an answer waits for nothing', () => {
		const answer = { text: 'Rain is good company.', as: 'Ren', day: '2026-03-04' };
		expect(view({ wantsAnswer: true, answer }, '2026-03-09')).toMatchObject({
			waiting: null,
			answer: { on: 'Wednesday 4 March' }
		});
	});
});
