import type { Locale } from '#lib/base/locale.ts';
import { readDirectory } from '#lib/directory/directory.server.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { makeSearch, type Entry, type Found } from '#lib/search/search.ts';
import { readSentences } from '#lib/words-to-borrow/sentences.server.ts';

const known = new Map<string, (asked: string) => Found[]>();

/**
 * What is found for some words in one language: pieces, words to borrow, terms, figures, help, and things to make and
 * learn. Nothing is remembered of what was asked.
 * @param root the folder of the program
 */
export function find(root: string, locale: Locale, asked: string): Found[] {
	const name = `${locale} ${root}`;
	const search = known.get(name) ?? makeSearch(entriesOf(root, locale), locale);
	known.set(name, search);
	return search(asked);
}

function entriesOf(root: string, locale: Locale): Entry[] {
	return [
		...piecesOf(root, locale),
		...wordsOf(root, locale),
		...termsOf(root, locale),
		...factsOf(root, locale),
		...helpOf(root, locale),
		...pathsOf(root, locale)
	];
}

function piecesOf(root: string, locale: Locale): Entry[] {
	return [...readLibrary(root).byId.values()].map(({ id, words }) => {
		const { title, summary, headings, plain } = words[locale];
		return { kind: 'piece', address: `/library/${id}`, title, summary, text: `${headings.join('\n')}\n${plain}` };
	});
}

function wordsOf(root: string, locale: Locale): Entry[] {
	return readSentences(root).map(({ id, text }) => ({
		kind: 'words',
		address: `/words-to-borrow/${id}`,
		title: text[locale],
		summary: '',
		text: ''
	}));
}

function termsOf(root: string, locale: Locale): Entry[] {
	return [...readGlossary(root).byId.values()].map(({ id, words }) => {
		const { term, sentence, forms, reading, plain } = words[locale];
		return {
			kind: 'term',
			address: `/glossary#${id}`,
			title: term,
			summary: sentence,
			text: `${forms.join('\n')}\n${reading ?? ''}\n${plain}`
		};
	});
}

function factsOf(root: string, locale: Locale): Entry[] {
	return [...readFacts(root).byId.values()].map(({ id, wording, population }) => ({
		kind: 'fact',
		address: `/facts#${id}`,
		title: wording[locale],
		summary: '',
		text: population[locale]
	}));
}

function helpOf(root: string, locale: Locale): Entry[] {
	return [...readDirectory(root).countries].flatMap(([country, entries]) =>
		entries.map((entry) => ({
			kind: 'help' as const,
			address: `/find-help?country=${country}#${entry.id}`,
			title: entry.name_in?.[locale] ?? entry.name,
			summary: entry.about[locale],
			text: `${entry.name}\n${entry.region[locale]}`
		}))
	);
}

function pathsOf(root: string, locale: Locale): Entry[] {
	return [...readPaths(root).byId.values()].map(({ id, name, name_in, what, first }) => ({
		kind: 'path',
		address: `/make-and-learn/${id}`,
		title: name_in?.[locale] ?? name,
		summary: what[locale],
		text: `${name}\n${first[locale]}`
	}));
}
