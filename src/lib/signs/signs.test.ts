import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { fewestSigns, groupIds } from '#lib/signs/sign.ts';
import { readSigns } from '#lib/signs/signs.server.ts';
import { findMisprints } from '../../misprints.ts';

const house = new URL('../../..', import.meta.url).pathname;
const { groups, misprints } = readSigns(house);
const signs = groups.flatMap((group) => group.signs);

/** The content as it is delivered, with one file of the signs changed. */
function edited(file: string, change: (text: string) => string): string {
	const root = mkdtempSync(join(tmpdir(), 'engawa signs '));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const part of ['content/signs', 'content/sources.json'])
		cpSync(join(house, part), join(root, part), { recursive: true });
	const at = join(root, 'content/signs', file);
	const text = readFileSync(at, 'utf8');
	const changed = change(text);
	expect(changed).not.toBe(text);
	writeFileSync(at, changed);
	return root;
}
const problems = (root: string) => readSigns(root).misprints.map(({ message }) => message);

describe('what is delivered', () => {
	it('has nothing to mend, and every group in its order', () => {
		expect(misprints).toEqual([]);
		expect(groups.map(({ id }) => id)).toEqual([...groupIds]);
	});

	it('has at least forty things one can see, each with what else it can mean, in three languages', () => {
		expect(signs.length).toBeGreaterThanOrEqual(fewestSigns);
		for (const { id, see, also } of signs)
			for (const locale of locales) {
				expect(see[locale], id).toMatch(/\S[.。]$/);
				expect(also[locale].length, id).toBeGreaterThan(5);
				expect(also[locale], `${id}: the page ends the sentence`).not.toMatch(/[.。]$/);
				expect(also[locale], id).not.toBe(see[locale]);
			}
	});

	it('has no number in it that could be added up', () => {
		expect(JSON.stringify(signs.map(({ see }) => see))).not.toMatch(/\d/);
	});

	it('offers Help now where life may be in danger, and for nothing else', () => {
		const sooner = groups.flatMap(({ id, signs }) => signs.filter((sign) => sign.help_now).map(() => id));
		expect(new Set(sooner)).toEqual(new Set(['safety']));
		expect(signs.find(({ id }) => id === 'speaks-of-dying')?.help_now).toBe(true);
	});
});

describe('a writer is told file and line', () => {
	it.each<[string, string, (text: string) => string, RegExp]>([
		[
			'of a sign without what else it can mean',
			'sleep.yaml',
			(text) => text.replace(/ {4}also:\n(?: {6}.*\n){3}/, ''),
			/^content\/signs\/sleep\.yaml:\d+: signs\.0\.also: /
		],
		[
			'of a language that is missing',
			'eating.yaml',
			(text) => text.replace(/ {6}ja: '食事を.*\n/, ''),
			/^content\/signs\/eating\.yaml:\d+: signs\.0\.see\.ja: /
		],
		[
			'of a trait in English',
			'room.yaml',
			(text) => text.replace(/en: 'The curtain.*'/, "en: 'Is lazy and keeps the curtain down.'"),
			/room\.yaml:\d+: signs\.0\.see\.en: says what somebody is/
		],
		[
			'of a trait in Italian',
			'room.yaml',
			(text) => text.replace(/it: 'La tenda.*'/, "it: 'È pigra e tiene giù la tenda.'"),
			/room\.yaml:\d+: signs\.0\.see\.it: says what somebody is/
		],
		[
			'of a trait in Japanese',
			'room.yaml',
			(text) => text.replace(/ja: '昼も.*'/, "ja: '性格が暗い。'"),
			/room\.yaml:\d+: signs\.0\.see\.ja: says what somebody is/
		],
		[
			'of a sign that stands twice',
			'home.yaml',
			(text) => text.replace('id: stops-at-steps', 'id: curtain-down'),
			/^content\/signs:1: curtain-down stands twice$/
		],
		[
			'of a source that is not there',
			'safety.yaml',
			(text) => text.replace('dazzi-2014', 'dazzi-1914'),
			/^content\/signs\/safety\.yaml:2: there is no source dazzi-1914$/
		],
		[
			'of safety without a way to Help now',
			'safety.yaml',
			(text) => text.replaceAll('    help_now: true\n', ''),
			/^content\/signs:1: nothing in safety leads to Help now$/
		]
	])('%s', (_, file, change, said) => {
		expect(problems(edited(file, change))).toEqual([expect.stringMatching(said)]);
	});

	it('of fewer than forty, and the build refuses them', () => {
		const few = (text: string) => text.slice(0, text.indexOf('  - id:', text.indexOf('  - id:') + 1));
		const root = edited('sleep.yaml', few);
		for (const group of ['eating', 'room', 'words', 'contact']) {
			const at = join(root, 'content/signs', `${group}.yaml`);
			writeFileSync(at, few(readFileSync(at, 'utf8')));
		}
		expect(findMisprints(root, house).map(({ message }) => message)).toContainEqual(
			expect.stringMatching(/^content\/signs:1: there are \d\d signs, and fewer than 40 lead to a verdict$/)
		);
	});

	it('of a group that is missing, and keeps the others', () => {
		const root = edited('body.yaml', () => '- [');
		expect(problems(root)).toEqual([expect.stringMatching(/^content\/signs\/body\.yaml:\d+: /)]);
		expect(readSigns(root).groups.map(({ id }) => id)).toEqual(groupIds.filter((id) => id !== 'body'));
	});
});
