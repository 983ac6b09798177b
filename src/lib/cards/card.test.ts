import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { longestCard } from './card-size.ts';
import { matters, parseCard, parseSamples } from './card.ts';
import { readSamples } from './samples.server.ts';

const root = process.cwd();

describe('ready cards', () => {
	it('are at least twenty-four, some for everything they could be about', () => {
		expect(readSamples(root).length).toBeGreaterThanOrEqual(24);
		for (const matter of matters)
			expect(readSamples(root).filter((one) => one.matter === matter).length, matter).toBeGreaterThanOrEqual(3);
	});

	it('say nothing twice in any language', () => {
		for (const locale of locales)
			expect(new Set(readSamples(root).map(({ text }) => text[locale])).size, locale).toBe(readSamples(root).length);
	});

	it('with a language missing, or an id twice, are refused', () => {
		const card = { id: 'tea', about: 'door', en: 'Tea is outside.', it: 'Il tè è fuori.', ja: 'お茶、外にあります。' };
		expect(parseSamples([card])).toHaveLength(1);
		const { ja: _, ...lacking } = card;
		expect(() => parseSamples([lacking])).toThrow(/^0\.ja: /);
		expect(() => parseSamples([card, card])).toThrow(/"tea" stands twice/);
	});

	it('have no address that is a page of its own', () => {
		const taken = ['own', 'give', 'given', 'open', 'received'];
		expect(readSamples(root).filter(({ id }) => taken.includes(id))).toEqual([]);
	});
});

describe('what somebody wrote on a card', () => {
	it('keeps its lines and loses what cannot be seen', () => {
		expect(parseCard('  Not now.\r\nLater\u0000 perhaps.\u202e ')).toBe('Not now.\nLater perhaps.');
	});

	it('is refused empty, and longer than a card', () => {
		for (const typed of ['', ' \n\u3000', '\u200b'])
			expect(() => parseCard(typed)).toThrow(expect.objectContaining({ code: 'cards_empty' }));
		expect(() => parseCard('a'.repeat(longestCard + 1))).toThrow(expect.objectContaining({ code: 'cards_long' }));
		expect(parseCard('あ'.repeat(longestCard))).toHaveLength(longestCard);
	});

	it('never comes out longer than it went in, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
				try {
					expect(parseCard(typed).length).toBeLessThanOrEqual(typed.normalize('NFC').length);
				} catch (error) {
					expect(error).toMatchObject({ code: 'cards_empty' });
				}
			})
		);
	});
});
