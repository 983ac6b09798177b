import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#lib/base/locale.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { Part } from '#lib/base/zip.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { meOf, type AsActor, type Tx } from '#lib/database/as-actor.ts';
import { byDay, hasDays, inReadingOrder } from '#lib/my-data/by-day.ts';
import { byteOrderMark, csvLine } from '#lib/my-data/csv.ts';
import { readBelongings, readPicture, readPictureIds, readRows } from '#lib/my-data/my-data.server.ts';
import type { Belongings, OwnedTable } from '#lib/my-data/owned-table.ts';
import {
	isForReading,
	pageEnd,
	pageEntry,
	pageRow,
	pageStart,
	picturePath,
	sectionEnd,
	sectionStart
} from '#lib/my-data/page.ts';
import { pageWords, type PageWords } from '#lib/my-data/page-words.ts';
import { schemaOf, schemaVersion } from '#lib/my-data/schema-json.ts';

export interface ExportWish {
	asActor: AsActor;
	/** The folder of the program. */
	root: string;
	now: Temporal.Instant;
	/** The language of the readable page; the account's own where none is given. */
	locale?: Locale;
}

/**
 * Everything that is the actor's, as files that are made when they are asked for: `index.html` to read, `engawa.json`
 * with `schema.json`, one CSV file for each table, and each picture as it is kept.
 * @throws {SignedOut} before anything is made
 */
export async function exportParts(wish: ExportWish): Promise<Part[]> {
	const { me, belongings } = await wish.asActor(async (tx) => ({
		me: meOf(tx),
		belongings: await readBelongings(tx)
	}));
	const pictures = await wish.asActor((tx) => findPictures(tx, belongings));
	const locale = wish.locale ?? (me.locale as Locale);
	const words = pageWords({ locale, zone: me.zone, words: wordsOfCodes(wish.root, locale) });
	const part = (path: string, text: () => AsyncIterable<string> | Iterable<string>): Part => ({
		path,
		read: () => Readable.from(text(), { objectMode: false })
	});
	return [
		part('index.html', () => pageText(wish, belongings, words)),
		part('engawa.json', () => jsonText(wish, belongings)),
		part('schema.json', () => [`${JSON.stringify(schemaOf(belongings), null, '\t')}\n`]),
		...belongings.tables.map((table) => part(`csv/${table.name}.csv`, () => csvText(wish, table))),
		...pictures.map(({ table, column, id }): Part => ({
			path: picturePath(id),
			read: () => Readable.from(pictureBytes(wish, table, column, id), { objectMode: false })
		}))
	];
}

async function findPictures(tx: Tx, { tables }: Belongings) {
	const found: { table: OwnedTable; column: string; id: string }[] = [];
	for (const table of tables)
		for (const column of table.pictures)
			for (const id of await readPictureIds(tx, table)) found.push({ table, column, id });
	return found;
}

/** Nothing where it was erased while the rest was being taken out. */
async function* pictureBytes(
	{ asActor }: ExportWish,
	table: OwnedTable,
	column: string,
	id: string
): AsyncGenerator<Buffer> {
	const picture = await asActor((tx) => readPicture(tx, table, column, id)).catch((problem: unknown) => {
		if (problem instanceof Absent) return null;
		throw problem;
	});
	if (picture) yield picture;
}

async function* csvText(wish: ExportWish, table: OwnedTable): AsyncGenerator<string> {
	yield byteOrderMark + csvLine(table.columns.map((column) => column.name));
	for await (const row of readRows(wish.asActor, table))
		yield csvLine(table.columns.map((column) => row[column.name] ?? null));
}

async function* jsonText(wish: ExportWish, belongings: Belongings): AsyncGenerator<string> {
	const head = {
		$schema: 'schema.json',
		schema_version: schemaVersion,
		structure: belongings.structure,
		made_at: wish.now.toString({ smallestUnit: 'second' }),
		kept_only_as_a_fingerprint: Object.fromEntries(
			belongings.tables
				.filter((table) => table.fingerprints.length > 0)
				.map((table) => [table.name, table.fingerprints])
		)
	};
	yield `${JSON.stringify(head, null, '\t').slice(0, -2)},\n\t"tables": {`;
	let between = '';
	for (const table of belongings.tables) {
		yield `${between}\n\t\t${JSON.stringify(table.name)}: [`;
		let comma = '';
		for await (const row of readRows(wish.asActor, table)) {
			yield `${comma}\n\t\t\t${JSON.stringify(row)}`;
			comma = ',';
		}
		yield comma === '' ? ']' : '\n\t\t]';
		between = ',';
	}
	yield '\n\t}\n}\n';
}

async function* pageText(wish: ExportWish, belongings: Belongings, words: PageWords): AsyncGenerator<string> {
	yield pageStart(words, wish.now.toString(), readFileSync(join(wish.root, 'src/lib/ui/tokens.css'), 'utf8'));
	const filled = new Set<string>();
	const days = byDay(inReadingOrder(belongings.tables).filter(hasDays), (table) => readRows(wish.asActor, table));
	for await (const { day, together } of days) {
		yield sectionStart(words.day(day));
		for (const entry of together) {
			for (const { table } of entry) filled.add(table.name);
			yield pageEntry(entry, words);
		}
		yield sectionEnd;
	}
	for (const table of belongings.tables.filter((table) => !hasDays(table) && isForReading(table))) {
		for await (const row of readRows(wish.asActor, table)) {
			if (!filled.has(table.name)) yield sectionStart(words.table(table.name));
			filled.add(table.name);
			yield pageRow({ table, row }, words);
		}
		if (filled.has(table.name)) yield sectionEnd;
	}
	const empty = belongings.tables.filter((table) => isForReading(table) && !filled.has(table.name));
	const fingerprints = new Set(belongings.tables.flatMap((table) => table.fingerprints).map(words.column));
	yield pageEnd(words, empty, [...fingerprints]);
}

/** What a code in a table is called, by column and code. */
function wordsOfCodes(root: string, locale: Locale): Map<string, string> {
	const words = feelingWords(readFeelings(root), locale);
	return new Map([...words].map(([id, word]) => [`feelings ${id}`, word]));
}
