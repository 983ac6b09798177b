import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, newDataKey, open, openDataKey, readMasterKey, seal } from '#lib/database/sealed.ts';

const key = randomBytes(32);
const place = { table: 'check_in_notes', column: 'note', id: 'b7e6c1f0-0000-4000-8000-000000000001' };

describe('sealed text', () => {
	it('opens to what was sealed, whatever it was', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed()),
				fc.uint8Array({ minLength: 32, maxLength: 32 }),
				(text, bytes) => {
					expect(open(Buffer.from(bytes), place, seal(Buffer.from(bytes), place, text))).toBe(text);
				}
			)
		);
		const long = '縁側'.repeat(170_000); // a megabyte
		expect(open(key, place, seal(key, place, long))).toBe(long);
	});

	it('does not show what it says, nor that two say the same', () => {
		const [one, other] = [seal(key, place, 'the cat came back'), seal(key, place, 'the cat came back')];
		expect(one.includes('cat')).toBe(false);
		expect(one.equals(other)).toBe(false);
		expect(one.length).toBe(29 + 'the cat came back'.length);
	});

	it('does not open in another table, column or row', () => {
		const sealed = seal(key, place, 'mine');
		for (const moved of [{ table: 'letters' }, { column: 'purpose' }, { id: 'b7e6c1f0-0000-4000-8000-000000000002' }])
			expect(() => open(key, { ...place, ...moved }, sealed), JSON.stringify(moved)).toThrow();
	});

	it('is not moved by writing a place so that it runs together with another', () => {
		const sealed = seal(key, { table: 'a', column: 'b","c', id: 'd' }, 'mine');
		expect(() => open(key, { table: 'a', column: 'b', id: 'c","d' }, sealed)).toThrow();
	});

	it('does not open with another key', () =>
		expect(() => open(randomBytes(32), place, seal(key, place, 'mine'))).toThrow());

	it('does not open when it was cut short or lengthened', () => {
		const sealed = seal(key, place, 'mine');
		for (let length = 0; length < sealed.length; length++)
			expect(() => open(key, place, sealed.subarray(0, length)), String(length)).toThrow();
		expect(() => open(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toThrow();
	});

	it('does not open when any bit of it was turned', () => {
		const sealed = seal(key, place, 'mine');
		for (let bit = 0; bit < sealed.length * 8; bit++) {
			const turned = Buffer.from(sealed);
			turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			expect(() => open(key, place, turned), `bit ${bit}`).toThrow();
		}
	});
});

describe('data keys', () => {
	it('open under the master key for the account they were made for, and not otherwise', () => {
		const made = newDataKey(key, 'aki');
		expect(openDataKey(key, 'aki', made.wrapped).equals(made.key)).toBe(true);
		expect(() => openDataKey(key, 'kenji', made.wrapped)).toThrow();
		expect(() => openDataKey(randomBytes(32), 'aki', made.wrapped)).toThrow();
		expect(made.wrapped.includes(made.key)).toBe(false);
	});
});

describe('fingerprints', () => {
	it('are the same for the same, and apart for another purpose, text or master key', () => {
		const one = fingerprint(key, 'words', 'six words');
		expect(one.length).toBe(32);
		expect(fingerprint(key, 'words', 'six words').equals(one)).toBe(true);
		for (const other of [
			fingerprint(key, 'guesses', 'six words'),
			fingerprint(key, 'words', 'other words'),
			fingerprint(randomBytes(32), 'words', 'six words')
		])
			expect(other.equals(one)).toBe(false);
	});
});

describe('the master key', () => {
	let folder: string;
	beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa key '))));
	afterAll(() => rmSync(folder, { recursive: true }));

	it('is made once, for its owner’s eyes only, and found again', () => {
		const made = readMasterKey(null, folder);
		expect(made.length).toBe(32);
		expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
		expect(readMasterKey(null, folder).equals(made)).toBe(true);
	});

	it('may come from outside, and then no file is made', () => {
		const given = randomBytes(32);
		expect(readMasterKey(given.toString('base64'), join(folder, 'nowhere')).equals(given)).toBe(true);
	});

	it('is not replaced where its file is damaged: what was sealed would be lost', () => {
		const file = join(folder, 'key');
		writeFileSync(file, 'damaged\n');
		expect(() => readMasterKey(null, folder)).toThrow(/does not hold a master key/);
		expect(readFileSync(file, 'utf8')).toBe('damaged\n');
	});
});
