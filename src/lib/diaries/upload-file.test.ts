import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { receive } from '#lib/diaries/receive.ts';
import {
	newFileKey,
	readSealed,
	readSealedPart,
	sweepFiles,
	writeSealed,
	type SealedFile
} from '#lib/diaries/upload-file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'engawa uploads '));
afterAll(() => rmSync(folder, { recursive: true }));
const newFile = (): SealedFile => ({ folder, id: newId(), key: newFileKey() });
const pathOf = (file: SealedFile) => join(folder, file.id);

async function* inPieces(bytes: Buffer, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of source) pieces.push(piece);
	return Buffer.concat(pieces);
}
const pattern = (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 251));

describe('a sealed file', () => {
	it('comes back as it was, at every length and in every part', async () => {
		const piece = 64 * 1024;
		const lengths = fc.oneof(
			fc.integer({ min: 0, max: 3 * piece }),
			fc.constantFrom(0, piece - 1, piece, piece + 1, 2 * piece)
		);
		await fc.assert(
			fc.asyncProperty(
				lengths,
				fc.integer({ min: 1000, max: 100_000 }),
				fc.nat(),
				fc.nat(),
				async (length, size, a, b) => {
					const file = newFile();
					const bytes = pattern(length);
					expect(await writeSealed(file, inPieces(bytes, size))).toBe(length);
					expect((await all(readSealed(file))).equals(bytes)).toBe(true);
					const [from, to] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number];
					expect((await all(readSealedPart(file, from, to))).equals(bytes.subarray(from, to))).toBe(true);
				}
			),
			{ numRuns: 25 }
		);
	});

	it('shows nothing of what was written', async () => {
		const file = newFile();
		await writeSealed(file, inPieces(Buffer.from('the cat came back '.repeat(9000)), 5000));
		expect(readFileSync(pathOf(file)).includes('cat came')).toBe(false);
	});

	it('does not open with another key, under another name, changed or cut off', async () => {
		const file = newFile();
		await writeSealed(file, inPieces(pattern(150_000), 7000));
		await expect(all(readSealed({ ...file, key: newFileKey() }))).rejects.toThrow();
		const bytes = readFileSync(pathOf(file));
		const other = newFile();
		writeFileSync(pathOf(other), bytes);
		await expect(all(readSealed({ ...other, key: file.key }))).rejects.toThrow();
		const size = 64 * 1024 + 16;
		writeFileSync(
			pathOf(file),
			Buffer.concat([bytes.subarray(size, 2 * size), bytes.subarray(0, size), bytes.subarray(2 * size)])
		);
		await expect(all(readSealed(file))).rejects.toThrow();
		writeFileSync(pathOf(file), bytes);
		truncateSync(pathOf(file), 2 * size);
		await expect(all(readSealed(file))).rejects.toThrow();
	});

	it('leaves nothing where the sender stops in the middle', async () => {
		const file = newFile();
		async function* breaking() {
			yield pattern(200_000);
			throw new Error('gone');
		}
		await expect(writeSealed(file, breaking())).rejects.toThrow('gone');
		expect(existsSync(pathOf(file))).toBe(false);
	});

	it('is swept after its hour, and nothing else of the folder is', async () => {
		const [old, fresh] = [newFile(), newFile()];
		for (const file of [old, fresh]) await writeSealed(file, inPieces(pattern(10), 10));
		writeFileSync(join(folder, 'notes.txt'), 'x');
		for (const name of [old.id, 'notes.txt']) utimesSync(join(folder, name), new Date(0), new Date(0));
		await sweepFiles(folder, new Date('2020-01-01'));
		expect([pathOf(old), pathOf(fresh), join(folder, 'notes.txt')].map(existsSync)).toEqual([false, true, true]);
	});
});

describe('an upload', () => {
	const contentType = 'multipart/form-data; boundary=xyz';
	const part = (name: string, content: string) =>
		`--xyz\r\nContent-Disposition: form-data; name="${name}"; filename="a\u202eb.csv"\r\nContent-Type: text/csv\r\n\r\n${content}`;
	const body = (text: string) =>
		new ReadableStream<Uint8Array>({
			pull(controller) {
				if (text !== '') controller.enqueue(Buffer.from(text));
				else controller.close();
				text = '';
			}
		});
	const take = (text: string, most = 1e6) =>
		receive({ body: body(text), contentType }, 'file', most, async (stream) => (await all(stream)).toString());

	it('gives the file and its name on one line, without characters that turn it around', async () => {
		expect(await take(`${part('file', 'a,b')}\r\n--xyz--\r\n`)).toEqual({ name: 'ab.csv', result: 'a,b' });
	});

	it.each([
		['no file', `--xyz--\r\n`, 'diaries_file_none'],
		['another field', `${part('other', 'a')}\r\n--xyz--\r\n`, 'diaries_file_none'],
		['too large a file', `${part('file', 'x'.repeat(2000))}\r\n--xyz--\r\n`, 'diaries_file_large']
	])('%s is a sentence', async (_name, text, code) => {
		await expect(take(text, 1000)).rejects.toMatchObject({ code });
	});

	it.each([true, false])('that ends in the middle tells whoever writes it (connection broken: %s)', async (broken) => {
		const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
		const beginning = Buffer.from(part('file', 'a,b\n'.repeat(50_000)));
		let sent = false;
		const cutOff = new ReadableStream<Uint8Array>({
			async pull(controller) {
				if (!sent) controller.enqueue(beginning);
				else {
					await begun;
					if (broken) controller.error(new Error('aborted'));
					else controller.close();
				}
				sent = true;
			}
		});
		let told = false;
		const writing = receive({ body: cutOff, contentType }, 'file', 1e6, async (stream) => {
			try {
				for await (const piece of stream) if (piece) begin();
			} catch (error) {
				told = true;
				throw error;
			}
		});
		await expect(writing).rejects.toThrow();
		expect(told).toBe(true);
	});
});
