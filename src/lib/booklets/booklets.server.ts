import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder } from '#lib/content/folders.ts';
import type { Source } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { asPrinted, blocksOf, type Text } from '#lib/booklets/blocks.ts';
import {
	bookletForm,
	bookletFronts,
	isBooklet,
	type Block,
	type BookletFront,
	type BookletName
} from '#lib/booklets/booklet.ts';

/** A booklet in one language. */
export interface Booklet extends BookletFront {
	name: BookletName;
	reviewedOn: string;
	blocks: Block[];
	/** What it stands on: its own, then those of the facts in it. */
	sources: Source[];
}

/** The booklets in their order, each in every language; and what could not be read. */
export interface Shelf {
	booklets: { name: BookletName; order: number; words: Record<Locale, Booklet> }[];
	/** The texts as they were written, for whoever follows their links. */
	texts: Text[];
	misprints: Misprint[];
}

const known = new Map<string, Shelf>();

/** All booklets, read once. One that cannot be read takes nothing away from the others. @param root the folder of the program */
export function readShelf(root: string): Shelf {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/** One booklet in a language, if there is one of this name. */
export function findBooklet(root: string, name: string, locale: Locale): Booklet | undefined {
	return readShelf(root).booklets.find((one) => one.name === name)?.words[locale];
}

function readAll(root: string): Shelf {
	const shelf: Shelf = { booklets: [], texts: [], misprints: [] };
	for (const name of foldersOf(root, 'content/booklets')) {
		const place = `content/booklets/${name}`;
		if (!isBooklet(name)) {
			shelf.misprints.push(new Misprint(`${place}:1`, 'there is no booklet of this name'));
			continue;
		}
		const forms = { about: ['booklet.yaml', bookletForm] as const, front: bookletFronts };
		const folder = readFolder(root, place, forms, shelf.misprints);
		if (!folder) continue;
		try {
			const { order, reviewed_on, sources } = folder.about;
			const words = Object.fromEntries(
				locales.map((locale) => {
					const { title, subtitle, for_whom, spine, ...text } = folder.words[locale];
					const said = new Set(sources);
					shelf.texts.push(text);
					const blocks = blocksOf(text, (id) => {
						const fact = readFacts(root).byId.get(id);
						for (const source of fact?.sources ?? []) said.add(source);
						return fact?.wording[locale];
					});
					const front = {
						title: asPrinted(title),
						subtitle: asPrinted(subtitle),
						for_whom: asPrinted(for_whom),
						spine: asPrinted(spine)
					};
					return [
						locale,
						{ name, reviewedOn: reviewed_on, ...front, blocks, sources: sourcesOf([...said], root, folder.place) }
					];
				})
			);
			shelf.booklets.push({ name, order, words: words as Record<Locale, Booklet> });
		} catch (error) {
			if (!(error instanceof Misprint)) throw error;
			shelf.misprints.push(error);
		}
	}
	shelf.booklets.sort((a, b) => a.order - b.order);
	return shelf;
}

function sourcesOf(ids: string[], root: string, place: (path: unknown[]) => string): Source[] {
	return ids.map((id) => {
		const source = readSources(root).byId.get(id);
		if (!source) throw new Misprint(place(['sources']), `there is no source ${id}`);
		return source;
	});
}
