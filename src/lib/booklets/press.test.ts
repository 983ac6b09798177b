import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/base/locale.ts';
import { locales } from '#lib/base/locale.ts';
import { bookletNames, type Block, type BookletName } from '#lib/booklets/booklet.ts';
import { findBooklet } from '#lib/booklets/booklets.server.ts';
import { spanText } from '#lib/booklets/plain-text.ts';
import { printBooklet } from '#lib/booklets/press.server.ts';
import { setBooklet, type Setting } from '#lib/booklets/setting.ts';
import { speak } from '#lib/content/words.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';
import { readPdf, type Read } from '../../../tests/pdf.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const home = { en: 'gb', it: 'it', ja: 'jp' };
const all = bookletNames.flatMap((name) => locales.map((locale) => [name, locale] as const));

function settingOf(name: BookletName, locale: Locale, code = home[locale]): Setting {
	const booklet = findBooklet(root, name, locale);
	const country = readHelplines(root).countries.get(code);
	if (!booklet || !country) throw new Error(`there is no booklet ${name}, or no country ${code}`);
	return speak(locale, () => setBooklet({ booklet, locale, country, today: '2026-11-24' }));
}

const ours = /^(Newsreader-|AtkinsonHyperlegibleNext-|ZenOldMincho-|BIZUDPGothic-)/;

/** A booklet of one chapter for each of these headings, and nothing else in it. */
function smallBooklet(...headings: string[]): Setting {
	const blocks: Block[] = headings.map((text) => ({ kind: 'chapter', id: '', spans: [{ kind: 'text', text }] }));
	return { ...settingOf('parents', 'en'), blocks, sources: [] };
}

describe.each(all)('the booklet for %s in %s', (name, locale) => {
	let setting: Setting;
	let pdf: Read;
	beforeAll(async () => {
		setting = settingOf(name, locale);
		pdf = readPdf(await printBooklet(root, name, setting));
	});

	it('says its title and its language to whoever listens to it', () => {
		expect(pdf.catalog).toContain(`/Lang (${locale})`);
		expect(pdf.catalog).toContain('/DisplayDocTitle true');
		expect(pdf.metadata).toContain(`${setting.title} – ${setting.subtitle}</rdf:li>`);
	});

	it('is tagged, and says that it keeps to PDF/UA-1', () => {
		expect(pdf.catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/);
		expect(pdf.catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
		expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	});

	it('has its chapters as headings and as bookmarks, and each list as a list', () => {
		const chapters = setting.blocks.flatMap((block) => (block.kind === 'chapter' ? [spanText(block.spans)] : []));
		expect(pdf.bookmarks.filter((one) => chapters.includes(one))).toEqual(chapters);
		expect(pdf.tags.filter((tag) => tag === 'H1').length).toBeGreaterThan(chapters.length);
		expect(pdf.tags).toEqual(expect.arrayContaining(['H2', 'P', 'L', 'LI', 'LBody', 'TOC', 'TOCI', 'Link']));
	});

	it('tells every picture in words', () => {
		const told = setting.blocks.flatMap((block) => (block.kind === 'picture' ? [block.alt] : []));
		expect(told.length).toBeGreaterThan(0);
		expect(pdf.pictures).toEqual([setting.words.cover, ...told]);
	});

	it('brings all its letters with it, and no others than ours', () => {
		expect(pdf.fonts.length).toBeGreaterThan(1);
		expect(pdf.fonts.filter(({ name, isEmbedded }) => !isEmbedded || !ours.test(name))).toEqual([]);
	});

	it('folds into sheets of four pages', () => {
		expect(pdf.pages % 4).toBe(0);
	});
});

describe('the press', () => {
	it('prints the numbers of every country in every language', async () => {
		for (const code of readHelplines(root).countries.keys())
			for (const locale of locales) {
				const { fonts, pages } = readPdf(await printBooklet(root, 'parents', settingOf('parents', locale, code)));
				expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
				expect(pages % 4, `${code} in ${locale}`).toBe(0);
			}
	});

	it('prints once for two who ask at once', () => {
		const [one, other] = [1, 2].map(() => printBooklet(root, 'parents', smallBooklet('Asked twice')));
		expect(one).toBe(other);
	});

	it('makes the same file of the same words', async () => {
		const first = await printBooklet(root, 'helpers', smallBooklet('Same'));
		// Until what was printed longest ago has made room.
		for (let n = 0; n < 50; n++) await printBooklet(root, 'helpers', smallBooklet(`Another ${n}`));
		const again = await printBooklet(root, 'helpers', smallBooklet('Same'));
		expect(again).not.toBe(first);
		expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
	});

	it('says what is wrong with what it cannot print, and prints the next', async () => {
		await expect(printBooklet(root, 'parents', smallBooklet(''))).rejects.toThrow('heading title is empty');
		await expect(printBooklet(root, 'parents', smallBooklet('The next'))).resolves.toBeInstanceOf(Uint8Array);
	});

	it('leaves out letters that it does not have, and does not stop', async () => {
		const { bookmarks, fonts } = readPdf(await printBooklet(root, 'parents', smallBooklet('A 😀 face, 안녕 and 縁側')));
		expect(bookmarks).toContain('A  face,  and 縁側');
		expect(fonts.map(({ name }) => name).filter((name) => !ours.test(name))).toEqual([]);
	});

	it('reads nothing that somebody wrote as markup', async () => {
		const signs = ['#', '*', '_', '$', '[', ']', '{', '}', '(', ')', '<', '>', '@', '`', '\\', '//', '/*', '--', '-', '+', '=', '~', '"', "'", ';', ':', '#let', '#read("/x")', 'https://x.y', 'a', 'ò', '縁', '1.']; // prettier-ignore
		const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
		const headings = fc.array(text, { minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(headings, async (written) => {
				const { bookmarks } = readPdf(await printBooklet(root, 'parents', smallBooklet(...written)));
				expect(bookmarks.slice(1, 1 + written.length)).toEqual(written);
			}),
			{ numRuns: 30, examples: [[['(#read("/x"))', '#', '((a) b', ')(']]] }
		);
	});
});
