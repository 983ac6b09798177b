import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder } from '#lib/content/folders.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { lineOf, Misprint, type Written } from '#lib/content/written.ts';
import { termForm, termFronts } from '#lib/glossary/term.ts';

/** A word that pieces use, with its meaning. */
export interface Term {
	id: string;
	see: string[];
	sources: string[];
	reviewedOn: string;
	words: Record<Locale, TermWords>;
}

/** A term in one language. */
interface TermWords {
	term: string;
	forms: string[];
	reading?: string | undefined;
	sentence: string;
	/** The paragraph, as a tree and as plain text. */
	text: Written['text'];
	plain: string;
	/** For misprints: where the text comes from. */
	source: string;
	file: string;
}

/** The terms by id, and what could not be read. */
export interface Glossary {
	byId: Map<string, Term>;
	misprints: Misprint[];
}

const known = new Map<string, Glossary>();

/** All terms, read once. One that is not as it must be takes nothing away from the others. @param root the folder of the program */
export function readGlossary(root: string): Glossary {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Glossary {
	const glossary: Glossary = { byId: new Map(), misprints: [] };
	const ids = foldersOf(root, 'content/glossary');
	for (const id of ids) {
		const forms = { about: ['term.yaml', termForm] as const, front: termFronts };
		const folder = readFolder(root, `content/glossary/${id}`, forms, glossary.misprints);
		if (!folder) continue;
		const { see, sources, reviewed_on } = folder.about;
		glossary.misprints.push(...findMissingSources(root, sources, (at) => folder.place(['sources', at])));
		for (const [at, other] of see.entries())
			if (!ids.includes(other) || other === id)
				glossary.misprints.push(new Misprint(folder.place(['see', at]), `there is no other term ${other}`));
		glossary.misprints.push(...locales.flatMap((locale) => strayIn(folder.words[locale])));
		const words = (locale: Locale): TermWords => ({
			...folder.words[locale],
			plain: toString(folder.words[locale].text)
		});
		glossary.byId.set(id, {
			id,
			see,
			sources,
			reviewedOn: reviewed_on,
			words: { en: words('en'), it: words('it'), ja: words('ja') }
		});
	}
	return glossary;
}

/** A term is told in paragraphs. */
function strayIn({ text, source, file }: Pick<TermWords, 'text' | 'source' | 'file'>): Misprint[] {
	const misprints: Misprint[] = [];
	visit(text, ['heading', 'textDirective', 'leafDirective', 'containerDirective'], (node) => {
		const what = node.type === 'heading' ? 'a heading' : 'a directive';
		misprints.push(new Misprint(`${file}:${lineOf(source, node)}`, `${what} does not stand in the glossary`));
	});
	return misprints;
}
