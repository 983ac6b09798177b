import { m } from '#lib/content/words.ts';

/** The places of the garden, in the order of its menu. Each page whose address begins with one of them has the menu. */
export const gardenPlaces: { path: string; name: () => string }[] = [
	{ path: 'library', name: m.garden_library },
	{ path: 'words-to-borrow', name: m.words_to_borrow_title },
	{ path: 'small-things', name: m.steps_title },
	{ path: 'make-and-learn', name: m.paths_title },
	{ path: 'booklets', name: m.garden_booklets },
	{ path: 'find-help', name: m.directory_title },
	{ path: 'glossary', name: m.garden_glossary },
	{ path: 'facts', name: m.garden_facts },
	{ path: 'search', name: m.search_title }
];
