import MiniSearch from 'minisearch';
import type { Locale } from '#lib/base/locale.ts';
import { mayBegin, mistakesIn, tellingTokensOf, tokensOf } from '#lib/search/tokens.ts';

/** What kind of thing was found. */
type Kind = 'piece' | 'course' | 'words' | 'term' | 'fact' | 'help' | 'path' | 'step';

/** Something that can be found. */
export interface Entry {
	kind: Kind;
	/** Its address below the language, e.g. "/library/listening". */
	address: string;
	title: string;
	/** What is shown under the title; empty where the title says it all. */
	summary: string;
	/** Everything else that it may be found by. */
	text: string;
	/** Who wrote it, where that is an association here. */
	from?: string;
	/** The language it is written in, where it is written in one only. */
	language?: Locale;
}

export type Found = Omit<Entry, 'text'>;

/** Longest search that is looked at; what stands behind is left out. */
const longest = 200;
/** What is written to be read comes before single figures. */
const weights: Record<Kind, number> = {
	piece: 1.5,
	course: 1.3,
	words: 1.2,
	term: 1.4,
	fact: 0.6,
	help: 1.1,
	path: 1,
	step: 0.8
};
const mostFound = 30;
/** What matches far less than the best does is noise. */
const worthShowing = 0.12;

/** A search over entries of one language. */
export function makeSearch(entries: readonly Entry[], locale: Locale): (asked: string) => Found[] {
	const index = new MiniSearch<Entry & { id: number }>({
		fields: ['title', 'summary', 'text'],
		storeFields: [],
		tokenize: (text) => tokensOf(text, locale),
		processTerm: (term) => term,
		searchOptions: {
			tokenize: (text) => tellingTokensOf(text, locale),
			boost: { title: 4, summary: 2 },
			fuzzy: (term) => mistakesIn(term),
			prefix: (term) => mayBegin(term),
			weights: { fuzzy: 0.3, prefix: 0.5 },
			boostDocument: (id) => weights[entries[id as number]?.kind ?? 'piece']
		}
	});
	index.addAll(entries.map((entry, id) => ({ ...entry, id })));
	return (asked) => {
		const results = index.search(asked.slice(0, longest));
		const best = results[0]?.score ?? 0;
		return results
			.filter(({ score }) => score >= best * worthShowing)
			.slice(0, mostFound)
			.flatMap(({ id }) => {
				const entry = entries[id as number];
				if (!entry) return [];
				const { text: _text, ...found } = entry;
				return [found];
			});
	};
}
