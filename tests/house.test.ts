import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageScript } from '../src/page-script.ts';
import { makeDatabase } from './database.ts';
import { findForbiddenWords, findUntranslated } from './house/content.ts';
import { findCounting } from './house/counting.ts';
import { findEmptyNames, findLockFaults, findLongFiles } from './house/files.ts';
import {
	findCircles,
	findHeavyIslands,
	findKitInLib,
	findOwnClock,
	findNoteReaders,
	findPlanReaders,
	findScanners,
	findUpward
} from './house/floors.ts';
import { findFaintInk, findUnlikePalettes } from './house/light.ts';
import { findMeasureFaults } from './house/measures.ts';
import { findMessageFaults, findUnlistedMessages, findUnsaidRefusals, findUnspoken } from './house/messages.ts';
import { findClockAndChance, findInlineStyle, findRawColours, findRawHtml, findSql } from './house/sources.ts';
import { askTables, findLawless, type Table } from './house/tables.ts';
import { readTree, root } from './house/tree.ts';

// The rules of the house, applied to the whole tree. That each of them can fail is shown in tests/house/*.test.ts.

const files = readTree();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('floors', () => {
	it('imports go down only', () => expect(findUpward(files)).toEqual([]));
	it('no circles', () => expect(findCircles(files)).toEqual([]));
	it('islands bring nothing of the server into the browser', () => expect(findHeavyIslands(files)).toEqual([]));
	it('src/lib knows nothing of Kit', () => expect(findKitInLib(files)).toEqual([]));
	it('SQL stands in records, in the database floor and in db', () => expect(findSql(files)).toEqual([]));
	it('words that sound like danger are looked for only where one sends to a human', () =>
		expect(findScanners(files)).toEqual([]));
	it('a plan for hard moments is looked at by nothing but its own pages', () =>
		expect(findPlanReaders(files)).toEqual([]));
	it('no program looks at what families note for themselves', () => expect(findNoteReaders(files)).toEqual([]));
	it('time and chance arrive as arguments', () => {
		expect(findOwnClock(files)).toEqual([]);
		expect(findClockAndChance(files)).toEqual([]);
	});
});

describe('files', () => {
	it('every name says something', () => expect(findEmptyNames(files)).toEqual([]));
	it('no file is above 400 lines', () => expect(findLongFiles(files)).toEqual([]));
	it('the lock names no registry and every platform', () =>
		expect(findLockFaults(read('package-lock.json'))).toEqual([]));
});

describe('law', () => {
	it('every table has row-level security, a policies file, a trial and a comment', async () => {
		const db = await makeDatabase();
		try {
			expect(findLawless(await db.owner<Table & Record<string, unknown>>(askTables), files)).toEqual([]);
		} finally {
			await db.drop();
		}
	});
});

describe('words', () => {
	it('every message is there in every language, with the same values', () =>
		expect(findMessageFaults(files)).toEqual([]));
	it('the compiler knows every message file', () =>
		expect(findUnlistedMessages(files, read('project.inlang/settings.json'))).toEqual([]));
	it('every message is said, and nothing is said that is not written', () => expect(findUnspoken(files)).toEqual([]));
	it('every refusal can be said in every language', () => expect(findUnsaidRefusals(files)).toEqual([]));
	it('every piece of content is there in every language', () => expect(findUntranslated(files)).toEqual([]));
	it('questionnaires are described by number, with their owners, and without texts that are not ours to keep', () =>
		expect(findMeasureFaults(files)).toEqual([]));
	it('nothing that a person or a family reads has a forbidden word', () =>
		expect(findForbiddenWords(files)).toEqual([]));
	it('there is no streak, count of days, badge, percentage or axis of what people take, make, plan or keep', () =>
		expect(findCounting(files)).toEqual([]));
});

describe('look', () => {
	it('markup is made from text in Prose.svelte only', () => expect(findRawHtml(files)).toEqual([]));
	it('no inline style, which browsers refuse here', () => expect(findInlineStyle(files)).toEqual([]));
	it('colours are tokens', () => expect(findRawColours(files)).toEqual([]));
	it('dusk by hand is dusk by the device', () => expect(findUnlikePalettes(read('src/lib/ui/tokens.css'))).toEqual([]));
	it('everything written can be read, by day and at dusk', () =>
		expect(findFaintInk(read('src/lib/ui/tokens.css'))).toEqual([]));
	it('the script of every page is under 1 kB', () => expect(Buffer.byteLength(pageScript)).toBeLessThan(1000));
});
