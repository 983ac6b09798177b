import { describe, expect, it } from 'vitest';
import { findEmptyNames, findLockFaults, findLongFiles } from './files.ts';
import { findCircles, findHeavyIslands, findKitInLib, findOwnClock, findScanners, findUpward } from './floors.ts';
import { contrast, findFaintInk, findUnlikePalettes } from './light.ts';
import { importsOf } from './script.ts';
import { findClockAndChance, findInlineStyle, findRawColours, findRawHtml, findSql } from './sources.ts';
import { findLawless } from './tables.ts';
import { houseOf } from './tree.ts';

// Each rule of the house is shown something that breaks it, and something close to it that does not.

const inFeature = 'src/lib/check-ins/check-in.ts';

describe('imports', () => {
	it('are seen in every form, also in components', () => {
		const text = `import a, { b as c, type D } from './one.ts';
			import type { E } from './two.ts'; export * from './three.ts'; export type { F } from './four.ts';
			const g = await import('./five.ts'); let h: import('./six.ts').H; import i from './seven.ts?worker&url'; // import './no.ts'`;
		const seen = ['./one.ts', './two.ts', './three.ts', './four.ts', './five.ts', './six.ts', './seven.ts'];
		expect(importsOf({ path: 'a.ts', text }).map((one) => one.from)).toEqual(seen);
		const svelte = `<script module>import './m.ts';</script>\n<p>import './no.ts'</p>\n<script lang="ts">\nimport './i.ts';\n</script>`;
		expect(importsOf({ path: 'A.svelte', text: svelte })).toMatchObject([
			{ from: './m.ts', line: 1 },
			{ from: './i.ts', line: 4 }
		]);
	});
	it('may not go up', () => {
		const up = (path: string, from: string) => findUpward(houseOf({ [path]: `import '${from}';` })).length;
		expect(up('src/lib/base/day.ts', '#lib/content/words.ts')).toBe(1);
		expect(up('src/lib/database/open.ts', '#lib/accounts/words.ts')).toBe(1);
		expect(up('src/lib/check-ins/check-in.ts', '#lib/sharing/share.ts')).toBe(1);
		expect(
			findUpward(houseOf({ 'src/lib/ui/Frame.svelte': `<script>import '../../routes/a.ts'</script>` }))
		).toHaveLength(1);
		expect(up('src/lib/sharing/share.ts', '#lib/check-ins/check-in.ts')).toBe(0);
		expect(up('src/routes/+page.svelte.ts', '#lib/sharing/share.ts')).toBe(0);
	});
	it('come from rooms that have a floor', () => {
		expect(findUpward(houseOf({ 'src/lib/attic/thing.ts': '' }))).toHaveLength(1);
	});
	it('may not go in circles', () => {
		const files = {
			'src/lib/base/a.ts': `import './b.ts'`,
			'src/lib/base/b.ts': `import type { X } from '#lib/base/a.ts'`
		};
		expect(findCircles(houseOf(files))).toHaveLength(1);
		expect(findCircles(houseOf({ ...files, 'src/lib/base/b.ts': '' }))).toEqual([]);
	});
	it('bring nothing of the server into islands, however far away', () => {
		const island = { 'src/islands/a.ts': `import '#lib/veranda/sky.ts'`, 'src/lib/veranda/sky.ts': `import 'node:fs'` };
		expect(findHeavyIslands(houseOf(island))).toHaveLength(1);
		expect(findHeavyIslands(houseOf({ 'src/islands/a.ts': `import '#lib/content/words.ts'` }))).toHaveLength(1);
		expect(
			findHeavyIslands(houseOf({ ...island, 'src/lib/veranda/sky.ts': `import type { A } from 'kysely'` }))
		).toEqual([]);
	});
	it('of Kit stay out of src/lib', () => {
		expect(findKitInLib(houseOf({ [inFeature]: `import { redirect } from '@sveltejs/kit'` }))).toHaveLength(1);
		expect(findKitInLib(houseOf({ [inFeature]: `import { dev } from '$app/env'` }))).toHaveLength(1);
		expect(findKitInLib(houseOf({ 'src/hooks.server.ts': `import { dev } from '$app/env'` }))).toEqual([]);
	});
	it('of the clock and of chance stay out of what thinks', () => {
		expect(findOwnClock(houseOf({ [inFeature]: `import { now } from '#lib/base/clock.ts'` }))).toHaveLength(1);
		expect(findOwnClock(houseOf({ [inFeature]: `import { chance } from '#lib/base/chance.ts'` }))).toHaveLength(1);
		expect(findOwnClock(houseOf({ [inFeature]: `import { pick, type Chance } from '#lib/base/chance.ts'` }))).toEqual(
			[]
		);
		expect(findOwnClock(houseOf({ 'src/routes/+page.server.ts': `import { now } from '#lib/base/clock.ts'` }))).toEqual(
			[]
		);
	});
	it('of the danger words where nothing is sent to a human', () => {
		const scanner = `import { soundsLikeDanger } from '#lib/safety/danger-words.ts'`;
		const found = (path: string, text = scanner) => findScanners(houseOf({ [path]: text })).length;
		expect(found(inFeature)).toBe(1);
		expect(found('src/routes/[[lang=lang]]/check-in/+page.server.ts')).toBe(1);
		expect(found(inFeature, `import { readDangerWords } from '../safety/danger-words.server.ts'`)).toBe(1);
		expect(found(inFeature, `import { helplines } from '#lib/safety/helpline.ts'`)).toBe(0);
		expect(found('src/lib/threads/threads.server.ts')).toBe(0);
		expect(found('src/routes/[[lang=lang]]/letterbox/+page.server.ts')).toBe(0);
	});
});

describe('sources', () => {
	it('SQL outside its places', () => {
		expect(findSql(houseOf({ [inFeature]: `import { sql } from 'kysely'; sql\`select 1\`` }))).toHaveLength(1);
		expect(findSql(houseOf({ 'src/routes/+page.ts': `pool.query('x'); db.selectFrom('y')` }))).toHaveLength(2);
		expect(findSql(houseOf({ 'src/routes/+page.ts': `const { sql } = await import('kysely')` }))).toHaveLength(1);
		expect(findSql(houseOf({ 'src/lib/check-ins/check-ins.server.ts': `import { sql } from 'kysely'` }))).toEqual([]);
	});
	it('clock and chance outside the ground', () => {
		const found = (text: string, path = inFeature) => findClockAndChance(houseOf({ [path]: text })).length;
		for (const text of [
			'Date.now()',
			'new Date()',
			'new Date',
			'Math.random()',
			'performance.now()',
			'Temporal.Now.instant()',
			'randomUUID()',
			'crypto.getRandomValues(a)'
		])
			expect(found(text), text).toBe(1);
		expect(found(`new Date('2026-03-02'); const text = 'Date.now()'; // Math.random()`)).toBe(0);
		expect(found('<script>Date.now()</script>', 'src/lib/check-ins/A.svelte')).toBe(1);
		expect(found('randomBytes(32); Math.random()', 'src/lib/database/sealed.ts')).toBe(1);
	});
	it('raw markup, inline styles, raw colours', () => {
		const at = 'src/lib/veranda/Sky.svelte';
		expect(findRawHtml(houseOf({ [at]: '{@html text}' }))).toHaveLength(1);
		expect(findRawHtml(houseOf({ 'src/lib/ui/Prose.svelte': '{@html text}' }))).toEqual([]);
		for (const text of ['<p style="color: red">', '<p style:width={w}>', '<p style={s}>', "<p class='a' style='b'>"])
			expect(findInlineStyle(houseOf({ [at]: text })), text).toHaveLength(1);
		expect(
			findInlineStyle(houseOf({ [at]: '<p class="style">style="no"</p><style>p { color: var(--ink); }</style>' }))
		).toHaveLength(0);
		for (const text of [
			'<style>p { color: #fff; }</style>',
			'<style>p { color: rgb(0 0 0); }</style>',
			'<style>p { color: white; }</style>',
			'<rect fill="#abc" />',
			'<rect stroke="red" />'
		])
			expect(findRawColours(houseOf({ [at]: text })), text).toHaveLength(1);
		const quiet = `<a href="#add">x</a><rect fill="none" stroke="currentColor" /><style>/* #fff */ p { color: var(--ink); white-space: nowrap; } @media print { p { color: black; } }</style>`;
		expect(findRawColours(houseOf({ [at]: quiet }))).toEqual([]);
		expect(
			findRawColours(
				houseOf({ 'src/lib/ui/base.css': 'p { color: #123456; }', 'src/lib/ui/tokens.css': '--a: #123456;' })
			)
		).toHaveLength(1);
	});
});

describe('files', () => {
	it('whose names say nothing', () => {
		for (const path of [
			'src/lib/base/utils.ts',
			'src/lib/a/index.ts',
			'src/a/date-helpers.ts',
			'src/common/a.ts',
			'src/lib/a/data.ts',
			'src/lib/a/Info.svelte',
			'tests/misc.test.ts'
		])
			expect(findEmptyNames(houseOf({ [path]: '' })), path).toHaveLength(1);
		expect(findEmptyNames(houseOf({ 'src/lib/my-data/take-along.ts': '', 'src/routes/+page.ts': '' }))).toEqual([]);
	});
	it('that do not fit in the eye', () => {
		expect(findLongFiles(houseOf({ 'a.ts': 'x\n'.repeat(401) }))).toHaveLength(1);
		expect(findLongFiles(houseOf({ 'a.ts': 'x\n'.repeat(400), 'content/lines.yaml': 'x\n'.repeat(900) }))).toEqual([]);
	});
	it('a lock that names a registry or forgets a platform', () => {
		const lock = (packages: object) => findLockFaults(JSON.stringify({ packages }));
		expect(lock({ 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } })).toHaveLength(1);
		const a = { 'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0' } } };
		expect(lock(a)).toHaveLength(1);
		expect(lock({ ...a, 'node_modules/a/node_modules/a-mac': {} })).toEqual([]);
		expect(lock({ ...a, 'node_modules/a-mac': {} })).toEqual([]);
	});
});

describe('light', () => {
	const sheet = (device: string, dusk: string) =>
		`:root { --paper: #ffffff; --ink: #000000; } @media (x) { :root:not([data-light='day']) { --paper: #000000; --ink: ${device}; } }
		:root[data-light='dusk'] { --paper: #000000; --ink: ${dusk}; }`;

	it('two dusks that differ', () => {
		expect(findUnlikePalettes(sheet('#ffffff', '#ffffff'))).toEqual([]);
		expect(findUnlikePalettes(sheet('#ffffff', '#eeeeee'))).toHaveLength(1);
	});
	it('contrast as WCAG computes it', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2); // the usual example of a grey that just passes
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});
	it('ink too faint to be read', () => {
		const palette = (ink: string) =>
			[
				'paper: #ffffff',
				'paper-deep: #ffffff',
				'moss-pale: #ffffff',
				'on-moss: #ffffff',
				'edge: #767676',
				`ink: ${ink}`
			]
				.concat(
					['ink-soft', 'ink-faint', 'moss', 'moss-deep', 'emotional', 'social', 'existential'].map(
						(name) => `${name}: #000000`
					)
				)
				.map((line) => `--${line};`)
				.join(' ');
		const all = (ink: string) =>
			`:root { ${palette(ink)} } :root:not([data-light='day']) { ${palette(ink)} } :root[data-light='dusk'] { ${palette('#000000')} }`;
		expect(findFaintInk(all('#000000'))).toEqual([]);
		expect(findFaintInk(all('#777777'))).toHaveLength(3);
	});
});

describe('tables', () => {
	const table = { name: 'slips', rls: true, comment: 'A slip.', policies: 1, open_to_public: false };
	const law = { 'db/policies/slips.sql': '-- The law.\n', 'db/policies/slips.test.ts': '' };

	it('without law, trial or comment', () => {
		expect(findLawless([table], houseOf(law))).toEqual([]);
		expect(
			findLawless([{ ...table, rls: false, comment: null, policies: 0, open_to_public: true }], houseOf(law))
		).toHaveLength(4);
		expect(findLawless([table], [])).toHaveLength(2);
		expect(findLawless([], houseOf(law))).toHaveLength(1);
		expect(findLawless([table], houseOf({ ...law, 'db/policies/slips.sql': 'alter table slips' }))).toHaveLength(1);
	});
});
