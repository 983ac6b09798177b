import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

export interface Received<T> {
	/** What the file was called, one line. */
	name: string;
	result: T;
}

/**
 * Takes one file out of a form as it arrives (multipart/form-data, RFC 7578); it is never held whole.
 * @param field the name of the file's field; everything else in the form is let pass
 * @param mostBytes the largest file
 * @param write is given the file once; it is told by an error if the rest never comes
 * @throws {Refusal} diaries_file_none, diaries_file_large; other errors where the sender hung up
 */
export async function receive<T>(
	{ body, contentType }: { body: ReadableStream<Uint8Array> | null; contentType: string | null },
	field: string,
	mostBytes: number,
	write: (file: Readable) => Promise<T>
): Promise<Received<T>> {
	const none = new Refusal('diaries_file_none', 'file');
	if (!body || !/^multipart\/form-data;/i.test(contentType ?? '')) throw none;
	const form = new Busboy({
		headers: { 'content-type': contentType } as BusboyHeaders,
		limits: { fileSize: mostBytes, files: 1, fields: 20, fieldSize: 10_000, parts: 25 }
	});
	const taken: { name: string; file?: FileStream; writing?: Promise<Written<T>> } = { name: '' };
	form.on('file', (given, file, filename) => {
		if (given !== field || taken.file || !filename) return void file.resume();
		taken.name = cleanLine(filename).slice(0, 200);
		taken.file = file;
		// Told apart from the form's own failing, and never unhandled.
		taken.writing = write(file).then(
			(result) => ({ result }),
			(error: unknown) => (file.resume(), { error })
		);
	});
	try {
		await pipeline(Readable.fromWeb(body as WebStream), form);
	} catch (error) {
		taken.file?.destroy(error as Error);
		await taken.writing;
		throw error;
	}
	const written = await taken.writing;
	if (!written) throw none;
	if ('error' in written) throw written.error;
	// What was written is only its beginning; whoever called takes it away.
	if (taken.file?.truncated)
		throw new Refusal('diaries_file_large', 'file', { most: Math.floor(mostBytes / 1024 / 1024) });
	return { name: taken.name, result: written.result };
}

type FileStream = Readable & { truncated?: boolean };
type Written<T> = { result: T } | { error: unknown };
