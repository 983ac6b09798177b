import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemsOf, readDirectory } from '#lib/directory/directory.server.ts';

const house = new URL('../../..', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The directory as it is delivered, with some of its files changed. */
function edited(changes: Record<string, (text: string) => string>): string {
	const root = mkdtempSync(join(tmpdir(), 'engawa directory '));
	folders.push(root);
	mkdirSync(join(root, 'content'));
	cpSync(join(house, 'content/directory'), join(root, 'content/directory'), { recursive: true });
	cpSync(join(house, 'content/sources.json'), join(root, 'content/sources.json'));
	for (const [file, change] of Object.entries(changes)) {
		const at = join(root, 'content/directory', file);
		writeFileSync(at, change(readFileSync(at, 'utf8')));
	}
	return root;
}

it('what is delivered has nothing to mend', () => {
	expect(problemsOf(house)).toEqual([]);
});

describe('an association that edits a file and makes a mistake', () => {
	it('takes nothing from the other countries', () => {
		const { countries, problems } = readDirectory(edited({ 'jp.yaml': () => 'country: JP entries: [' }));
		expect([...countries.keys()]).toEqual(['gb', 'it']);
		expect(problems).toEqual([expect.stringContaining('content/directory/jp.yaml: ')]);
	});

	it('takes nothing from the other entries of the country', () => {
		const root = edited({ 'it.yaml': (text) => text.replace('how: [in_person, telephone]', 'how: [by_pigeon]') });
		const { countries } = readDirectory(root);
		const names = countries.get('it')?.map(({ id }) => id);
		expect(names).toContain('ama-trento');
		expect(names).not.toContain('gruppo-abele-nove-tre-quarti');
	});

	it('is told in which file, at which entry and field', () => {
		const root = edited({ 'it.yaml': (text) => text.replace('cost: free', 'cost: gratis') });
		expect(problemsOf(root)).toEqual([
			expect.stringContaining('content/directory/it.yaml: entries[sportello-civitanova].cost: ')
		]);
	});

	it('is told of a source that nobody wrote down', () => {
		const root = edited({ 'it.yaml': (text) => text.replace('[gds-2024]', '[heard-it-somewhere]') });
		expect(problemsOf(root)).toEqual([
			'content/directory/it.yaml: entries[hikikomori-italia-sicilia].source: there is no source "heard-it-somewhere"'
		]);
	});

	it('is told of a file that names another country', () => {
		const root = edited({ 'gb.yaml': (text) => text.replace('country: GB', 'country: IE') });
		expect(problemsOf(root)).toEqual(['content/directory/gb.yaml: country: is "IE"']);
	});

	it('is told of a place that stands in two countries', () => {
		const root = edited({ 'jp.yaml': (text) => text.replace('id: khj', 'id: kooth') });
		expect(problemsOf(root)).toEqual(['content/directory/jp.yaml: entries[kooth]: gb.yaml has the same id']);
	});
});
