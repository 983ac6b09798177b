import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, variables } from '#lib/base/settings.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
	'SECURITY.md',
	'CONTRIBUTING.md',
	'docs/install.md',
	'docs/operate.md',
	'docs/accessibility.md',
	'docs/who-may-do-what.md',
	'docs/words.md',
	'docs/writing.md'
];

describe('whoever runs a house', () => {
	it('finds every setting in the table, in the words of the program', () => {
		const rows = [...read('docs/operate.md').matchAll(/^\| `([A-Z_]+)` *\| (.*?) *\|$/gm)];
		expect(Object.fromEntries(rows.map(([, name, meaning]) => [name, meaning]))).toEqual(variables);
	});

	it('finds only settings that there are in what they are told to write', () => {
		const [, file = ''] = /`\/etc\/engawa\.env`[^]*?```sh\n([^]*?)```/.exec(read('docs/install.md')) ?? [];
		const env = Object.fromEntries(
			file
				.trim()
				.split('\n')
				.map((line) => line.split('=', 2) as [string, string])
		);
		expect(Object.keys(env).length).toBeGreaterThan(3);
		for (const name of Object.keys(env)) expect(variables, name).toHaveProperty(name);
		expect(readSettings(env, '/').publicUrl?.protocol).toBe('https:');
	});
});

describe.each(pages)('%s', (page) => {
	it('names only files that are there', () => {
		const named = [...read(page).matchAll(/`((?:src|db|docs|tests|content|bin)\/[\w./-]+)`/g)].map(
			([, path = '']) => path
		);
		expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('leads only to pages and headings that are there', () => {
		const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
		for (const [link, path = '', heading] of links) {
			const target = path === '' ? page : join(dirname(page), path);
			expect(existsSync(join(root, target)), link).toBe(true);
			if (heading) expect(headingsOf(target), link).toContain(heading);
		}
	});
});

function headingsOf(page: string): string[] {
	return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
		title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-')
	);
}
