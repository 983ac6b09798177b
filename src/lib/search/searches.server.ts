import type { Locale } from '#lib/base/locale.ts';
import { m, speak } from '#lib/content/words.ts';
import { readCourses } from '#lib/courses/courses.server.ts';
import { readMoments } from '#lib/courses/moments.server.ts';
import { readDirectory } from '#lib/directory/directory.server.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import type { LocalPath } from '#lib/paths/local-path.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { makeSearch, type Entry, type Found } from '#lib/search/search.ts';
import { choose } from '#lib/steps/library.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { readSentences } from '#lib/words-to-borrow/sentences.server.ts';

interface Known {
	/** Tells what associations wrote from what they wrote before. */
	mark: string;
	search: (asked: string) => Found[];
}
const known = new Map<string, Known>();

/** What is looked for, and where. */
export interface Asking {
	/** The folder of the program. */
	root: string;
	/** The language of the reader. */
	locale: Locale;
	asked: string;
	/** What associations here wrote of things to make and learn near by: for everybody the same, and found in every language. */
	local: readonly LocalPath[];
}

/**
 * What is found for some words in one language: pieces, also those for whoever loves somebody, words to borrow, terms, figures, help, things to make and learn,
 * and small things. Nothing is remembered of what was asked.
 */
export function find({ root, locale, asked, local }: Asking): Found[] {
	const name = `${locale} ${root}`;
	const mark = JSON.stringify(local.map(({ id, version, association }) => [id, version, association]));
	const before = known.get(name);
	const now =
		before?.mark === mark
			? before
			: { mark, search: makeSearch([...entriesOf(root, locale), ...localOf(local)], locale) };
	known.set(name, now);
	return now.search(asked);
}

function entriesOf(root: string, locale: Locale): Entry[] {
	return [
		...piecesOf(root, locale),
		...coursesOf(root, locale),
		...momentsOf(root, locale),
		...wordsOf(root, locale),
		...termsOf(root, locale),
		...factsOf(root, locale),
		...helpOf(root, locale),
		sheetOf(locale),
		...pathsOf(root, locale),
		...stepsOf(root, locale)
	];
}

function piecesOf(root: string, locale: Locale): Entry[] {
	return [...readLibrary(root).byId.values()].map(({ id, words }) => {
		const { title, summary, headings, plain } = words[locale];
		return { kind: 'piece', address: `/library/${id}`, title, summary, text: `${headings.join('\n')}\n${plain}` };
	});
}

/** Pieces of *Someone I love*, with the exercise and the line to keep. */
function coursesOf(root: string, locale: Locale): Entry[] {
	return [...readCourses(root).byId.values()].map(({ id, words }) => {
		const { title, summary, text, exercise, toTry, line } = words[locale];
		return {
			kind: 'course',
			address: `/someone-i-love/read/${id}`,
			title,
			summary,
			text: [text, ...exercise, toTry, line].join('\n')
		};
	});
}

/** Its moments: where somebody stands who comes. */
function momentsOf(root: string, locale: Locale): Entry[] {
	return readMoments(root).moments.map(({ id, name, now, say, leave }) => ({
		kind: 'course',
		address: `/someone-i-love/${id}`,
		title: name[locale],
		summary: now[locale],
		text: `${say[locale]}\n${leave[locale]}`
	}));
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

/** The one page that is no text of its own: whoever looks for an appointment finds what to take along. */
function sheetOf(locale: Locale): Entry {
	return speak(locale, () => ({
		kind: 'help',
		address: '/someone-i-love/one-sheet',
		title: m.signs_title(),
		summary: m.signs_summary(),
		text: m.signs_lead()
	}));
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

function localOf(local: readonly LocalPath[]): Entry[] {
	return local.map(({ id, title, what, first, place, association, locale }) => ({
		kind: 'path',
		address: `/make-and-learn/local/${id}`,
		title,
		summary: what,
		text: `${place}\n${first}\n${association}`,
		from: association,
		language: locale
	}));
}

/** Those about school and work are shown only to whoever asks for them, so they are not found by chance. */
function stepsOf(root: string, locale: Locale): Entry[] {
	return choose(readSmallThings(root)).map(({ id, place, text, smaller }) => ({
		kind: 'step',
		address: `/small-things?place=${place}#${id}`,
		title: text[locale],
		summary: '',
		text: smaller[locale]
	}));
}
