import { fileURLToPath } from 'node:url';
import { locales } from '#lib/base/locale.ts';
import { readingEase, sentencesOf, wordsOf } from '#lib/content/reading.ts';
import { readSources } from '#lib/content/sources.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { readShelf } from '#lib/booklets/booklets.server.ts';
import { readDirectory } from '#lib/directory/directory.server.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { readPiece } from '#lib/library/read-piece.server.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { readScenes } from '#lib/practice/scenes.server.ts';
import { findMisprints } from '../src/misprints.ts';
import { findForbiddenWords, findUntranslated } from '../tests/house/content.ts';
import { readTree } from '../tests/house/tree.ts';

// "npm run check:content": everything a writer would like to know at once. Exit code 1 where something cannot be published;
// the rest is listed and stops nothing. "npm run check:content -- misprints" says only what stops the build.

/** Where a sentence begins to be long: words in English and Italian, characters in Japanese. A convention of this house. */
const long = { en: 30, it: 30, ja: 70 };

const root = fileURLToPath(new URL('..', import.meta.url));
const pieces = [...readLibrary(root).byId.values()];
let stop = false;

list(
	'Cannot be published',
	findMisprints(root).map(({ message }) => message),
	{ stops: true }
);
if (process.argv[2] !== 'misprints') {
	const files = readTree().filter(({ path }) => path.startsWith('content/'));
	list('Missing', findUntranslated(files), { stops: true });
	list('Words that are not said here', findForbiddenWords(files), { stops: true });
	listUnused();
	listLong();
	for (const locale of locales) console.log(`${locale}: ${pieces.length} pieces, ${easeOf(locale)}`);
}
process.exitCode = stop ? 1 : 0;

function listUnused(): void {
	const facts = [...readFacts(root).byId.values()];
	const terms = [...readGlossary(root).byId.values()];
	const places = [...readDirectory(root).countries.values()].flat().map(({ source }) => ({ sources: source }));
	const paths = [...readPaths(root).byId.values()].map(({ source }) => ({ sources: source }));
	const booklets = readShelf(root).booklets.map(({ words }) => ({ sources: words.en.sources.map(({ id }) => id) }));
	const cited = new Set(
		[
			...[...pieces, ...facts, ...terms, ...places, ...paths, ...booklets, ...sourcedInClasses()],
			...readScenes(root).byId.values()
		].flatMap(({ sources }) => sources)
	);
	list(
		'Sources that nothing stands on',
		[...readSources(root).byId.keys()].filter((id) => !cited.has(id))
	);
	const sources = pieces.map(({ words }) => words.en.source).join('\n');
	list(
		'Facts that no piece uses',
		facts.map(({ id }) => id).filter((id) => !sources.includes(`:fact[${id}]`))
	);
	for (const locale of locales) {
		const met = new Set(pieces.flatMap(({ id }) => readPiece(root, id, locale, '')?.terms.map((term) => term.id)));
		const never = terms.filter(({ id }) => !met.has(id)).map(({ id, words }) => `${id}  ${words[locale].term}`);
		list(`Terms that no piece uses, ${locale}`, never);
	}
	const related = new Set(pieces.flatMap(({ related, words }) => [...related, ...linksIn(words.en.source)]));
	list(
		'Pieces that no other piece leads to',
		pieces.map(({ id }) => id).filter((id) => !related.has(id))
	);
}

function sourcedInClasses(): { sources: string[] }[] {
	const { themes, still, sheet, rules, lessons } = readClasses(root);
	return [
		...[...themes.values()].map(({ about }) => about),
		...[still, sheet].filter((one) => one !== null),
		...rules.flatMap((country) => country.rules),
		...lessons.map(({ about }) => about)
	];
}

function linksIn(source: string): string[] {
	return [...source.matchAll(/\]\(\/library\/([a-z0-9-]+)/g)].map(([, id = '']) => id);
}

function listLong(): void {
	for (const locale of locales) {
		const length = (text: string) => (locale === 'ja' ? text.length : wordsOf(text).length);
		const found = pieces.flatMap(({ words }) =>
			sentencesOf(words[locale].plain, locale)
				.filter((sentence) => length(sentence) > long[locale])
				.map((sentence) => `${words[locale].file}  ${length(sentence)}: ${sentence.slice(0, 60)}…`)
		);
		list(`Long sentences, ${locale} (above ${long[locale]} ${locale === 'ja' ? 'characters' : 'words'})`, found);
	}
}

/** The middle one, and those hardest to read; in Japanese only lengths are known. */
function easeOf(locale: (typeof locales)[number]): string {
	const known = pieces
		.map(({ id, words }) => ({ id, ease: readingEase(words[locale].plain, locale) }))
		.flatMap(({ id, ease }) => (ease === null ? [] : [{ id, ease: Math.round(ease) }]))
		.sort((a, b) => a.ease - b.ease);
	if (known.length === 0) return 'no formula for how easily they are read';
	const hardest = known.slice(0, 5).map(({ id, ease }) => `${id} ${ease}`);
	const formula = locale === 'it' ? 'Gulpease' : 'Flesch';
	return `${formula} ${known[Math.floor(known.length / 2)]?.ease} in the middle; hardest: ${hardest.join(', ')}`;
}

function list(title: string, lines: string[], { stops = false } = {}): void {
	if (lines.length === 0) return;
	console.log(`${title} (${lines.length}):\n${lines.map((line) => `  ${line}\n`).join('')}`);
	stop ||= stops;
}
