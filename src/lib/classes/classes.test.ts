import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { momentsIn } from '#lib/classes/door.server.ts';
import { lessonMinutes, ruleCountries, stillAnswers, themeIds } from '#lib/classes/forms.ts';
import { readTheme, sayStill } from '#lib/classes/read-theme.server.ts';
import { nearFirst } from '#lib/classes/rule.ts';
import { mayComeBack, readStill } from '#lib/classes/still.ts';

const house = new URL('../../..', import.meta.url).pathname;
const delivered = readClasses(house);

/** The content as it is delivered, with one file changed. */
function edited(file: string, change: (text: string) => string): string {
	const root = mkdtempSync(join(tmpdir(), 'engawa classes '));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	cpSync(join(house, 'content'), join(root, 'content'), { recursive: true });
	const at = join(root, 'content/classes', file);
	const text = readFileSync(at, 'utf8');
	const changed = change(text);
	expect(changed).not.toBe(text);
	writeFileSync(at, changed);
	return root;
}
const problems = (root: string) => readClasses(root).misprints.map(({ message }) => message);

describe('what is delivered', () => {
	it('has nothing to mend, and all of it is there', () => {
		expect(delivered.misprints).toEqual([]);
		expect([...delivered.themes.keys()]).toEqual([...themeIds]);
		expect(delivered.rules.map(({ country }) => country)).toEqual([...ruleCountries]);
		expect(delivered.lessons).toHaveLength(3);
		expect(delivered.sheet).not.toBeNull();
	});

	it('has no message that asks something, or runs out', () => {
		for (const locale of locales) {
			const texts = momentsIn(house, locale).flatMap(({ ready }) => ready.map(({ text }) => text));
			expect(texts.length).toBeGreaterThanOrEqual(15);
			for (const text of texts) {
				expect(text).not.toMatch(/[?？]|\d/);
				expect([...text].length).toBeLessThanOrEqual(300);
			}
		}
	});

	it('says nothing of living withdrawn in a lesson', () => {
		const said = JSON.stringify(delivered.lessons);
		expect(said).not.toMatch(/hikikomori|withdraw|ritir[oa]t|ひきこも|不登校/i);
	});

	it('fills every lesson to the minute', () => {
		for (const { words } of delivered.lessons)
			for (const locale of locales)
				expect(words[locale].steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(lessonMinutes);
	});

	it('has a text of ten minutes or less for each theme', () => {
		for (const id of themeIds)
			for (const locale of locales) expect(readTheme(house, id, locale, '')?.minutes).toBeLessThanOrEqual(10);
	});

	it('says a number of days or of hours nowhere but in the rules', () => {
		const { themes, still, sheet, door } = delivered;
		const elsewhere = JSON.stringify([[...themes.values()].map(({ words }) => words), still, sheet, door]);
		expect(elsewhere).not.toMatch(/\b(10|25|30|50|75) ?%|thirty days|trenta giorni|三十日|persistent|chronic/i);
	});
});

describe('coming back', () => {
	it('is offered only to whoever said that somebody asked, and that it does not happen now', () => {
		const answers = [null, ...stillAnswers].map((one) => [one, mayComeBack(one)]);
		expect(answers).toEqual([
			[null, false],
			['happening', false],
			['unknown', false],
			['not-now', true]
		]);
	});

	it('is not offered for an answer that nobody could give', () => {
		expect(readStill(new URLSearchParams('still=no'))).toBeNull();
		expect(readStill(new URLSearchParams('still=unknown&still=not-now'))).toBe('unknown');
	});

	it('is spoken of only after its answer', () => {
		for (const locale of locales) {
			expect(sayStill(house, locale, null)?.given).toBeNull();
			expect(sayStill(house, locale, 'happening')?.given?.lines.length).toBeGreaterThan(2);
		}
	});
});

it('the rules nearest to a language stand first, the others in their order', () => {
	const order = (locale: 'en' | 'it' | 'ja') => nearFirst(delivered.rules, locale).map(({ country }) => country);
	expect(order('ja')).toEqual(['japan', 'italy', 'england', 'united-states']);
	expect(order('en')[0]).toBe('england');
});

describe('a writer is told file and line', () => {
	it.each<[string, string, (text: string) => string, string | RegExp]>([
		[
			'of a rule without a source',
			'rules/italy.yaml',
			(text) => text.replace('[miur-bes-2012]', '[]'),
			/^content\/classes\/rules\/italy\.yaml:\d+: rules\.1\.sources: there is no source$/
		],
		[
			'of a source that is not there',
			'rules/japan.yaml',
			(text) => text.replace('[mext-seiseki-2024]', '[mext-1924]'),
			/^content\/classes\/rules\/japan\.yaml:\d+: there is no source mext-1924$/
		],
		[
			'of minutes that are not forty-five',
			'lessons/alone-and-lonely/lesson.yaml',
			(text) => text.replace('[5, 15, 10, 10, 5]', '[5, 15, 10, 10, 6]'),
			/lesson\.yaml:4: minutes: are not 45 together$/
		],
		[
			'of a heading too many',
			'lessons/alone-and-lonely/it.md',
			(text) => `${text}\n## Ancora\n\nUna riga.\n`,
			'content/classes/lessons/alone-and-lonely/it.md:1: has 6 headings, and lesson.yaml minutes for 5'
		],
		[
			'of a class with one card missing',
			'lessons/a-sign-that-asks-nothing/lesson.yaml',
			(text) => text.replace(/\n {2}- \{ en: 'Hello from the bus.*/, ''),
			/cards: are not twenty-five, one for each of a class$/
		],
		[
			'of a piece that the library does not have',
			'themes/noticing/theme.yaml',
			(text) => text.replace('what-one-can-see', 'what-nobody-sees'),
			/theme\.yaml:\d+: there is no piece what-nobody-sees$/
		],
		[
			'of a message that stands twice',
			'a-door-kept-open.yaml',
			(text) => text.replace('id: the-fig-tree', 'id: nobody-is-cross'),
			/a-door-kept-open\.yaml:\d+: nobody-is-cross stands twice$/
		],
		[
			'of an answer left out',
			'still.yaml',
			(text) => text.replace('answer: unknown', 'answer: happening'),
			/answers: has not every answer once, in their order$/
		]
	])('%s', (_, file, change, said) => {
		expect(problems(edited(file, change))).toEqual([expect.stringMatching(said)]);
	});

	it('and keeps everything else', () => {
		const root = edited('rules/italy.yaml', (text) => `${text}\n  - [`);
		const { rules, lessons } = readClasses(root);
		expect(rules.map(({ country }) => country)).toEqual(['japan', 'england', 'united-states']);
		expect(lessons).toHaveLength(3);
	});
});
