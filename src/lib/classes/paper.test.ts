import { beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { blankPlanPaper, lessonPaper, printPaper, sheetPaper, type Paper } from '#lib/classes/paper.server.ts';
import { readPdf, type Read } from '../../../tests/pdf.ts';

const root = new URL('../../..', import.meta.url).pathname;
const { lessons, sheet } = readClasses(root);

const papers = lessons.flatMap(({ id }) => locales.map((locale) => [id, locale] as const));

function paperOf(id: string, locale: Locale): Paper {
	const lesson = lessons.find((one) => one.id === id);
	if (!lesson) throw new Error(`there is no lesson ${id}`);
	return speak(locale, () => lessonPaper(lesson, locale));
}

describe.each(papers)('the lesson %s in %s, on paper', (id, locale) => {
	let paper: Paper;
	let pdf: Read;
	beforeAll(async () => {
		paper = paperOf(id, locale);
		pdf = readPdf(await printPaper(root, paper));
	});

	it('is tagged, says its language and title, and keeps to PDF/UA-1', () => {
		expect(pdf.catalog).toContain(`/Lang (${locale})`);
		expect(pdf.catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/);
		expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(pdf.metadata).toContain(`${paper.title}</rdf:li>`);
	});

	it('begins with when it is not for', () => expect(paper.parts[0]).toMatchObject({ kind: 'notice' }));

	it('brings all its letters, and its parts as headings', () => {
		expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
		expect(pdf.tags.filter((tag) => tag === 'H1').length).toBeGreaterThanOrEqual(5);
	});
});

describe('what is filled in by hand', () => {
	it('has room to write and no room for a name', async () => {
		if (!sheet) throw new Error('there is no sheet');
		for (const locale of locales) {
			const paper = speak(locale, () => sheetPaper(sheet, locale));
			const asked = paper.parts.filter((part) => part.kind === 'question');
			expect(asked.every(({ rows }) => rows > 0)).toBe(true);
			expect(asked.map(({ text }) => text).join('\n')).not.toMatch(/pupil.s name|name of|nome di|名前は/i);
			const { fonts, pages } = readPdf(await printPaper(root, paper));
			expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
			expect(pages).toBeLessThanOrEqual(2);
		}
	});

	it('asks first what the pupil said', () => {
		const paper = speak('en', () => blankPlanPaper([{ title: 'Said', hint: 'Own words' }], 'en', '2026-11-26'));
		expect(paper.parts.slice(0, 2)).toEqual([
			{ kind: 'heading', text: 'Said', beside: '' },
			{ kind: 'question', text: 'Own words', rows: 4 }
		]);
	});
});
