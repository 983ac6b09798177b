import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { answerBy, type Letterbox } from './letterbox.ts';
import { longestQuestion, momentsOf, parseLetter } from './letter.ts';

const codes = (typed: Record<string, string>, minimumAge: number | null = null) => {
	const read = parseLetter(typed, minimumAge);
	return 'refusals' in read ? read.refusals.map((refusal) => refusal.code) : read;
};

describe('a letter as it is read', () => {
	it('may be one emoji', () => {
		for (const question of ['🙂', '👨‍👩‍👧', '😶‍🌫️']) expect(codes({ question })).toEqual({ question });
	});

	it('of nothing is not sent: neither of spaces, nor of what cannot be seen', () => {
		for (const question of ['', ' \n\u3000', '\u0000\u0000', '\u202e\u2066', '\u200b\u200d'])
			expect(codes({ question }), JSON.stringify(question)).toEqual(['letterbox_empty']);
		expect(codes({})).toEqual(['letterbox_empty']);
	});

	it('comes without the characters that make a text read as something else', () => {
		expect(codes({ question: 'a\u0000b \u202ecba' })).toEqual({ question: 'ab cba' });
	});

	it('has ten thousand characters at most, where one emoji is one', () => {
		expect(codes({ question: 'あ'.repeat(longestQuestion) })).toHaveProperty('question');
		expect(codes({ question: '🙂'.repeat(longestQuestion) })).toHaveProperty('question');
		expect(codes({ question: '🙂'.repeat(longestQuestion + 1) })).toEqual(['letterbox_too_long']);
		expect(codes({ question: 'x'.repeat(1_000_000) })).toEqual(['letterbox_too_long']);
	});

	it('asks no age where the letterbox has none', () => {
		expect(codes({ question: 'hello', age: 'younger' })).toEqual({ question: 'hello' });
	});

	it('asks for one of two where it has one', () => {
		expect(codes({ question: 'hello' }, 14)).toEqual(['letterbox_age_missing']);
		expect(codes({ question: 'hello', age: 'old-enough' }, 14)).toEqual({ question: 'hello' });
		expect(codes({}, 14)).toEqual(['letterbox_empty', 'letterbox_age_missing']);
	});

	it('of somebody younger is not read at all', () => {
		expect(codes({ question: 'x'.repeat(1_000_000), age: 'younger' }, 14)).toEqual({ tooYoung: true });
	});

	it('comes through whole, whatever is in it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (question) => {
				const read = codes({ question });
				if (!Array.isArray(read)) expect(read).toEqual({ question: expect.any(String) as string });
			})
		);
	});
});

describe('the day of an answer', () => {
	it('is so many days from today, over the end of a month', () => {
		expect(answerBy({ answerDays: 5 } as Letterbox, '2026-02-27')).toBe('2026-03-04');
	});
});

describe('whether a form was sent just now', () => {
	const at = Temporal.Instant.from('2026-03-02T12:04:59Z');
	const knows = (minutes: number) => {
		const [then] = momentsOf('form', at);
		return momentsOf('form', at.add({ minutes })).includes(then);
	};

	it('can be told by itself for ten minutes, and not after a quarter of an hour', () => {
		expect([0, 1, 5, 10].map(knows)).toEqual([true, true, true, true]);
		expect([15, 60].map(knows)).toEqual([false, false]);
	});

	it('says nothing about another form', () => {
		expect(momentsOf('other', at)).not.toContain(momentsOf('form', at)[0]);
	});
});
