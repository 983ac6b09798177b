import type { Locale } from '#lib/base/locale.ts';
import { renderProse } from '#lib/content/prose.ts';
import { cite, type Citation } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { minutesFor } from '#lib/content/reading.ts';
import { speak } from '#lib/content/words.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { lineOf, type PieceLine } from '#lib/library/read-piece.server.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import type { StillAnswer, ThemeId } from '#lib/classes/forms.ts';

/** A theme as it stands on its page. */
export interface ThemeRead {
	id: ThemeId;
	title: string;
	summary: string;
	minutes: number;
	html: string;
	pieces: PieceLine[];
	sources: Citation[];
	reviewedOn: string;
}

/** "Is it still happening?" as it stands on a page, with what follows the answer that was given. */
export interface StillRead {
	why: string;
	choices: { answer: StillAnswer; label: string }[];
	given: { answer: StillAnswer; title: string; lines: string[] } | null;
	sources: Citation[];
}

/**
 * A theme in one language.
 * @param prefix '' or '/it': what stands before every address of this visit
 * @returns nothing where there is none of this id
 */
export function readTheme(root: string, id: string, locale: Locale, prefix: string): ThemeRead | undefined {
	const theme = readClasses(root).themes.get(id);
	if (!theme) return undefined;
	const { title, summary, text, source } = theme.words[locale];
	const { byId } = readLibrary(root);
	return {
		id: theme.id,
		title,
		summary,
		minutes: minutesFor(source.replace(/^---[\s\S]*?\n---\n/, ''), locale),
		html: speak(locale, () => renderProse(text, { prefix })).html,
		pieces: theme.about.pieces.flatMap((piece) => byId.get(piece) ?? []).map((piece) => lineOf(piece, locale)),
		sources: citationsOf(root, theme.about.sources, locale),
		reviewedOn: theme.about.reviewed_on
	};
}

/** The question of the second theme. @returns null where it cannot be read */
export function sayStill(root: string, locale: Locale, answer: StillAnswer | null): StillRead | null {
	const { still } = readClasses(root);
	if (!still) return null;
	const given = still.answers.find((one) => one.answer === answer);
	return {
		why: still.why[locale],
		choices: still.answers.map(({ answer, label }) => ({ answer, label: label[locale] })),
		given: given ? { answer: given.answer, title: given.title[locale], lines: given.lines[locale] } : null,
		sources: citationsOf(root, still.sources, locale)
	};
}

/** Sources by their ids, as lines in a language. */
export function citationsOf(root: string, ids: readonly string[], locale: Locale): Citation[] {
	const { byId } = readSources(root);
	return ids.flatMap((id) => byId.get(id) ?? []).map((source) => cite(source, locale));
}
