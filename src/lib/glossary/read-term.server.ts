import type { Locale } from '#lib/base/locale.ts';
import { renderProse } from '#lib/content/prose.ts';
import { cite, type Citation } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';

/** A term as it stands on its page, in one language. */
export interface TermRead {
	id: string;
	term: string;
	reading: string | undefined;
	sentence: string;
	html: string;
	see: { id: string; term: string }[];
	sources: Citation[];
	reviewedOn: string;
}

/**
 * A term as it stands on its page.
 * @returns nothing where there is no term of this id
 */
export function readTerm(root: string, id: string, locale: Locale, prefix: string): TermRead | undefined {
	const { byId } = readGlossary(root);
	const term = byId.get(id);
	if (!term) return undefined;
	const { term: word, reading, sentence, text } = term.words[locale];
	const sources = readSources(root).byId;
	return {
		id,
		term: word,
		reading,
		sentence,
		html: renderProse(text, { prefix }).html,
		see: term.see.flatMap((other) => byId.get(other) ?? []).map(({ id, words }) => ({ id, term: words[locale].term })),
		sources: term.sources.flatMap((source) => sources.get(source) ?? []).map((source) => cite(source, locale)),
		reviewedOn: term.reviewedOn
	};
}
