import type { Day } from '#lib/base/day.ts';
import { type Locale, tagOf } from '#lib/base/locale.ts';
import { inLanguage, rangeOf, scalesOf, type Measure, type Scale } from '#lib/measures/measure.ts';
import { judgeChange } from '#lib/measures/norms.ts';
import { sayChange, sayFlag, sayScreening } from '#lib/measures/say-measure.ts';
import { score, type Answers, type Score } from '#lib/measures/score.ts';

/** What somebody answered, and in which language they were asked. */
export interface Answered {
	language: string;
	answers: Answers;
}

/** A questionnaire that somebody answered. */
export interface Sheet extends Answered {
	id: string;
	day: Day;
	measure: Measure;
}

/** A sheet as it is shown: numbers, each with its ends, and what has to be known beside them. */
export interface ShownSheet {
	id: string;
	day: Day;
	name: string;
	/** Null is the total. Values are null where too little was answered; there are none where a sum would mean nothing. */
	values: { name: string | null; value: string | null; lowest: string; highest: string }[];
	/** Beside the first of the same kind, as a sentence; null for the first itself. */
	change: string | null;
	notes: string[];
	copyright: string;
}

/** Reads what was chosen in the form; whatever is no answer of an item is as if it were left open. */
export function readAnswers(form: FormData, { items }: Measure): Answers {
	return Object.fromEntries(
		items.flatMap(({ number, points }) => {
			const given = form.get(`item_${number}`);
			const answer = typeof given === 'string' && given !== '' ? Number(given) : NaN;
			return points.has(answer) ? [[number, answer]] : [];
		})
	);
}

/** Reads what was kept. @throws {SyntaxError} where it is not what was written here */
export function readAnswered(text: string): Answered {
	return JSON.parse(text) as Answered;
}

/**
 * Sheets as they are shown, in the order given; each is compared with the earliest of the same questionnaire among them whose
 * numbers mean something.
 * Nothing is called better or worse.
 */
export function showSheets(sheets: readonly Sheet[], locale: Locale): ShownSheet[] {
	const scored = sheets.map((sheet) => ({ sheet, result: score(sheet.measure, sheet.answers) }));
	const first = new Map<string, (typeof scored)[number]>();
	for (const one of scored.filter(({ result }) => means(result))) {
		const known = first.get(one.sheet.measure.id);
		if (!known || one.sheet.day < known.sheet.day) first.set(one.sheet.measure.id, one);
	}
	return scored.map((one) => {
		const { measure, id, day } = one.sheet;
		const start = first.get(measure.id);
		return {
			id,
			day,
			name: inLanguage(measure.name, locale),
			values: means(one.result) ? scalesOf(measure).map((scale) => valueLine(scale, measure, one.result, locale)) : [],
			change: means(one.result) && start && start !== one ? changeSince(start, one, locale) : null,
			notes: [
				...one.result.flags.map(sayFlag),
				...measure.unresolved.map((sentence) => inLanguage(sentence, locale)),
				...measure.screening.map((screening) => sayScreening(screening, locale))
			],
			copyright: `${measure.licence.copyright}. ${measure.licence.terms}`
		};
	});
}

function means({ flags }: Score): boolean {
	return !flags.includes('straight-lining');
}

function valueLine(scale: Scale, measure: Measure, result: Score, locale: Locale): ShownSheet['values'][number] {
	const ends = rangeOf(scale, measure.items);
	const reported = (raw: number) => writeNumber(scale.table?.get(raw) ?? raw, locale);
	const value = valueIn(result, scale.id);
	return {
		name: scale.name && inLanguage(scale.name, locale),
		value: value === null ? null : writeNumber(value, locale),
		lowest: reported(ends.lowest),
		highest: reported(ends.highest)
	};
}

interface Scored {
	sheet: Sheet;
	result: Score;
}

function changeSince(start: Scored, now: Scored, locale: Locale): string {
	const { measure, language } = now.sheet;
	const scales = scalesOf(measure);
	const scale = scales.find(({ id }) => measure.norms.some(({ of }) => of === id)) ?? scales[0];
	const id = scale?.id ?? 'total';
	const scores = { first: valueIn(start.result, id), second: valueIn(now.result, id) };
	// Two languages are two questionnaires: no norms are of both.
	const asked = start.sheet.language === language ? language : '';
	return sayChange(judgeChange(id, scores, measure.norms, { language: asked, age: null }), locale);
}

function valueIn({ total, subscales }: Score, scale: string): number | null {
	return scale === 'total' ? total : (subscales[scale] ?? null);
}

function writeNumber(number: number, locale: Locale): string {
	return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 }).format(number);
}
