import { scalesOf, type Measure } from '#lib/measures/measure.ts';
import { judgeChange, type JudgedChange } from '#lib/measures/norms.ts';
import { bandOf, score, type Answers, type Score } from '#lib/measures/score.ts';
import { shorten } from '../csv/cells.ts';
import { readTable, type CsvRow } from '../csv/read-table.ts';
import type { Wish } from '../analyse/wish.ts';
import { findItemColumns, otherColumns } from './columns.ts';

/** One row of answers, scored. */
export interface Sheet {
	name: string;
	/** As it was written; null where the file has no times. */
	time: string | number | null;
	/** Milliseconds since 1970, for the order. */
	at: number;
	score: Score;
}

/**
 * Reads and scores a file of answers, in the order of its rows. A row without a name is called by its number.
 * @throws {BadFile} with every answer that cannot be, by line and column
 */
export async function readSheets(
	{ file, called, zone, dates }: Pick<Wish<never>, 'file' | 'called' | 'zone' | 'dates'>,
	measure: Measure
): Promise<Sheet[]> {
	const columns = await findItemColumns(file, measure, called);
	const sheets: Sheet[] = [];
	const wanted = {
		must: measure.items.map(({ number }) => String(number)),
		may: otherColumns,
		moments: ['time'],
		called: { ...called, ...columns },
		zone,
		dates,
		dayNumbers: true
	};
	await readTable(file, wanted, (row) => {
		const answers = answersOf(row, measure);
		const when = row.has('time') ? row.moment('time') : null;
		const name = row.text('person');
		if (row.has('person') && name === '') row.refuse('person', 'it is empty');
		sheets.push({
			name: row.has('person') ? name : String(sheets.length + 1),
			time: when?.written ?? null,
			at: when?.at ?? 0,
			score: score(measure, answers)
		});
	});
	return sheets;
}

function answersOf(row: CsvRow, { items }: Measure): Answers {
	return Object.fromEntries(
		items.map(({ number, points }) => {
			const column = String(number);
			const answer = row.number(column);
			if (answer !== null && !points.has(answer)) {
				const possible = [...points.keys()];
				row.refuse(column, `${shorten(row.text(column))} is no answer to item ${number}: ${sayRange(possible)}`);
				return [number, null];
			}
			return [number, answer];
		})
	);
}

function sayRange(possible: readonly number[]): string {
	const [lowest = 0, highest = 0] = [Math.min(...possible), Math.max(...possible)];
	return possible.length === highest - lowest + 1
		? `whole numbers from ${lowest} to ${highest} are`
		: `${possible.slice(0, 20).join(', ')} are`;
}

/** For each person the sheet with which the others are compared: the earliest, of several the one that stands first. */
export function findFirst(sheets: readonly Sheet[]): ReadonlyMap<string, Sheet> {
	const first = new Map<string, Sheet>();
	for (const sheet of sheets) {
		const known = first.get(sheet.name);
		if (!known || sheet.at < known.at) first.set(sheet.name, sheet);
	}
	return first;
}

/** The value of a scale in a score. */
export function valueOf({ total, subscales }: Score, scale: string): number | null {
	return scale === 'total' ? total : (subscales[scale] ?? null);
}

/** How each scale changed since a person's first sheet, for the scales that have norms; for none of them, the first. */
export function changesOf(
	measure: Measure,
	{ first, sheet }: { first: Sheet; sheet: Sheet },
	respondent: { language: string | null; age: number | null }
): Record<string, JudgedChange> {
	const withNorms = scalesOf(measure).filter(({ id }) => measure.norms.some(({ of }) => of === id));
	const scales = withNorms.length > 0 ? withNorms : scalesOf(measure).slice(0, 1);
	return Object.fromEntries(
		scales.map(({ id }) => {
			const norms = measure.norms.filter(({ of }) => of === id);
			const languages = new Set(norms.map(({ language }) => language));
			const [only] = languages;
			const language = respondent.language ?? (languages.size === 1 && only !== undefined ? only : '');
			const scores = { first: valueOf(first.score, id), second: valueOf(sheet.score, id) };
			return [id, judgeChange(id, scores, norms, { language, age: respondent.age })];
		})
	);
}

/** The bands of a score, for scales that have any; a sheet with one answer everywhere belongs to none. */
export function bandsOf(measure: Measure, result: Score): Record<string, string> {
	if (result.flags.includes('straight-lining')) return {};
	return Object.fromEntries(
		scalesOf(measure).flatMap((scale) => {
			const band = bandOf(scale, valueOf(result, scale.id));
			return band ? [[scale.id, typeof band.name === 'string' ? band.name : band.name.en]] : [];
		})
	);
}
