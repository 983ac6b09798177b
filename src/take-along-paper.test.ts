import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import { printPaper } from '#lib/classes/paper.server.ts';
import { along } from '#lib/looking-back/along.ts';
import { drawBand, levelsOf } from '#lib/looking-back/band.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import { drawDots } from '#lib/looking-back/dots.ts';
import { drawSolitude } from '#lib/looking-back/solitude.ts';
import { readPdf } from '../tests/pdf.ts';
import { alongPaper } from './take-along-paper.ts';
import type { Along } from './take-along.ts';

const root = new URL('..', import.meta.url).pathname;
const span = { from: '2026-03-01', to: '2026-03-31' };
const entries = Array.from({ length: 20 }, (_, at) => ({
	day: dayAt(numberOf(span.from) + at),
	value: 40 + (at % 4) * 10
}));
const nothing = { ...{ emotional: null, social: null, existential: null, energy: null }, welcome: null, contacts: [] };
const checkIn = { ...nothing, id: 'one', day: span.from, at: new Date('2026-03-01T14:00Z'), zone: 'Europe/Rome' };
const found: Along = {
	...{ choice: { kind: 'month', month: '2026-03' }, query: 'month=2026-03', span, parts: [...along], offered: along },
	feelings: new Map([['calm', 'calm']]),
	leaf: {
		days: [
			{
				...{ day: span.from, sleeps: [] },
				checkIns: [{ ...checkIn, solitude: 'good', feelings: ['calm'], places: [], note: 'Rain on the roof. 🐈' }]
			}
		],
		more: false
	},
	made: ['The chair'],
	surprises: [{ id: 'a', words: 'Open the window', surprised: 'It was only light.', day: '2 March 2026' }],
	pictures: [
		{ dimension: 'social', half: null, dots: drawDots(entries, span), band: drawBand(levelsOf(entries, span), span) }
	],
	solitude: drawSolitude([{ day: span.from, solitude: 'good' }], span),
	...{ sleep: null, lengths: null, comparisons: [] }
};
const paperOf = (locale: Locale, change: Partial<Along> = {}) =>
	speak(locale, () => alongPaper({ ...found, ...change }, locale));

describe.each(locales)('some of Aki’s days in %s, on paper', (locale) => {
	it('are tagged, say their language, bring their letters and tell no day of printing', async () => {
		const { paper, pictures } = paperOf(locale);
		const pdf = readPdf(await printPaper(root, paper, pictures));
		expect(pdf.catalog).toContain(`/Lang (${locale})`);
		expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(pdf.tags).toContain('Figure');
		expect(pdf.tags).toContain('H2');
		expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
		expect(`${pdf.metadata}${pdf.catalog}`).not.toMatch(/CreateDate|ModifyDate|CreationDate/);
	});
});

describe('what goes on paper', () => {
	it('holds what was written, without the letters that the paper cannot write', () => {
		const said = JSON.stringify(paperOf('en').paper.parts);
		expect(said).toContain('Rain on the roof.');
		expect(said).not.toContain('🐈');
	});

	it('names what is set side by side, with what else would fit these days', () => {
		const said = { sentence: 'No clear difference.', onTap: ['Anything from -9 to 12 would fit.'], interval: null };
		const nothing = { sentence: 'There isn’t enough here to say.', onTap: [], interval: null };
		const comparisons = [
			{ id: 'a', name: 'A park · How far away others are', ...said },
			{ id: 'b', name: 'Calm · Energy', ...nothing }
		];
		const written = JSON.stringify(paperOf('en', { comparisons }).paper.parts);
		for (const words of ['A park', 'No clear difference.', 'Anything from -9 to 12', 'Calm'])
			expect(written).toContain(words);
	});

	it('has room to write by hand, and nothing else where nothing was picked', () => {
		const { paper, pictures } = paperOf('en', {
			...{ leaf: null, made: [], surprises: [], pictures: [], solitude: [] }
		});
		expect(paper.parts.map(({ kind }) => kind)).toEqual(['heading', 'question']);
		expect(pictures).toEqual({});
	});
});
