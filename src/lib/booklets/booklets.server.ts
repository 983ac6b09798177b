import { join } from 'node:path';
import type * as v from 'valibot';
import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder, type Folder } from '#lib/content/folders.ts';
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

/** All booklets, each read once. One that cannot be read takes nothing away from the others. @param root the folder of the program */
export function readShelf(root: string): Shelf {
	const each = foldersOf(root, 'content/booklets').map((name) => readOne(root, name));
	return {
		booklets: each.flatMap(({ booklets }) => booklets).sort((a, b) => a.order - b.order),
		texts: each.flatMap(({ texts }) => texts),
		misprints: each.flatMap(({ misprints }) => misprints)
	};
}

/** One booklet in a language, if there is one of this name. The others are left unread. */
export function findBooklet(root: string, name: string, locale: Locale): Booklet | undefined {
	return isBooklet(name) ? readOne(root, name).booklets[0]?.words[locale] : undefined;
}

function readOne(root: string, name: string): Shelf {
	const place = `content/booklets/${name}`;
	const read = known.get(join(root, place)) ?? readPlace(root, place, name);
	known.set(join(root, place), read);
	return read;
}

function readPlace(root: string, place: string, name: string): Shelf {
	const shelf: Shelf = { booklets: [], texts: [], misprints: [] };
	try {
		if (!isBooklet(name)) throw new Misprint(`${place}:1`, 'there is no booklet of this name');
		const forms = { about: ['booklet.yaml', bookletForm] as const, front: bookletFronts };
		const folder = readFolder(root, place, forms, shelf.misprints);
		if (!folder) return shelf;
		shelf.texts = locales.map((locale) => folder.words[locale]);
		const take = (locale: Locale) => wordsOf(name, folder, locale, root);
		const words = { en: take('en'), it: take('it'), ja: take('ja') };
		shelf.booklets = [{ name, order: folder.about.order, words }];
	} catch (error) {
		if (!(error instanceof Misprint)) throw error;
		shelf.misprints.push(error);
	}
	return shelf;
}

type Written = Folder<v.InferOutput<typeof bookletForm>, Record<Locale, BookletFront>>;

function wordsOf(name: BookletName, { about, place, words }: Written, locale: Locale, root: string): Booklet {
	const { title, subtitle, for_whom, spine, ...text } = words[locale];
	const ids = new Set(about.sources);
	const blocks = blocksOf(text, (id) => {
		const fact = readFacts(root).byId.get(id);
		for (const source of fact?.sources ?? []) ids.add(source);
		return fact?.wording[locale];
	});
	return {
		name,
		reviewedOn: about.reviewed_on,
		title: asPrinted(title),
		subtitle: asPrinted(subtitle),
		for_whom: asPrinted(for_whom),
		spine: asPrinted(spine),
		blocks,
		sources: sourcesOf([...ids], root, place)
	};
}

function sourcesOf(ids: string[], root: string, place: (path: unknown[]) => string): Source[] {
	return ids.map((id) => {
		const source = readSources(root).byId.get(id);
		if (!source) throw new Misprint(place(['sources']), `there is no source ${id}`);
		return source;
	});
}
