import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openPromise } from 'yauzl';
import { describe, expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/database.ts';
import { BadBackup, parseManifest } from '#lib/backups/manifest.ts';
import { openBackup } from '#lib/backups/read-backup.server.ts';
import { houseToBackUp, opened, tablesIn } from '../../../tests/backups.ts';

const house = houseToBackUp();

describe('a backup that cannot be trusted', () => {
	it('is refused wherever one byte was changed, or brings back exactly what was', async () => {
		const file = await house.backUp();
		const whole = readFileSync(file);
		const { manifest } = await opened(file);
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				const result = await changedAt(file, whole, place, change);
				if (!(result instanceof BadBackup)) expect(result).toEqual({ manifest });
			}),
			{ numRuns: 300 }
		);
	});

	it('is refused nearly wherever a byte of somebody’s rows was changed', async () => {
		const file = await house.backUp();
		const whole = readFileSync(file);
		const places = await placesOfRows(file, whole);
		let refused = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				if ((await changedAt(file, whole, place, change)) instanceof BadBackup) refused++;
			}),
			{ numRuns: 300 }
		);
		// Not everywhere: packed, a repetition can point to another copy of the same words, and brings back exactly what was.
		expect(refused).toBeGreaterThan(270);
	});

	it('is refused when its end is missing', async () => {
		const file = await house.backUp();
		const size = statSync(file).size;
		for (const left of [0, 1, 30, size >> 1, size - 22, size - 1]) {
			await house.backUp();
			truncateSync(file, left);
			await expect(openBackup(file), String(left)).rejects.toThrow(BadBackup);
		}
	});

	it('is refused when a newer Engawa made it', async () => {
		const newer = await makeDatabase();
		try {
			await newer.owner(`insert into app.structure (number, name) values (9999, '9999-later.sql')`);
			await house.backUp(newer);
		} finally {
			await newer.drop();
		}
		await expect(house.restore(house.fileHere())).rejects.toThrow(/newer Engawa .*9999/);
		expect(await tablesIn(house.target)).toEqual([]);
	});

	it('is refused when it is something else', async () => {
		writeFileSync(house.fileHere(), 'dear diary');
		await expect(openBackup(house.fileHere())).rejects.toThrow(BadBackup);
		await expect(openBackup(join(house.folder, 'nothing'))).rejects.toThrow('no such file');
		for (const text of ['', '[]', '{}', 'null', '{"format":2}', '{"format":1,"structure":1,"tables":[{"name":"a;b"}]}'])
			expect(() => parseManifest(text), text).toThrow(BadBackup);
	});
});

async function changedAt(file: string, whole: Buffer, place: number, change: number): Promise<unknown> {
	const bytes = Buffer.from(whole);
	bytes[place] = (bytes[place] as number) ^ change;
	writeFileSync(file, bytes);
	return opened(file).catch((error: unknown) => error);
}

/** Where the packed rows of tables lie in a backup, without the last byte of each, whose end means nothing (APPNOTE.TXT, 4.3.7). */
async function placesOfRows(file: string, whole: Buffer): Promise<number[]> {
	const zip = await openPromise(file, { lazyEntries: true });
	const places: number[] = [];
	for await (const { fileName, relativeOffsetOfLocalHeader: at, compressedSize, uncompressedSize } of zip.eachEntry()) {
		if (!fileName.startsWith('tables/') || uncompressedSize === 0) continue;
		const start = at + 30 + whole.readUInt16LE(at + 26) + whole.readUInt16LE(at + 28);
		for (let place = start; place < start + compressedSize - 1; place++) places.push(place);
	}
	return places;
}
