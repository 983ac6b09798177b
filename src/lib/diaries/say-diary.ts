import { type Locale, tagOf } from '#lib/base/locale.ts';
import { say } from '#lib/content/words.ts';
import type { Refusal } from '#lib/base/refusal.ts';
import type { BadMapping } from '#lib/diaries/mapping.ts';
import type { RefusedRow, TakenRow, Tally } from '#lib/diaries/walk.ts';
import { dimensions } from '#lib/diaries/scale.ts';

/** An expected no, as a sentence in the language of the request. */
export function sayRefusal({ code, values }: Refusal): string {
	return say(code, values);
}

export function sayRefusedRow({ line, why }: RefusedRow): string {
	return line > 0 ? say('diaries_line', { line, why: sayRefusal(why) }) : sayRefusal(why);
}

/** What became of the rows, as sentences; those that would say "none" are left out. */
export function sayTally(tally: Tally, counts: { kept?: number; known?: number } = {}): string[] {
	const lines: [string, number][] = [
		['diaries_count_kept', counts.kept ?? 0],
		['diaries_count_taken', counts.kept === undefined ? tally.taken : 0],
		['diaries_count_known', counts.known ?? 0],
		['diaries_count_skipped', tally.skipped],
		['diaries_count_others', tally.others],
		['diaries_count_refused', tally.refused]
	];
	return lines.filter(([, count]) => count > 0).map(([key, count]) => say(key, { count }));
}

export function sayProblems(bad: BadMapping): string[] {
	return bad.problems.map(sayRefusal);
}

/** One row as it will become, for the preview: its line, and for each entry a moment and what it says. */
export interface ShownRow {
	line: number;
	entries: { when: string; says: string[]; note: string }[];
}

/** @param locale in which moments are written */
export function showRow({ line, entries }: TakenRow, locale: Locale, feelingWord: (id: string) => string): ShownRow {
	return {
		line,
		entries: entries.map((entry) => {
			const form = new Intl.DateTimeFormat(tagOf(locale), {
				dateStyle: 'medium',
				timeStyle: 'short',
				timeZone: entry.zone
			});
			if (entry.kind === 'sleep')
				return {
					when: form.formatRange(entry.startedAt, entry.endedAt),
					says: [say(entry.nap ? 'diaries_nap' : 'diaries_slept')],
					note: ''
				};
			const answers = dimensions.flatMap((name) =>
				entry[name] === null ? [] : [`${say(`diaries_${name}`)}: ${entry[name]}`]
			);
			const note = entry.note ?? '';
			return {
				when: form.format(entry.at),
				says: [...answers, ...entry.feelings.map(feelingWord)],
				note: note.length > 160 ? `${note.slice(0, 160)}…` : note
			};
		})
	};
}
