import { describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { longestWrong, parseAbout, parseWrong } from './wrong.ts';

const words = (text: string) => {
	const form = new FormData();
	form.set('words', text);
	return parseWrong(form);
};

describe('something that was wrong', () => {
	it('is about a thing in a place that there is, or about nothing', () => {
		const item = newId();
		expect(parseAbout('slips', item)).toEqual({ place: 'slips', item });
		for (const [place, id] of [
			['nowhere', item],
			['wrongs', item],
			['slips', 'x'],
			[null, null]
		])
			expect(parseAbout(place, id)).toBeNull();
	});

	it('is said in some words, and not too many', () => {
		expect(words(' that was not kind ')).toEqual({ words: 'that was not kind', refusals: [] });
		expect(words(' \u200b').refusals).toMatchObject([{ code: 'concerns_wrong_empty' }]);
		expect(words('🙂'.repeat(longestWrong)).refusals).toEqual([]);
		expect(words('x'.repeat(longestWrong + 1)).refusals).toMatchObject([{ code: 'concerns_wrong_long' }]);
	});
});
