import { toString } from 'mdast-util-to-string';
import { locales, type Locale } from '#lib/base/locale.ts';
import { checkSources, readFolders } from '#lib/content/folder.server.ts';
import { Misprint } from '#lib/content/written.ts';
import { makeFinder, parseAbout, parseFront, type AboutTerm, type Finder, type TermFront } from '#lib/glossary/term.ts';

/** A term in all languages. */
export interface Term extends AboutTerm {
	id: string;
	in: Record<Locale, TermFront & { paragraph: string }>;
}

/** The glossary: the terms by id, and what they are looked for with. */
export interface Glossary {
	terms: Map<string, Term>;
	finders: Record<Locale, Finder>;
}

const known = new Map<string, Glossary>();

/** @param root the folder of the program. @throws {Misprint} for a term that is not as it must be */
export function readGlossary(root: string): Glossary {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Glossary {
	const terms = new Map<string, Term>();
	for (const { id, about, file, texts } of readFolders(root, 'glossary', 'term')) {
		const read = parseAbout(about, file);
		checkSources(root, read.sources, file);
		const spoken = Object.fromEntries(
			locales.map((locale) => {
				const { front, text, file } = texts[locale];
				return [locale, { ...parseFront(front, file), paragraph: toString(text) }];
			})
		) as Term['in'];
		if (!spoken.ja.reading) throw new Misprint(texts.ja.file, 'reading: is missing');
		terms.set(id, { ...read, id, in: spoken });
	}
	for (const { id, see } of terms.values())
		for (const other of see)
			if (!terms.has(other)) throw new Misprint(`content/glossary/${id}/term.yaml`, `see: no such term: ${other}`);
	return { terms, finders: findersOf(terms) };
}

function findersOf(terms: Map<string, Term>): Glossary['finders'] {
	const finder = (locale: Locale) =>
		makeFinder(
			[...terms.values()].map((term) => ({ id: term.id, forms: [term.in[locale].term, ...term.in[locale].forms] })),
			locale
		);
	return { en: finder('en'), it: finder('it'), ja: finder('ja') };
}

/** The terms in the order of a language: by letter, in Japanese by reading. */
export function inOrder(glossary: Glossary, locale: Locale): Term[] {
	const key = (term: Term) => term.in[locale].reading ?? term.in[locale].term;
	const order = new Intl.Collator(locale);
	return [...glossary.terms.values()].sort((a, b) => order.compare(key(a), key(b)));
}
