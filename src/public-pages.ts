import type { Day } from '#lib/base/day.ts';
import { readShelf } from '#lib/booklets/booklets.server.ts';
import { readSamples } from '#lib/cards/samples.server.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { readCourses } from '#lib/courses/courses.server.ts';
import { readMoments } from '#lib/courses/moments.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { readScenes } from '#lib/practice/scenes.server.ts';
import { readSentences } from '#lib/words-to-borrow/sentences.server.ts';

/** What is drawn for a page where somebody passes its address on: `static/pictures/<name>.jpg`. */
type Picture = 'house' | 'garden' | 'words' | 'help';

/** A page that is for anyone, and that others may find and pass on. All other pages are for nobody's list. */
export interface PublicPage {
	/** Without its language: '' or '/library/listening'. */
	path: string;
	picture: Picture;
	/** Whether it stands in the sitemap; a single sentence to borrow does not. */
	listed: boolean;
	changedOn?: Day;
}

/** One line a page: whoever adds a page for anyone adds it here. */
const single: [place: string, picture: Picture][] = [
	['', 'house'],
	['veranda', 'house'],
	['check-in', 'house'],
	['privacy', 'house'],
	['help-now', 'help'],
	['hard-moments', 'help'],
	['find-help', 'help'],
	['words-to-borrow', 'words'],
	['cards', 'words'],
	['small-things', 'garden'],
	['someone-i-love', 'words'],
	['someone-i-love/how-i-am', 'words'],
	['library', 'garden'],
	['my-class', 'garden'],
	['make-and-learn', 'garden'],
	['booklets', 'garden'],
	['someone-i-love/practice', 'garden'],
	['someone-i-love/one-sheet', 'words'],
	['someone-i-love/notes', 'words'],
	['glossary', 'garden'],
	['facts', 'garden']
];

/** Places with a page for each thing that is written for them. */
const many: Record<string, (root: string) => Omit<PublicPage, 'picture'>[]> = {
	'someone-i-love': (root) => {
		const { moments, evenings } = readMoments(root);
		return [
			...moments.map(({ id }) => ({ path: `/someone-i-love/${id}`, listed: true })),
			...evenings.map(({ id }) => ({ path: `/someone-i-love/tonight/${id}`, listed: false })),
			...dated('someone-i-love/read', readCourses(root).byId)
		];
	},
	library: (root) => dated('library', readLibrary(root).byId),
	'my-class': (root) => pagesForSchools(root),
	'make-and-learn': (root) =>
		[...readPaths(root).byId.values()].map(({ id, seen_on }) => ({
			path: `/make-and-learn/${id}`,
			listed: true,
			changedOn: seen_on
		})),
	booklets: (root) => dated('booklets', new Map(readShelf(root).booklets.map(({ name, words }) => [name, words.en]))),
	'someone-i-love/practice': (root) =>
		[...readScenes(root).byId.values()].map(({ id, reviewed_on }) => ({
			path: `/someone-i-love/practice/${id}`,
			listed: true,
			changedOn: reviewed_on
		})),
	glossary: (root) => dated('glossary', readGlossary(root).byId),
	'words-to-borrow': (root) => readSentences(root).map(({ id }) => ({ path: `/words-to-borrow/${id}`, listed: false })),
	cards: (root) => readSamples(root).map(({ id }) => ({ path: `/cards/${id}`, listed: false }))
};

/** What is about coming back is passed on by nobody's list: it follows a question. */
function pagesForSchools(root: string): Omit<PublicPage, 'picture'>[] {
	const { themes, sheet, door, rules, lessons } = readClasses(root);
	const page = (path: string, changedOn?: Day) => ({
		path: `/my-class/${path}`,
		listed: true,
		...(changedOn && { changedOn })
	});
	return [
		...[...themes.values()]
			.filter(({ id }) => id !== 'coming-back')
			.map(({ id, about }) => page(id, about.reviewed_on)),
		page('what-did-i-see', sheet?.reviewed_on),
		page('a-door-kept-open'),
		...door.moments.flatMap(({ messages }) =>
			messages.map(({ id }) => ({ ...page(`a-door-kept-open/${id}`), listed: false }))
		),
		page('study-plan'),
		page('what-the-rules-allow', rules[0]?.reviewed_on),
		...lessons.map(({ id, about }) => page(`lessons/${id}`, about.reviewed_on))
	];
}

/** What no search engine has anything to look for in: pages of one's own, and doors to them. A slash at the end leaves the page itself open. */
export const closedPlaces = [
	...[
		'check-in/',
		'beside-you',
		'cards/give',
		'cards/given',
		'cards/open',
		'cards/received',
		'come-back',
		'contact',
		'demo',
		'erased',
		'folio',
		'for-me',
		'hard-moments/',
		'hours',
		'import',
		'keep',
		'letterbox',
		'letters',
		'looking-back',
		'lost-words',
		// In one language, and gone when it is taken away: no list elsewhere holds on to it.
		'make-and-learn/local/',
		'my-data',
		// Only where somebody answers questions from schools.
		'my-class/ask-without-naming',
		'my-people'
	],
	...[
		'join',
		'new-words',
		'openings',
		'questionnaires',
		'said-quietly',
		'search',
		'setup',
		'sign-out',
		'small-things/',
		'someone-i-love/among-others',
		'someone-i-love/notes/',
		'something-was-wrong',
		'study-plan',
		'told',
		'two-decided'
	]
];

const known = new Map<string, Map<string, PublicPage>>();

/** Every page for anyone, by its path, read once. @param root the folder of the program */
export function readPublicPages(root: string): Map<string, PublicPage> {
	const read = known.get(root) ?? new Map(readAll(root).map((page) => [page.path, page]));
	known.set(root, read);
	return read;
}

function readAll(root: string): PublicPage[] {
	return single.flatMap(([place, picture]) => [
		{ path: place && `/${place}`, picture, listed: true },
		...readMany(place, root).map((page) => ({ ...page, picture }))
	]);
}

/** Where a file of content cannot be read, its own page says so; all others, and Help now, must not fall with it. */
function readMany(place: string, root: string): Omit<PublicPage, 'picture'>[] {
	try {
		return many[place]?.(root) ?? [];
	} catch {
		return [];
	}
}

function dated(place: string, things: Map<string, { reviewedOn: Day }>): Omit<PublicPage, 'picture'>[] {
	return [...things].map(([id, { reviewedOn }]) => ({ path: `/${place}/${id}`, listed: true, changedOn: reviewedOn }));
}
