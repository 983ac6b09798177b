import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isId } from '#lib/base/ids.ts';
import { withSmallYoungSpace } from '#lib/diaries/young-space.ts';

/**
 * A diary while it is looked at: a file of the data folder, sealed as it is written, under a fresh key that only the
 * browser keeps (a cookie of an hour); the server forgets it after each answer. So what lies on the disk, or in a copy
 * of it, opens for nobody.
 *
 * The form is STREAM (Hoang, Reyhanitabar, Rogaway and Vizár 2015, Online Authenticated-Encryption and its
 * Nonce-Reuse Misuse-Resistance): pieces of 64 KiB, each AES-256-GCM with 16 bytes of tag. The nonce is the number of
 * the piece and whether it is the last, so that pieces can be neither swapped nor cut off; it never repeats under one
 * key, because each file has its own. The file's id is bound as associated data.
 */
const pieceBytes = 64 * 1024;
const tagBytes = 16;

export interface SealedFile {
	folder: string;
	id: string;
	key: Buffer;
}

/** Where the sealed files of a data folder are. */
export function uploadsFolder(dataFolder: string): string {
	const folder = join(dataFolder, 'uploads');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return folder;
}

export function newFileKey(): Buffer {
	return randomBytes(32);
}

/** Writes a stream as a sealed file. If it fails, nothing is left. @returns its length before sealing */
export async function writeSealed(file: SealedFile, source: AsyncIterable<Buffer>): Promise<number> {
	let bytes = 0;
	async function* seal(): AsyncGenerator<Buffer> {
		let held: Buffer[] = [];
		let heldBytes = 0;
		let number = 0;
		for await (const chunk of source) {
			bytes += chunk.length;
			held.push(chunk);
			heldBytes += chunk.length;
			if (heldBytes <= pieceBytes) continue;
			let all = Buffer.concat(held);
			for (; all.length > pieceBytes; all = all.subarray(pieceBytes))
				yield sealPiece(file, number++, false, all.subarray(0, pieceBytes));
			held = [Buffer.from(all)];
			heldBytes = all.length;
		}
		yield sealPiece(file, number, true, Buffer.concat(held));
	}
	try {
		const stream = createWriteStream(pathOf(file), { flags: 'wx', mode: 0o600 });
		await withSmallYoungSpace(() => pipeline(seal, stream));
		return bytes;
	} catch (error) {
		await removeSealed(file.folder, file.id);
		throw error;
	}
}

/** Reads a sealed file from its beginning. @throws if the key is another one, or a byte was changed or is missing */
export async function* readSealed(file: SealedFile): AsyncGenerator<Buffer> {
	const size = pieceBytes + tagBytes;
	const stream = createReadStream(pathOf(file), { highWaterMark: size });
	let held: Buffer = Buffer.alloc(0);
	let number = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
		// The last piece is the one after which nothing comes, so one is always held back.
		for (; held.length > size; held = held.subarray(size))
			yield openPiece(file, number++, false, held.subarray(0, size));
	}
	yield openPiece(file, number, true, held);
}

/** A part of a sealed file, [from, to), for what is not read from its beginning: the index of an archive. */
export async function* readSealedPart(file: SealedFile, from: number, to: number): AsyncGenerator<Buffer> {
	const size = pieceBytes + tagBytes;
	const handle = await open(pathOf(file), 'r');
	try {
		const { size: whole } = await handle.stat();
		const last = Math.ceil(whole / size) - 1;
		for (let number = Math.floor(from / pieceBytes); number * pieceBytes < to; number++) {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, number * size);
			const piece = openPiece(file, number, number === last, buffer.subarray(0, bytesRead));
			const begins = number * pieceBytes;
			yield piece.subarray(Math.max(0, from - begins), Math.min(piece.length, to - begins));
		}
	} finally {
		await handle.close();
	}
}

export async function removeSealed(folder: string, id: string): Promise<void> {
	await rm(join(folder, id), { force: true });
}

/** Takes away files of which nothing has been written since a moment: of a server that was stopped in the middle. */
export async function sweepFiles(folder: string, before: Date): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!isId(name)) continue;
		const found = await stat(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error; // somebody else swept it
		});
		if (found && found.mtime < before) await removeSealed(folder, name);
	}
}

function pathOf(file: SealedFile): string {
	if (!isId(file.id)) throw new Error('the id of an upload is a UUID');
	return join(file.folder, file.id);
}

function nonceOf(number: number, last: boolean): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt8(last ? 1 : 0, 0);
	nonce.writeBigUInt64BE(BigInt(number), 4);
	return nonce;
}

function sealPiece({ key, id }: SealedFile, number: number, last: boolean, bytes: Buffer): Buffer {
	const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
	cipher.setAAD(Buffer.from(id));
	return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function openPiece({ key, id }: SealedFile, number: number, last: boolean, bytes: Buffer): Buffer {
	const text = bytes.length - tagBytes;
	if (text < 0) throw new Error('a sealed file was cut off');
	const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: tagBytes });
	decipher.setAAD(Buffer.from(id));
	decipher.setAuthTag(bytes.subarray(text));
	return Buffer.concat([decipher.update(bytes.subarray(0, text)), decipher.final()]);
}
