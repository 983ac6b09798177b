import { describe, expect, it } from 'vitest';
import {
	inOrderOfAnswer,
	maySend,
	parseAnswer,
	parseOpening,
	type LetterToAnswer,
	type WaitingLetter
} from './answering.ts';

const form = (fields: [string, string][]) => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};

describe('the queue of letters', () => {
	const one = (id: string, over: Partial<WaitingLetter> = {}): WaitingLetter => ({
		id,
		locale: 'en',
		sentDay: '2026-03-01',
		answerByDay: '2026-03-08',
		sooner: false,
		drafted: false,
		seen: false,
		answered: false,
		entrance: null,
		...over
	});
	it('has those that sound like danger first, then the day that was promised, and what is answered last', () => {
		const letters = [
			one('answered', { answered: true, sooner: true, answerByDay: '2026-03-01' }),
			one('later', { answerByDay: '2026-03-20' }),
			one('danger', { sooner: true, answerByDay: '2026-04-20' }),
			one('soon')
		];
		expect(inOrderOfAnswer(letters).map(({ id }) => id)).toEqual(['danger', 'soon', 'later', 'answered']);
	});
});

describe('an answer', () => {
	const letter = (draft: { seen: boolean } | null, secondEyes: boolean, answered = false) =>
		({
			draft: draft && { text: 'x', by: 'Ren', mine: true, ...draft },
			secondEyes,
			answer: answered ? { text: 'x', day: '2026-03-01' } : null
		}) as LetterToAnswer;

	it('may be sent once there is a draft, and once somebody saw it where that is asked', () => {
		expect(maySend(letter(null, false))).toBe(false);
		expect(maySend(letter({ seen: false }, false))).toBe(true);
		expect(maySend(letter({ seen: false }, true))).toBe(false);
		expect(maySend(letter({ seen: true }, true))).toBe(true);
		expect(maySend(letter({ seen: true }, true, true))).toBe(false);
	});

	it('has words in it, and ten thousand characters at most', () => {
		expect(parseAnswer(form([['text', ' With tea.\r\n ']]))).toEqual({ text: 'With tea.', refusals: [] });
		expect(parseAnswer(form([['text', ' \u200b']])).refusals).toMatchObject([{ code: 'letterbox_answer_empty' }]);
		expect(parseAnswer(form([['text', '🙂'.repeat(10_000)]])).refusals).toEqual([]);
		expect(parseAnswer(form([['text', 'x'.repeat(10_001)]])).refusals).toMatchObject([
			{ code: 'letterbox_answer_long' }
		]);
	});
});

describe('a letterbox', () => {
	it('is opened with who reads, days and languages', () => {
		const { opening, refusals } = parseOpening(
			form([
				['reader', 'a'],
				['role', ' listener '],
				['answer_days', '5'],
				['minimum_age', ''],
				['second_eyes', 'yes'],
				['languages', 'it'],
				['languages', 'xx']
			])
		);
		expect(refusals).toEqual([]);
		expect(opening).toEqual({
			reader: 'a',
			role: 'listener',
			answerDays: 5,
			minimumAge: null,
			secondEyes: true,
			languages: ['it']
		});
	});

	it('says by field what is missing', () => {
		const { refusals } = parseOpening(form([['answer_days', '61']]));
		expect(refusals.map((one) => one.field)).toEqual(['reader', 'role', 'answer_days', 'languages']);
	});
});
