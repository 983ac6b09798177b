import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { locales, type Locale } from '#lib/base/locale.ts';
import { Absent } from '#lib/base/refusal.ts';
import { checkSources, readFolders } from '#lib/content/folder.server.ts';
import { Misprint } from '#lib/content/written.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import {
	minutesToRead,
	parseAbout,
	parseFront,
	readers,
	type AboutPiece,
	type PieceFront
} from '#lib/library/piece.ts';
import { leadsOf } from '#lib/library/prose.ts';

/** A piece in one language. */
export interface PieceText extends PieceFront {
	text: Root;
	minutes: number;
}

/** A piece in all languages. */
export interface Piece extends AboutPiece {
	id: string;
	in: Record<Locale, PieceText>;
}

const known = new Map<string, Map<string, Piece>>();

/**
 * All pieces by id, in the order of the list: to the person, about the matter, for those around. Read once.
 * @param root the folder of the program
 * @throws {Misprint} for a piece that is not as it must be, a source, fact or piece that is not there
 */
export function readPieces(root: string): Map<string, Piece> {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/** @throws {Absent} */
export function findPiece(root: string, id: string): Piece {
	const piece = readPieces(root).get(id);
	if (!piece) throw new Absent();
	return piece;
}

function readAll(root: string): Map<string, Piece> {
	const facts = readFacts(root);
	const pieces = readFolders(root, 'library', 'piece').map(({ id, about, file, texts }): Piece => {
		const read = parseAbout(about, file);
		checkSources(root, read.sources, file);
		const spoken = Object.fromEntries(
			locales.map((locale) => {
				const { front, text, file } = texts[locale];
				const unknown = leadsOf(text).facts.filter((fact) => !facts.has(fact));
				if (unknown.length > 0) throw new Misprint(file, `no such fact: ${unknown.join(', ')}`);
				return [locale, { ...parseFront(front, file), text, minutes: minutesToRead(toString(text), locale) }];
			})
		) as Piece['in'];
		checkHeadings(id, spoken);
		return { ...read, id, in: spoken };
	});
	const all = new Map(pieces.sort(byPlace).map((piece) => [piece.id, piece]));
	for (const { id, related } of pieces)
		for (const other of related)
			if (!all.has(other)) throw new Misprint(`content/library/${id}/piece.yaml`, `related: no such piece: ${other}`);
	return all;
}

function byPlace(a: Piece, b: Piece): number {
	return readers.indexOf(a.for) - readers.indexOf(b.for) || a.order - b.order;
}

/** The three languages have the same bones. */
function checkHeadings(id: string, spoken: Piece['in']): void {
	const count = (locale: Locale) => spoken[locale].text.children.filter(({ type }) => type === 'heading').length;
	for (const locale of locales)
		if (count(locale) !== count('en'))
			throw new Misprint(
				`content/library/${id}/${locale}.md`,
				`has ${count(locale)} headings, in English there are ${count('en')}`
			);
}
