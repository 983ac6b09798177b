import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { readSources } from '#lib/content/sources.ts';
import { fields } from '#lib/paths/path.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { findForbiddenWords } from '../../../tests/house/content.ts';

const house = new URL('../../..', import.meta.url).pathname;
const { byId, misprints } = readPaths(house);
const paths = [...byId.values()];
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The paths as they are delivered with some files changed. */
function edited(changes: Record<string, (text: string) => string>): string {
	const root = mkdtempSync(join(tmpdir(), 'engawa paths '));
	folders.push(root);
	cpSync(join(house, 'content/paths'), join(root, 'content/paths'), { recursive: true });
	for (const name of ['sources.json', 'sources-paths.json'])
		cpSync(join(house, 'content', name), join(root, 'content', name));
	for (const [file, change] of Object.entries(changes)) {
		const at = join(root, 'content/paths', file);
		mkdirSync(dirname(at), { recursive: true });
		writeFileSync(at, change(readFileSync(join(house, 'content/paths', file), 'utf8')));
	}
	return root;
}
const problems = (root: string) => readPaths(root).misprints.map(({ message }) => message);

describe('what is delivered', () => {
	it('has nothing to mend', () => expect(misprints.map(({ message }) => message)).toEqual([]));

	it('is sixty things or more, and ten or more in every field', () => {
		expect(paths.length).toBeGreaterThanOrEqual(60);
		for (const field of fields) expect(paths.filter((path) => path.field === field).length).toBeGreaterThanOrEqual(10);
	});

	it('says all it has to say in the three languages, each in words of its own', () => {
		for (const { id, what, first, leave } of paths)
			for (const words of [what, first, leave]) {
				for (const locale of locales) expect(words[locale].length, id).toBeGreaterThan(locale === 'ja' ? 5 : 12);
				expect(new Set(Object.values(words)).size, id).toBe(3);
				expect(words.ja, id).toMatch(/\p{Script=Hiragana}/u);
			}
	});

	it('stands on sources that say how far they were seen', () => {
		const sources = readSources(house).byId;
		for (const { source } of paths)
			for (const id of source) expect(sources.get(id)?.note, id).toContain('the address itself was not opened');
	});

	it('has been read, and of nothing is it said that its own page was opened', () => {
		for (const { id, seen_on, verified_on } of paths) {
			expect(seen_on, id).toMatch(/^2026-11-/);
			expect(verified_on, id).toBeNull();
		}
	});

	it('uses none of the words that are not said here, nor any talk of being of use to an economy', () => {
		const files = paths.map(({ field, id }) => {
			const path = `content/paths/${field}/${id}.yaml`;
			return { path, text: readFileSync(join(house, path), 'utf8') };
		});
		expect(findForbiddenWords(files)).toEqual([]);
		for (const { path, text } of files) expect(text, path).not.toMatch(/productiv|produttiv|生産性/i);
	});

	it('asks for a face on a screen nowhere but where a teacher comes to a pupil', () => {
		expect(paths.filter((path) => path.ways.includes('with_face')).map(({ id }) => id)).toEqual([
			'istruzione-domiciliare'
		]);
	});

	it('is mostly for whoever stays alone, and has something for each reader that costs nothing', () => {
		const quiet = paths.filter((path) => path.ways.some((way) => way === 'alone' || way === 'one_way'));
		expect(quiet.length).toBeGreaterThan(paths.length / 2);
		for (const locale of locales)
			for (const field of fields.slice(0, 3))
				expect(
					paths.some((one) => one.field === field && one.cost === 'free' && one.languages.includes(locale)),
					`${field} ${locale}`
				).toBe(true);
	});
});

describe('an association that edits a file and makes a mistake', () => {
	const krita = 'making/krita.yaml';

	it('takes nothing from the others', () => {
		const root = edited({ [krita]: (text) => text.replace('cost: free', 'cost: gratis') });
		expect(readPaths(root).byId.size).toBe(paths.length - 1);
		expect(problems(root)).toEqual([expect.stringMatching(/^content\/paths\/making\/krita\.yaml:\d+: cost: /)]);
	});

	it('is told of a file that is no YAML', () => {
		const root = edited({ [krita]: () => 'name: [' });
		expect(problems(root)).toEqual([expect.stringContaining('content/paths/making/krita.yaml:')]);
		expect(readPaths(root).byId.has('inkscape')).toBe(true);
	});

	it.each([
		['a language that is missing', (text: string) => text.replace(/^ {2}ja: .*\n/m, ''), 'what.ja: '],
		['a topic of another field', (text: string) => text.replace('topic: drawing', 'topic: school'), 'topic: '],
		['a way that nobody knows', (text: string) => text.replace('[alone]', '[by_pigeon]'), 'ways.0: '],
		['a part that does not exist', (text: string) => `${text}points: 5\n`, 'points: '],
		[
			'a source that nobody wrote down',
			(text: string) => text.replace('[path-krita]', '[heard-it]'),
			'there is no source heard-it'
		]
	])('is told of %s', (_, change, said) => {
		expect(problems(edited({ [krita]: change }))).toEqual([expect.stringContaining(said)]);
	});

	it('is told of two of the same name, and of a name that is no address', () => {
		const twice = edited({ [krita]: (text) => text });
		cpSync(join(twice, 'content/paths', 'giving/tatoeba.yaml'), join(twice, 'content/paths/giving/krita.yaml'));
		cpSync(join(twice, 'content/paths', krita), join(twice, 'content/paths/making/My Krita.yaml'));
		expect(problems(twice)).toEqual([
			'content/paths/making/My Krita.yaml:1: the name of the file is lower case with hyphens',
			'content/paths/giving/krita.yaml:1: making has one of the same name'
		]);
	});

	it('finds an empty list where there is none', () => expect(readPaths('/nowhere').byId.size).toBe(0));
});
