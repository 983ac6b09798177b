import type { Locale } from '#lib/base/locale.ts';
import { readSources } from '#lib/content/folder.server.ts';
import { citationOf, type Citation, type Source } from '#lib/content/source.ts';
import { m } from '#lib/content/words.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { findPiece } from '#lib/library/pieces.server.ts';
import { setProse, type Prose, type Setting } from '#lib/library/prose.ts';

/** A piece as its page shows it. */
export interface SetPiece extends Prose {
	words: { id: string; term: string; sentence: string }[];
	sources: Citation[];
}

const kept = new Map<string, SetPiece>();

/**
 * A piece as HTML in one language, made at the first request and kept. To be called in the language of the request.
 * @throws {Absent}
 */
export function setPiece(root: string, id: string, locale: Locale, prefix: string): SetPiece {
	const name = `${root} ${id} ${locale} ${prefix}`;
	const made = kept.get(name) ?? makePiece(root, id, locale, prefix);
	kept.set(name, made);
	return made;
}

function makePiece(root: string, id: string, locale: Locale, prefix: string): SetPiece {
	const piece = findPiece(root, id);
	const prose = setProse(piece.in[locale].text, settingOf(root, locale, prefix));
	const { terms } = readGlossary(root);
	return {
		...prose,
		words: prose.terms.flatMap((id) => {
			const term = terms.get(id)?.in[locale];
			return term ? [{ id, term: term.term, sentence: term.sentence }] : [];
		}),
		sources: citationsOf(root, piece.sources, locale)
	};
}

/** With what texts are made into HTML in one language. */
export function settingOf(root: string, locale: Locale, prefix: string): Setting {
	const facts = readFacts(root);
	const { terms, finders } = readGlossary(root);
	return {
		prefix,
		wording: (id) => facts.get(id)?.wording[locale] ?? '',
		source: m.library_fact_source(),
		note: (id) => {
			const term = terms.get(id)?.in[locale];
			return { term: term?.term ?? '', sentence: term?.sentence ?? '' };
		},
		more: m.library_note_more(),
		finder: finders[locale]
	};
}

/** Works in the order in which they are named. */
export function citationsOf(root: string, ids: readonly string[], locale: Locale): Citation[] {
	const all = readSources(root);
	return ids
		.map((id) => all.get(id))
		.filter((source): source is Source => source !== undefined)
		.map((source) => citationOf(source, locale));
}
