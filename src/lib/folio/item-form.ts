import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { isId, newId } from '#lib/base/ids.ts';
import type { TypedItem } from '#lib/folio/folio-item.ts';

/** What a form brought, read to its end: a browser reads no answer before it has sent everything. */
export interface ItemForm {
	typed: TypedItem;
	/** The file of a picture, at most as large as was allowed; null where none was chosen. */
	file: Buffer | null;
	/** Whether the file was larger; then only its beginning is there, and nothing of it may be used. */
	fileTooLarge: boolean;
	/** A picture that came with the form before, and was drawn anew then; null where there is none, or it is left out. */
	held: Buffer | null;
}

/** Thrown where a form holds more than any page of ours sends. */
export class FormTooLarge extends Error {}

/** All fields together, in bytes: the longest words, each byte written as three, and a held picture. */
const mostFieldBytes = 16 * 1024 * 1024;

/**
 * Reads a form with a picture as it arrives (multipart/form-data, RFC 7578). Of a file that is too large nothing is held
 * after its beginning, and the fields after it are still read: nothing that was typed is lost for it.
 * @throws {FormTooLarge}, and other errors where the sender hung up or sent no form
 */
export async function readItemForm(request: Request, mostFileBytes: number): Promise<ItemForm> {
	const fields = new URLSearchParams();
	const chunks: Buffer[] = [];
	let fileTooLarge = false;
	let fieldBytes = 0;
	const form = new Busboy({
		headers: { 'content-type': request.headers.get('content-type') ?? '' } as BusboyHeaders,
		limits: { fileSize: mostFileBytes, files: 1, fields: 4000, fieldSize: mostFieldBytes, parts: 4001 }
	});
	form.on('field', (name, value) => {
		fieldBytes += Buffer.byteLength(value);
		if (fieldBytes > mostFieldBytes) return void form.destroy(new FormTooLarge());
		fields.append(name, value);
	});
	form.on('file', (name, file, filename) => {
		if (name !== 'picture' || !filename) return void file.resume();
		file.on('data', (chunk: Buffer) => void (fileTooLarge || chunks.push(chunk)));
		file.on('limit', () => {
			fileTooLarge = true;
			chunks.length = 0;
		});
	});
	if (request.body) await pipeline(Readable.fromWeb(request.body as WebStream), form);
	const file = fileTooLarge ? Buffer.alloc(0) : Buffer.concat(chunks);
	return { typed: typedFrom(fields), file: file.length === 0 ? null : file, fileTooLarge, held: heldIn(fields) };
}

function typedFrom(fields: URLSearchParams): TypedItem {
	const field = (name: string) => fields.get(name) ?? '';
	return {
		formId: isId(field('id')) ? field('id') : newId(),
		kind: field('kind'),
		title: field('title'),
		words: field('words'),
		day: field('day'),
		links: field('links'),
		alt: field('alt'),
		pictures: [...fields.keys()]
			.map((name) => /^alt_(.+)$/.exec(name)?.[1])
			.filter(isId)
			.map((id) => ({ id, alt: field(`alt_${id}`), away: fields.has(`away_${id}`) }))
	};
}

function heldIn(fields: URLSearchParams): Buffer | null {
	const held = fields.get('held') ?? '';
	return held === '' || fields.has('held_away') ? null : Buffer.from(held, 'base64');
}
