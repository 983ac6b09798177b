import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder, type Folder } from '#lib/content/folders.ts';
import { minutesFor } from '#lib/content/reading.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { findStrayInPiece } from '#lib/facts/stray-in-piece.server.ts';
import { audiences, pieceForm, pieceFronts, type Audience, type PieceFront } from '#lib/library/piece.ts';

/** A piece of the library. */
export interface Piece {
	id: string;
	for: Audience;
	order: number;
	reviewedOn: string;
	/** Ids, as are the related pieces. */
	sources: string[];
	related: string[];
	words: Record<Locale, PieceWords>;
}

/** A piece in one language. */
interface PieceWords {
	title: string;
	summary: string;
	doesNotMean: string[];
	oneThing: string | undefined;
	/** The text without the front matter. */
	text: Root;
	/** The same as plain paragraphs, facts with their wording. */
	plain: string;
	/** The headings in their order; the place of each in the page is `part-1`, `part-2` … */
	headings: string[];
	minutes: number;
	/** For misprints: where the text comes from. */
	source: string;
	file: string;
}

/** The pieces by id, those to the person first, then in their order; and what could not be read or leads nowhere. */
export interface Library {
	byId: Map<string, Piece>;
	misprints: Misprint[];
}

const known = new Map<string, Library>();

/**
 * All pieces, read once. One that cannot be read takes nothing away from the others.
 * @param root the folder of the program
 */
export function readLibrary(root: string): Library {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Library {
	const misprints: Misprint[] = [];
	const ids = foldersOf(root, 'content/library');
	const folders = ids.map((id) => {
		const forms = { about: ['piece.yaml', pieceForm] as const, front: pieceFronts };
		return readFolder(root, `content/library/${id}`, forms, misprints);
	});
	const pieces: Piece[] = [];
	for (const folder of folders) {
		if (!folder) continue;
		const { reviewed_on, ...about } = folder.about;
		const words = (locale: Locale) => wordsOf(folder.words[locale], locale, root);
		const piece = {
			id: folder.id,
			...about,
			reviewedOn: reviewed_on,
			words: { en: words('en'), it: words('it'), ja: words('ja') }
		};
		pieces.push(piece);
		misprints.push(...strayIn(piece, folder.place, ids, root));
	}
	pieces.sort((a, b) => audiences.indexOf(a.for) - audiences.indexOf(b.for) || a.order - b.order);
	return { byId: new Map(pieces.map((piece) => [piece.id, piece])), misprints };
}

function wordsOf(written: WrittenPiece, locale: Locale, root: string): PieceWords {
	const facts = readFacts(root).byId;
	const { title, summary, does_not_mean, one_thing, text, source, file } = written;
	const say = (block: RootContent): string => {
		const fact = block.type === 'paragraph' ? block.children.find((one) => one.type === 'textDirective') : undefined;
		const wording = fact && facts.get(toString(fact))?.wording[locale];
		if (wording !== undefined) return wording;
		// Items of a list and paragraphs of a quotation are not one sentence.
		return block.type === 'list' || block.type === 'blockquote'
			? block.children.map((part) => toString(part)).join('\n')
			: toString(block);
	};
	const plain = text.children.map(say).join('\n\n');
	return {
		title,
		summary,
		doesNotMean: does_not_mean,
		oneThing: one_thing,
		text,
		plain,
		headings: text.children.filter((block) => block.type === 'heading').map((heading) => toString(heading)),
		minutes: minutesFor([title, plain, ...does_not_mean, one_thing ?? ''].join('\n'), locale),
		source,
		file
	};
}

type WrittenPiece = Folder<unknown, { it: PieceFront }>['words']['it'];

/** What a piece names and is not there, and what may not stand in one. */
function strayIn(piece: Piece, place: (path: unknown[]) => string, ids: string[], root: string): Misprint[] {
	const misprints = findMissingSources(root, piece.sources, (at) => place(['sources', at]));
	for (const [at, other] of piece.related.entries())
		if (!ids.includes(other) || other === piece.id)
			misprints.push(new Misprint(place(['related', at]), `there is no other piece ${other}`));
	for (const locale of locales) {
		const { file, headings } = piece.words[locale];
		if (headings.length !== piece.words.en.headings.length)
			misprints.push(
				new Misprint(`${file}:1`, `has ${headings.length} headings, and en.md ${piece.words.en.headings.length}`)
			);
		misprints.push(...findStrayInPiece(root, piece.words[locale]));
	}
	return misprints;
}
