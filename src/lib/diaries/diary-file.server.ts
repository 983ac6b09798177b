import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Refusal } from '#lib/base/refusal.ts';
import { readSealed, readSealedPart, type SealedFile } from '#lib/diaries/upload-file.server.ts';
import type { Source } from '#lib/diaries/walk.ts';

/** A file that can be read from its beginning, or in part. */
export interface DiaryFile {
	bytes: number;
	whole(): AsyncIterable<Buffer>;
	part(from: number, to: number): AsyncIterable<Buffer>;
}

/** A file of this computer. @throws the system's error where it cannot be read */
export async function plainFile(path: string): Promise<DiaryFile> {
	const handle = await open(path, 'r');
	try {
		// A folder and a pipe open too; it is reading from a place that they refuse.
		await handle.read(Buffer.alloc(1), 0, 1, 0);
		const { size } = await handle.stat();
		return {
			bytes: size,
			whole: () => createReadStream(path) as AsyncIterable<Buffer>,
			part: (from, to) => createReadStream(path, { start: from, end: to - 1 }) as AsyncIterable<Buffer>
		};
	} finally {
		await handle.close();
	}
}

export function sealedFile(file: SealedFile, bytes: number): DiaryFile {
	return { bytes, whole: () => readSealed(file), part: (from, to) => readSealedPart(file, from, to) };
}

/** No telephone's export grows to this; an archive made to burst does. */
const mostUnpacked = 16 * 1024 ** 3;
/** Nor is it so much larger than the archive it lies in: an export is some twenty to forty times as large, a burst a thousand. */
const mostTimes = 250;
/** Up to here nobody is asked how well it was packed. */
const smallUnpacked = 32 * 1024 ** 2;

/**
 * The diary in a file: the file itself, or `export.xml` where it is the archive that a telephone writes.
 * @throws {Refusal} diaries_file_kind for any other archive (a spreadsheet is one, too)
 */
export async function sourceOf(file: DiaryFile): Promise<Source> {
	for await (const piece of file.whole()) {
		if (piece.toString('latin1', 0, 4) === 'PK\x03\x04') return unpacking(file);
		break;
	}
	return { bytes: () => file.whole() };
}

async function unpacking(file: DiaryFile): Promise<Source> {
	const { archive } = await findExport(file);
	archive.close();
	return {
		async *bytes() {
			const found = await findExport(file);
			const most = Math.min(mostUnpacked, Math.max(smallUnpacked, found.entry.compressedSize * mostTimes));
			let unpacked = 0;
			try {
				for await (const piece of await openEntry(found)) {
					unpacked += piece.length;
					if (unpacked > most) throw new Refusal('diaries_file_large', 'file', { most: Math.floor(most / 1024 ** 2) });
					yield piece;
				}
			} finally {
				found.archive.close();
			}
		}
	};
}

interface Found {
	archive: yauzl.ZipFile;
	entry: yauzl.Entry;
}

class Reader extends yauzl.RandomAccessReader {
	readonly file: DiaryFile;
	constructor(file: DiaryFile) {
		super();
		this.file = file;
	}
	override _readStreamForRange(from: number, to: number): Readable {
		return Readable.from(this.file.part(from, to), { objectMode: false });
	}
}

function findExport(file: DiaryFile): Promise<Found> {
	const none = new Refusal('diaries_file_kind', 'file', { kind: 'ZIP, XLSX' });
	return new Promise((resolve, reject) => {
		yauzl.fromRandomAccessReader(new Reader(file), file.bytes, { lazyEntries: true }, (error, archive) => {
			if (error) return reject(none);
			archive.on('error', () => reject(none));
			archive.on('end', () => reject(none));
			archive.on('entry', (entry: yauzl.Entry) => {
				if (/(^|\/)export\.xml$/.test(entry.fileName)) resolve({ archive, entry });
				else archive.readEntry();
			});
			archive.readEntry();
		});
	});
}

function openEntry({ archive, entry }: Found): Promise<AsyncIterable<Buffer>> {
	return new Promise((resolve, reject) => {
		archive.openReadStream(entry, (error, stream) =>
			error ? reject(error) : resolve(stream as AsyncIterable<Buffer>)
		);
	});
}
