import * as v from 'valibot';
import { parseDay, type Day } from '#lib/base/day.ts';
import { type Locale, tagOf } from '#lib/base/locale.ts';
import { sayDay } from '#lib/content/say-day.ts';
import { m } from '#lib/content/words.ts';
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
	/** Null where an earlier version took its definition and this one does not. */
	measure: Measure | null;
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
	/** Null where it cannot be told. */
	copyright: string | null;
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

const carried = 'carried';

/** What was answered, as a field that a page carries after it was erased, so that it can be put back. */
export function carriedAnswers({ day, language, answers }: Answered & { day: Day }): { name: string; value: string }[] {
	return [{ name: carried, value: JSON.stringify({ day, language, answers }) }];
}

/**
 * Reads what a page carried.
 * @param today the latest day of which it can be
 * @returns null where it is nothing that was carried
 */
export function readCarried(form: FormData, measure: Measure, today: Day): (Answered & { day: Day }) | null {
	const read = v.safeParse(carriedSheet, form.get(carried));
	if (!read.success) return null;
	const { day, language, answers } = read.output;
	const isAnswer = ([number, answer]: [string, number]) =>
		measure.items.some((item) => item.number === Number(number) && item.points.has(answer));
	const known = Object.entries(answers).every(isAnswer) && measure.texts.has(language);
	// A day ahead: somebody put their clock back meanwhile.
	return known && parseDay(day) !== null ? { day: day < today ? day : today, language, answers } : null;
}

const carriedSheet = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ day: v.string(), language: v.string(), answers: v.record(v.string(), v.number()) })
);

/** Reads what was kept. @throws {SyntaxError} where it is not what was written here */
export function readAnswered(text: string): Answered {
	return JSON.parse(text) as Answered;
}

/**
 * Sheets as they are shown, in the order given; each is compared with the earliest among them that asked and counted the same,
 * and whose numbers mean something.
 * Nothing is called better or worse.
 */
export function showSheets(sheets: readonly Sheet[], locale: Locale): ShownSheet[] {
	const all = sheets.map((sheet) => ({ sheet, scored: scoreOne(sheet) }));
	const first = new Map<string, Scored>();
	for (const { scored } of all) {
		if (!scored || !means(scored.result)) continue;
		const known = first.get(scored.key);
		if (!known || scored.day < known.day) first.set(scored.key, scored);
	}
	return all.map(({ sheet, scored }) =>
		scored ? showOne(scored, first.get(scored.key), locale) : showUnreadable(sheet)
	);
}

interface Scored extends Sheet {
	measure: Measure;
	result: Score;
	/** Alike for two questionnaires whose numbers can be laid side by side. */
	key: string;
}

function scoreOne(sheet: Sheet): Scored | null {
	const { measure } = sheet;
	return measure && { ...sheet, measure, result: score(measure, sheet.answers), key: keyOf(measure) };
}

/** What two loadings of one questionnaire have in common. Another wording is still the same; other items or points are not. */
function keyOf(measure: Measure): string {
	const { id, items } = measure;
	const scales = scalesOf(measure).map(({ id, items, combine, times, table, missing }) => [
		...[id, items, combine, times, table && [...table], missing]
	]);
	return JSON.stringify([id, items.map(({ number, points }) => [number, [...points]]), scales]);
}

function showOne(one: Scored, start: Scored | undefined, locale: Locale): ShownSheet {
	const { measure, result, id, day } = one;
	const meant = means(result);
	return {
		...{ id, day },
		name: inLanguage(measure.name, locale),
		values: meant ? scalesOf(measure).map((scale) => valueLine(scale, measure, result, locale)) : [],
		change: meant && start && start !== one ? changeSince(start, one, locale) : null,
		notes: [
			...result.flags.map(sayFlag),
			...measure.unresolved.map((sentence) => inLanguage(sentence, locale)),
			...measure.screening.map((screening) => sayScreening(screening, locale))
		],
		copyright: `${measure.licence.copyright}. ${measure.licence.terms}`
	};
}

function showUnreadable({ id, day }: Sheet): ShownSheet {
	const notes = [m.measures_unreadable_answered()];
	return { ...{ id, day, notes }, name: m.measures_unreadable(), values: [], change: null, copyright: null };
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

function changeSince(start: Scored, now: Scored, locale: Locale): string {
	const { measure, language } = now;
	const scales = scalesOf(measure);
	const scale = scales.find(({ id }) => measure.norms.some(({ of }) => of === id)) ?? scales[0];
	const id = scale?.id ?? 'total';
	const scores = { first: valueIn(start.result, id), second: valueIn(now.result, id) };
	// Two languages are two questionnaires: no norms are of both.
	const asked = start.language === language ? language : '';
	const sentence = sayChange(judgeChange(id, scores, measure.norms, { language: asked, age: null }), locale);
	return m.measures_compared_with({ day: sayDay(start.day, locale), sentence });
}

function valueIn({ total, subscales }: Score, scale: string): number | null {
	return scale === 'total' ? total : (subscales[scale] ?? null);
}

function writeNumber(number: number, locale: Locale): string {
	return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 }).format(number);
}
