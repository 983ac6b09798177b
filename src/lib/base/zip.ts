import type { PassThrough, Readable } from 'node:stream';
import type { Temporal } from 'temporal-polyfill';
import { ZipFile } from 'yazl';

/** One file of an archive, whose text is made when its turn comes. */
export interface Part {
	path: string;
	read(): Readable;
}

/**
 * A zip archive as a stream. Parts are read one after the other, as fast as the archive is taken; nothing is held whole.
 * If a part fails, so does the stream: what was taken until then has no end and cannot be mistaken for complete.
 * @param madeAt the date that the files in it bear
 */
export function zipOf(parts: Iterable<Part>, madeAt: Temporal.Instant): Readable {
	const zip = new ZipFile();
	const output = zip.outputStream as PassThrough;
	let current: Readable | undefined;
	const fail = (error: Error) => void output.destroy(error);
	zip.on('error', fail);
	output.once('close', () => current?.destroy());
	for (const part of parts) {
		zip.addReadStreamLazy(
			part.path,
			{ mtime: new Date(madeAt.epochMilliseconds), mode: 0o100600 },
			(give: (error: unknown, stream: Readable) => void) => {
				if (output.destroyed) return;
				// What the archive reads from is asked only now; a fault in asking is the archive's fault too.
				try {
					current = part.read();
				} catch (error) {
					return fail(error as Error);
				}
				current.once('error', fail);
				give(null, current);
			}
		);
	}
	zip.end();
	return output;
}
