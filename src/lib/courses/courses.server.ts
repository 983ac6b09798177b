import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder } from '#lib/content/folders.ts';
import { minutesFor } from '#lib/content/reading.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { findStrayInPiece } from '#lib/facts/stray-in-piece.server.ts';
import { courseForm, courseFronts, longestMinutes, themes, type Theme } from '#lib/courses/course.ts';

/** A piece of ten minutes for somebody who loves somebody. */
export interface CoursePiece {
	id: string;
	theme: Theme;
	order: number;
	/** What its exercise needs. */
	minutes: number;
	changesReacting: boolean;
	reviewedOn: string;
	/** Ids. */
	sources: string[];
	words: Record<Locale, CourseWords>;
}

/** A piece in one language. */
interface CourseWords {
	title: string;
	summary: string;
	text: Root;
	/** What its reading needs. */
	minutes: number;
	exercise: string[];
	toTry: string;
	line: string;
	/** For misprints: where the text comes from. */
	source: string;
	file: string;
}

/** The pieces by id, in the order of their themes; and what could not be read or cannot be published. */
export interface Courses {
	byId: Map<string, CoursePiece>;
	misprints: Misprint[];
}

const known = new Map<string, Courses>();

/**
 * All pieces, read once. One that cannot be read takes nothing away from the others.
 * @param root the folder of the program
 */
export function readCourses(root: string): Courses {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Courses {
	const misprints: Misprint[] = [];
	const pieces: CoursePiece[] = [];
	for (const id of foldersOf(root, 'content/courses/pieces')) {
		const forms = { about: ['piece.yaml', courseForm] as const, front: courseFronts };
		const folder = readFolder(root, `content/courses/pieces/${id}`, forms, misprints);
		if (!folder) continue;
		const { theme, order, minutes, changes_reacting, reviewed_on, sources } = folder.about;
		const words = (locale: Locale) => wordsOf(folder.words[locale], locale);
		const piece = {
			...{ id, theme, order, minutes, sources },
			changesReacting: changes_reacting,
			reviewedOn: reviewed_on,
			words: { en: words('en'), it: words('it'), ja: words('ja') }
		};
		pieces.push(piece);
		misprints.push(...strayIn(piece, folder.place, root));
	}
	pieces.sort((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme) || a.order - b.order);
	return { byId: new Map(pieces.map((piece) => [piece.id, piece])), misprints };
}

type WrittenWords = Pick<CourseWords, 'title' | 'summary' | 'text' | 'exercise' | 'line' | 'source' | 'file'> & {
	to_try: string;
};

function wordsOf({ to_try, ...written }: WrittenWords, locale: Locale): CourseWords {
	const { title, summary, text } = written;
	const plain = text.children.map((block) => toString(block)).join('\n');
	return { ...written, toTry: to_try, minutes: minutesFor([title, summary, plain].join('\n'), locale) };
}

/** What a piece names and is not there, and what may not stand in one. */
function strayIn(piece: CoursePiece, place: (path: unknown[]) => string, root: string): Misprint[] {
	const misprints = findMissingSources(root, piece.sources, (at) => place(['sources', at]));
	for (const locale of locales) {
		const { file, minutes } = piece.words[locale];
		if (minutes + piece.minutes > longestMinutes)
			misprints.push(new Misprint(`${file}:1`, `takes ${minutes + piece.minutes} minutes, with its exercise`));
		misprints.push(...findStrayInPiece(root, piece.words[locale]));
	}
	return misprints;
}
