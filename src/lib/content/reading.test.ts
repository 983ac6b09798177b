import { describe, expect, it } from 'vitest';
import { minutesFor, readingEase, sentencesOf } from '#lib/content/reading.ts';

describe('whoever looks at a title', () => {
	it('reads how many minutes it takes, never none', () => {
		expect(minutesFor('Rest.', 'en')).toBe(1);
		expect(minutesFor('word '.repeat(185), 'en')).toBe(2);
		expect(minutesFor("l'altra ".repeat(184), 'it')).toBe(1);
		expect(minutesFor('眠り。'.repeat(134), 'ja')).toBe(2);
	});
});

describe('a writer', () => {
	it('has sentences told apart in each language', () => {
		expect(sentencesOf('Come in. Or not.\n\n…', 'en')).toEqual(['Come in.', 'Or not.']);
		expect(sentencesOf('眠れます。眠れなくても。', 'ja')).toEqual(['眠れます。', '眠れなくても。']);
	});

	it('has an English text measured by the formula of Flesch', () => {
		// Six words, six syllables, one sentence: 206.835 − 6.09 − 84.6 is above the scale.
		expect(readingEase('The cat sat on the mat.', 'en')).toBe(100);
		// Four words, ten syllables, two sentences.
		expect(readingEase('Nobody answered. Nobody waited.', 'en')).toBeCloseTo(206.835 - 1.015 * 2 - 84.6 * 2.5, 5);
	});

	it('has an Italian text measured by the formula of Gulpease', () => {
		// Four words of nineteen letters in one sentence.
		expect(readingEase('La porta resta chiusa.', 'it')).toBe(100);
		expect(readingEase('Precipitevolissimevolmente incomprensibile conversazione', 'it')).toBeCloseTo(89 + (300 - 540) / 3, 5);
	});

	it('is told no figure where there is none', () => {
		expect(readingEase('眠れます。', 'ja')).toBeNull();
		expect(readingEase('', 'en')).toBeNull();
	});
});
