import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import { printPaper } from '#lib/classes/paper.server.ts';
import { lettersOfPaper } from '#lib/signs/on-paper.ts';
import { signsPaper } from '#lib/signs/sheet-paper.server.ts';
import { emptySheet, viewSheet, type Sheet } from '#lib/signs/sheet.ts';
import { readSigns } from '#lib/signs/signs.server.ts';
import { readPdf } from '../../../tests/pdf.ts';

const root = new URL('../../..', import.meta.url).pathname;
const { groups } = readSigns(root);
const turn = { emergency: { words: 'Life in danger.', number: '112' }, address: 'example.org/en/find-help' };

function paperOf(sheet: Partial<Sheet>, locale: Locale) {
	return speak(locale, () => signsPaper(viewSheet({ ...emptySheet(), ...sheet }, groups, locale), locale, turn));
}
const print = async (sheet: Partial<Sheet>, locale: Locale) => readPdf(await printPaper(root, paperOf(sheet, locale)));
const some = { signs: ['sleeps-by-day', 'eats-apart'], own: 'the blue cup', theirs: 'I sleep when it is quiet.' };

describe.each(locales)('one sheet in %s, on paper', (locale) => {
	it('is tagged, says its language and what it is headed, and keeps to PDF/UA-1', async () => {
		const pdf = await print(some, locale);
		const { title } = paperOf(some, locale);
		expect(title).toMatch(/^Could I say this with them in the room\?$|^Potrei dirlo se fosse qui|^本人のいるところで/);
		expect(pdf.catalog).toContain(`/Lang (${locale})`);
		expect(pdf.catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/);
		expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(pdf.metadata).toContain(`${title}</rdf:li>`);
		expect(pdf.tags.filter((tag) => tag === 'H1').length).toBeGreaterThanOrEqual(4);
		expect(pdf.tags).toContain('LI');
		expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
		expect(pdf.pages).toBe(1);
	});

	it('says no day, not even inside the file', async () => {
		const { metadata, catalog } = await print(some, locale);
		expect(`${metadata}${catalog}`).not.toMatch(/CreateDate|ModifyDate|CreationDate|\b20\d\d-\d\d/);
	});
});

it('has room to write by hand where nothing was written, and says who to turn to', () => {
	const { parts } = paperOf({}, 'en');
	expect(parts.filter(({ kind }) => kind === 'question')).toHaveLength(2);
	expect(parts.at(-1)).toMatchObject({ text: expect.stringContaining('example.org/en/find-help') });
	expect(JSON.stringify(parts)).toContain('Call 112');
});

it('brings every sign there is, each with what else it can mean, and adds nothing up', async () => {
	const all = groups.flatMap(({ signs }) => signs.map(({ id }) => id));
	const said = JSON.stringify(paperOf({ signs: all }, 'en').parts);
	expect(said.match(/It may also be: /g)).toHaveLength(all.length);
	expect(said).not.toContain(String(all.length));
	expect((await print({ signs: all }, 'ja')).pages).toBeGreaterThan(1);
});

it.each(locales)('has, in %s, every letter that can go to paper', async (locale) => {
	const theirs = lettersOfPaper().join('');
	const { fonts } = await print({ theirs }, locale);
	expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
});

it('takes what somebody wrote as words and never as a command', async () => {
	const own = '#panic() $x$ *b* \\ [a](b) <html> #import "/etc/passwd" ☺ 👋 мир 们 '.repeat(8);
	expect((await print({ own, theirs: own }, 'it')).tags).toContain('LI');
});

it('is not kept in the press: the same words are printed anew', async () => {
	const paper = paperOf(some, 'en');
	expect(printPaper(root, paper)).not.toBe(printPaper(root, paper));
});
