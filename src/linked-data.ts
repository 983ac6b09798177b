import { byReading } from '#lib/glossary/term.ts';
import type { Locale } from '#lib/base/locale.ts';
import type { Term } from '#lib/glossary/terms.server.ts';
import type { Piece } from '#lib/library/pieces.server.ts';
import type { Citation } from '#lib/content/source.ts';

/** What programs that read pages are told about one, in the words of schema.org. */
export type LinkedData = Record<string, unknown>;

interface Place {
	/** Where the house stands, such as "https://veranda.example". */
	origin: string;
	locale: Locale;
}

/** A piece of the library, with what it stands on. */
export function articleOf(piece: Piece, sources: Citation[], { origin, locale }: Place): LinkedData {
	const { title, summary } = piece.words[locale];
	const url = `${origin}/${locale}/library/${piece.id}`;
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: title,
		description: summary,
		inLanguage: locale,
		dateModified: piece.reviewedOn,
		isAccessibleForFree: true,
		url,
		mainEntityOfPage: url,
		image: `${origin}/pictures/garden.jpg`,
		author: engawa(origin),
		publisher: engawa(origin),
		citation: sources.map(({ by, title, href }) => ({
			'@type': 'CreativeWork',
			name: title,
			...(by && { creditText: by }),
			...(href && { url: href })
		}))
	};
}

/** The whole glossary, in the order of a dictionary. */
export function termSetOf(terms: Term[], name: string, place: Place): LinkedData {
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTermSet',
		name,
		inLanguage: place.locale,
		url: setAt(place),
		hasDefinedTerm: byReading(terms, place.locale).map((term) => definedTerm(term, place))
	};
}

/** One word of the glossary. */
export function termOf(term: Term, place: Place): LinkedData {
	return {
		'@context': 'https://schema.org',
		...definedTerm(term, place),
		inLanguage: place.locale,
		inDefinedTermSet: setAt(place)
	};
}

function definedTerm(term: Term, place: Place): LinkedData {
	const { term: name, sentence } = term.words[place.locale];
	return { '@type': 'DefinedTerm', name, description: sentence, url: `${setAt(place)}/${term.id}` };
}

function setAt({ origin, locale }: Place): string {
	return `${origin}/${locale}/glossary`;
}

function engawa(origin: string): LinkedData {
	return { '@type': 'Organization', name: 'Engawa', url: origin };
}
