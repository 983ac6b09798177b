import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readHelplines } from '#lib/safety/helplines.server.ts';

const root = mkdtempSync(join(tmpdir(), 'engawa helplines '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('whoever needs help in Italy finds it, though the file for Japan has a comma missing', () => {
	const shipped = new URL('../../../content/helplines', import.meta.url).pathname;
	cpSync(shipped, join(root, 'content/helplines'), { recursive: true });
	writeFileSync(join(root, 'content/helplines/jp.yaml'), 'name: { en: "Japan" it: "Giappone" }');
	writeFileSync(join(root, 'content/helplines/gb.yaml'), 'country: it');
	const { countries, problems } = readHelplines(root);
	expect(countries.get('it')?.helplines.length).toBeGreaterThan(0);
	expect(problems.map(({ country }) => country)).toEqual(['gb', 'jp']);
});
