import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#lib/base/refusal.ts';
import { pictureNames, type BookletName } from '#lib/booklets/booklet.ts';
import { coverFile } from '#lib/booklets/cover.server.ts';
import { markFile, pictureFile } from '#lib/booklets/picture.ts';
import type { Sheets } from '#lib/booklets/press-worker.ts';
import { withoutOtherLetters, type Setting } from '#lib/booklets/setting.ts';

/** All booklets in all languages with the numbers of four countries; beyond that the one longest unasked makes room. */
const most = 48;
const printed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * A booklet as a tagged PDF (PDF/UA-1). What was printed before is not printed again, and two who ask at once wait for
 * the same one.
 * @param root the folder of the program
 * @throws {Error} with what the press had to say
 */
export function printBooklet(root: string, name: BookletName, setting: Setting): Promise<Uint8Array<ArrayBuffer>> {
	const pictures = Object.fromEntries(pictureNames.map((one) => [one, pictureFile(one)]));
	return printSheets(root, {
		template: 'src/lib/booklets/booklet.typ',
		book: setting,
		pictures: { ...pictures, mark: markFile, cover: coverFile(root, name) },
		written: Date.UTC(setting.date.year, setting.date.month - 1, setting.date.day) / 1000
	});
}

/**
 * The same for anything that has a template of its own, whose words come to it as `/booklet.json`.
 * @param template where it stands below `root`
 * @throws {Error} with what the press had to say
 */
export function printSheets(
	root: string,
	{ book, ...sheets }: Omit<Sheets, 'book'> & { book: object }
): Promise<Uint8Array<ArrayBuffer>> {
	const words = wordsOf(book);
	const drawn = JSON.stringify(sheets);
	const key = createHash('sha256').update(`${drawn}\n${words}`).digest('base64');
	const printing = printed.get(key) ?? print(root, { ...sheets, book: words });
	printed.delete(key);
	printed.set(key, printing);
	printing.catch(() => printed.delete(key));
	for (const oldest of printed.keys()) {
		if (printed.size <= most) break;
		printed.delete(oldest);
	}
	return printing;
}

/** How many may wait for what is printed once: each is work, and nobody else's is saved by it. */
const mostWaiting = 12;

/**
 * The same for what somebody wrote: it is printed for them alone and stays in no memory.
 * @throws {Refusal} booklets_busy where too many wait already
 */
export async function printOnce(
	root: string,
	{ book, ...sheets }: Omit<Sheets, 'book' | 'once'> & { book: object }
): Promise<Uint8Array<ArrayBuffer>> {
	if ((press?.waiting.size ?? 0) >= mostWaiting) throw new Refusal('booklets_busy');
	return print(root, { ...sheets, book: wordsOf(book), once: true });
}

/** Opens the press, so that whoever looks at the booklets does not wait for its letters when they take one. */
export function readyPress(root: string): void {
	press ??= openPress(root);
}

function wordsOf(book: object): string {
	return JSON.stringify(book, (_, value: unknown) => (typeof value === 'string' ? withoutOtherLetters(value) : value));
}

interface Press {
	worker: Worker;
	waiting: Map<number, { done: (pdf: Uint8Array<ArrayBuffer>) => void; failed: (fault: Error) => void }>;
}
let press: Press | null = null;
let count = 0;

function print(root: string, sheets: Sheets): Promise<Uint8Array<ArrayBuffer>> {
	const { worker, waiting } = (press ??= openPress(root));
	return new Promise((done, failed) => {
		const id = count++;
		waiting.set(id, { done, failed });
		worker.ref();
		worker.postMessage({ id, sheets });
	});
}

/** A thread of its own, which keeps the house open only while it prints; where it falls the next one who asks gets another. */
function openPress(root: string): Press {
	const worker = new Worker(join(root, 'src/lib/booklets/press-worker.ts'), { workerData: { root } });
	const opened: Press = { worker, waiting: new Map() };
	worker.on('message', ({ id, pdf, fault }: { id: number; pdf: Uint8Array<ArrayBuffer>; fault?: string }) => {
		const asked = opened.waiting.get(id);
		opened.waiting.delete(id);
		if (opened.waiting.size === 0) worker.unref();
		if (fault === undefined) asked?.done(pdf);
		else asked?.failed(new Error(`the booklet could not be set: ${fault}`));
	});
	const fall = (fault: Error) => {
		if (press === opened) press = null;
		for (const { failed } of opened.waiting.values()) failed(fault);
		opened.waiting.clear();
	};
	worker.on('error', fall);
	worker.on('exit', () => fall(new Error('the press closed')));
	worker.unref();
	return opened;
}
