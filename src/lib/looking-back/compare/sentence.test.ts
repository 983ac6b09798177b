import { describe, expect, it } from 'vitest';
import { wordsFor } from '#lib/looking-back/compare/sentence.ts';

describe('the words for a comparison', () => {
	it('have nothing behind them where there is not enough: no number, and no days that would be missing', () => {
		expect(wordsFor('not enough yet')).toEqual({ sentence: 'looking_back_not_enough', onTap: [] });
	});

	it('have the number behind them even where there is no clear difference', () => {
		expect(wordsFor('no clear difference')).toMatchObject({
			sentence: 'compare_no_clear_difference',
			onTap: ['compare_number', 'compare_days', 'compare_meaning']
		});
	});

	it('do not say lower of what is higher', () => {
		expect([wordsFor('higher').sentence, wordsFor('lower').sentence]).toEqual(['compare_higher', 'compare_lower']);
	});
});
