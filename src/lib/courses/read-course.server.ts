import type { Locale } from '#lib/base/locale.ts';
import { renderProse } from '#lib/content/prose.ts';
import { cite, type Citation } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { say, speak } from '#lib/content/words.ts';
import { themes, type Theme } from '#lib/courses/course.ts';
import { readCourses, type CoursePiece } from '#lib/courses/courses.server.ts';
import { readFacts } from '#lib/facts/facts.server.ts';

/** A piece in a list. */
export interface CourseLine {
	id: string;
	title: string;
	summary: string;
	/** Reading and exercise together. */
	minutes: number;
}

/** A piece as it stands on a page, in one language. */
export interface CourseRead extends CourseLine {
	theme: Theme;
	changesReacting: boolean;
	html: string;
	exercise: { minutes: number; lines: string[] };
	toTry: string;
	line: string;
	sources: Citation[];
	reviewedOn: string;
}

/**
 * A piece as it stands on a page.
 * @param prefix '' or '/it': what stands before every address of this visit
 * @returns nothing where there is no piece of this id
 */
export function readCourse(root: string, id: string, locale: Locale, prefix: string): CourseRead | undefined {
	const piece = readCourses(root).byId.get(id);
	if (!piece) return undefined;
	const { text, exercise, toTry, line } = piece.words[locale];
	const { html } = renderProse(text, {
		prefix,
		fact: (fact) => readFacts(root).byId.get(fact)?.wording[locale],
		factSource: speak(locale, () => say('library_fact_source'))
	});
	const sources = readSources(root).byId;
	return {
		...courseLine(piece, locale),
		theme: piece.theme,
		changesReacting: piece.changesReacting,
		html,
		exercise: { minutes: piece.minutes, lines: exercise },
		toTry,
		line,
		sources: piece.sources.flatMap((one) => sources.get(one) ?? []).map((source) => cite(source, locale)),
		reviewedOn: piece.reviewedOn
	};
}

/** The pieces of these ids that are there, as lines, in this order. */
export function courseLines(root: string, ids: readonly string[], locale: Locale): CourseLine[] {
	const { byId } = readCourses(root);
	return ids.flatMap((id) => byId.get(id) ?? []).map((piece) => courseLine(piece, locale));
}

/** All pieces by what they are about, as lines; a theme without any is left out. */
export function coursesByTheme(root: string, locale: Locale): { theme: Theme; lines: CourseLine[] }[] {
	const pieces = [...readCourses(root).byId.values()];
	return themes
		.map((theme) => ({
			theme,
			lines: pieces.filter((piece) => piece.theme === theme).map((piece) => courseLine(piece, locale))
		}))
		.filter(({ lines }) => lines.length > 0);
}

function courseLine({ id, minutes, words }: CoursePiece, locale: Locale): CourseLine {
	const { title, summary, minutes: reading } = words[locale];
	return { id, title, summary, minutes: reading + minutes };
}
