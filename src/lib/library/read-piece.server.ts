import type { Locale } from '#lib/base/locale.ts';
import { notableIn, type Notable, type Noted } from '#lib/content/notes.ts';
import { renderProse } from '#lib/content/prose.ts';
import { cite, type Citation } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { say, speak } from '#lib/content/words.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import type { Audience } from '#lib/library/piece.ts';
import { readLibrary, type Piece } from '#lib/library/pieces.server.ts';

/** A piece as it stands on a page, in one language. */
export interface PieceRead {
	id: string;
	for: Audience;
	title: string;
	summary: string;
	minutes: number;
	html: string;
	/** The headings; the address of each is `#part-1` … */
	headings: string[];
	doesNotMean: string[];
	oneThing: string | undefined;
	/** The words of the glossary that the text uses. */
	terms: Noted[];
	related: PieceLine[];
	sources: Citation[];
	reviewedOn: string;
}

/** A piece in a list. */
export interface PieceLine {
	id: string;
	title: string;
	summary: string;
	minutes: number;
}

const rendered = new Map<string, PieceRead>();
const notable = new Map<string, Notable>();

/**
 * A piece as it stands on a page, made at the first visit and then kept.
 * @param prefix '' or '/it': what stands before every address of this visit
 * @returns nothing where there is no piece of this id
 */
export function readPiece(root: string, id: string, locale: Locale, prefix: string): PieceRead | undefined {
	const key = [root, id, locale, prefix].join('\n');
	const kept = rendered.get(key);
	if (kept) return kept;
	const piece = readLibrary(root).byId.get(id);
	if (!piece) return undefined;
	const made = speak(locale, () => make(root, piece, locale, prefix));
	rendered.set(key, made);
	return made;
}

/** A piece as a line in a list. */
export function lineOf(piece: Piece, locale: Locale): PieceLine {
	const { title, summary, minutes } = piece.words[locale];
	return { id: piece.id, title, summary, minutes };
}

/** The pieces whose text uses a term, as lines. */
export function piecesUsing(root: string, term: string, locale: Locale, prefix: string): PieceLine[] {
	return [...readLibrary(root).byId.values()]
		.filter(({ id }) => readPiece(root, id, locale, prefix)?.terms.some((one) => one.id === term))
		.map((piece) => lineOf(piece, locale));
}

function make(root: string, piece: Piece, locale: Locale, prefix: string): PieceRead {
	const written = piece.words[locale];
	const { html, noted } = renderProse(written.text, {
		prefix,
		fact: (id) => readFacts(root).byId.get(id)?.wording[locale],
		factSource: say('library_fact_source'),
		notable: notableTerms(root, locale)
	});
	const { byId } = readLibrary(root);
	const sources = readSources(root).byId;
	return {
		...lineOf(piece, locale),
		for: piece.for,
		html,
		headings: written.headings,
		doesNotMean: written.doesNotMean,
		oneThing: written.oneThing,
		terms: noted,
		related: piece.related.flatMap((id) => byId.get(id) ?? []).map((other) => lineOf(other, locale)),
		sources: piece.sources.flatMap((id) => sources.get(id) ?? []).map((source) => cite(source, locale)),
		reviewedOn: piece.reviewedOn
	};
}

function notableTerms(root: string, locale: Locale): Notable {
	const key = `${root}\n${locale}`;
	const kept = notable.get(key);
	if (kept) return kept;
	const terms = [...readGlossary(root).byId.values()].map(({ id, words }) => ({ id, ...words[locale] }));
	const made = notableIn(locale, terms, say('library_note_more'));
	notable.set(key, made);
	return made;
}
