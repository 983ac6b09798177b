import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { locales } from '#lib/base/locale.ts';
import { readSources } from '#lib/content/sources.ts';
import { lineOf, Misprint } from '#lib/content/written.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { readShelf } from '#lib/booklets/booklets.server.ts';
import { problemsOf as problemsOfPlaces } from '#lib/directory/directory.server.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { readCourses } from '#lib/courses/courses.server.ts';
import { readMoments } from '#lib/courses/moments.server.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { readMeasures } from '#lib/measures/measures.server.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import { problemsOf as problemsOfScenes } from '#lib/practice/scenes.server.ts';
import { readSigns } from '#lib/signs/signs.server.ts';

/** A text with links in it, and where it stands. */
interface Linking {
	text: Root;
	source: string;
	file: string;
}

/**
 * Everything in the garden's content that cannot be published as it is, with file and line. The build refuses where there
 * is any; a running house leaves out what it cannot read.
 * @param root the folder of the content
 * @param program the folder of the program, whose pages links may lead to
 */
export function findMisprints(root: string, program = root): Misprint[] {
	const library = readLibrary(root);
	const glossary = readGlossary(root);
	const facts = readFacts(root);
	const pages = pagesBelow(join(program, 'src', 'routes', '[[lang=lang]]'));
	const shelf = readShelf(root);
	const classes = readClasses(root);
	const courses = readCourses(root);
	const moments = readMoments(root);
	const texts = [...library.byId.values(), ...glossary.byId.values(), ...courses.byId.values()].flatMap(
		({ words }): Linking[] => locales.map((locale) => words[locale])
	);
	return [
		...[
			readSources(root),
			facts,
			glossary,
			library,
			readPaths(root),
			shelf,
			classes,
			courses,
			moments,
			readSigns(root)
		].flatMap(({ misprints }) => misprints),
		...readMeasures(root).misprints,
		...problemsOfScenes(root),
		...problemsOfPlaces(root).map((problem) => new Misprint(...cut(problem))),
		...[...texts, ...shelf.texts, ...classes.texts].flatMap((text) => strayLinks(text, problemOf))
	];

	function problemOf(url: string): string | null {
		if (url.startsWith('https://')) return null;
		const [, path = '', anchor] = /^(\/[^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
		if (path === '' || url.startsWith('//')) return `"${url}" is no place here and no https address`;
		const course = /^\/someone-i-love\/read\/(.+)$/.exec(path)?.[1];
		if (course !== undefined && !courses.byId.has(course)) return `there is no piece ${course} for somebody one loves`;
		const [, place, id = ''] = /^\/(library|glossary)\/(.+)$/.exec(path) ?? [];
		if (place === 'library' && !library.byId.has(id)) return `there is no piece ${id}`;
		if (place === 'glossary' && !glossary.byId.has(id)) return `there is no term ${id}`;
		if (path === '/facts' && anchor !== undefined && !facts.byId.has(anchor)) return `there is no fact ${anchor}`;
		return pages.some((page) => page.test(path)) ? null : `there is no page ${path}`;
	}
}

/** "file: what is the matter", in its two parts. */
function cut(line: string): [string, string] {
	const at = line.indexOf(': ');
	return [line.slice(0, at), line.slice(at + 2)];
}

function strayLinks({ text, source, file }: Linking, problemOf: (url: string) => string | null): Misprint[] {
	const misprints: Misprint[] = [];
	visit(text, ['link', 'definition'], (node) => {
		const problem = 'url' in node ? problemOf(String(node.url)) : null;
		if (problem) misprints.push(new Misprint(`${file}:${lineOf(source, node)}`, problem));
	});
	return misprints;
}

/** The addresses of the pages below a folder of routes, without their language. */
function pagesBelow(folder: string, path = ''): RegExp[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.name === '+page.svelte') return [new RegExp(`^${path || '/'}$`)];
		if (!entry.isDirectory()) return [];
		const step = entry.name.startsWith('(') ? '' : `/${entry.name.replace(/\[.+?\]/g, '[^/]+')}`;
		return pagesBelow(join(folder, entry.name), path + step);
	});
}
