import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A plan for hard moments: what somebody wrote for themselves, to have at hand when it is hard to think. */

/** Its parts, in the order in which they are filled in. */
export const parts = ['signs', 'alone', 'places', 'people', 'lines', 'safer', 'reasons'] as const;
export type Part = (typeof parts)[number];

/** In which order it is read when it is needed: the lines stand above all of it, then what can be done at once. */
export const readingOrder: readonly Part[] = ['alone', 'places', 'people', 'lines', 'reasons', 'safer', 'signs'];

/** In characters, for each part. */
export const longestPart = 2000;

/** Which helplines of which country somebody chose, by their names in content/helplines. */
export interface Numbers {
	country: string;
	ids: string[];
}

export interface Plan extends Record<Part, string> {
	/** Null where none were chosen yet. */
	numbers: Numbers | null;
}

/** Whether a form carries one, perhaps beside something else: the names of its fields begin with `plan_`. */
export function isPlanIn(form: FormData): boolean {
	return form.has('plan_country');
}

/** Whether nothing was written; the lines that were chosen are nobody's words. */
export function isUnwritten(plan: Plan): boolean {
	return parts.every((part) => plan[part] === '');
}

/** Nothing written, and no lines chosen yet. */
export function emptyPlan(): Plan {
	return { signs: '', alone: '', places: '', people: '', lines: '', safer: '', reasons: '', numbers: null };
}

/**
 * Reads the form. Words that were borrowed stand after what was written, a line each, and not twice. What is too long comes
 * back whole beside its refusal: nothing of what somebody wrote is cut off.
 * @param suggest which lines of a country are chosen where they were not shown to choose from
 */
export function parsePlan(form: FormData, suggest: (country: string) => string[]): { plan: Plan; refusals: Refusal[] } {
	const plan = emptyPlan();
	const refusals: Refusal[] = [];
	for (const part of parts) {
		plan[part] = withBorrowed(textIn(form, `plan_${part}`), form.getAll(`plan_${part}_borrowed`));
		const written = [...plan[part]].length;
		if (written > longestPart) refusals.push(new Refusal('plans_long', part, { most: longestPart }));
	}
	plan.numbers = numbersIn(form, suggest);
	return { plan, refusals };
}

/** As one text, to be sealed: "it: telefono-amico, telefono-azzurro". */
export function writeNumbers({ country, ids }: Numbers): string {
	return `${country}: ${ids.join(', ')}`;
}

/** Null where it is none. */
export function readNumbers(text: string): Numbers | null {
	const [, country, ids = ''] = /^([a-z]{2}): (.*)$/.exec(text) ?? [];
	return country ? { country, ids: ids.split(', ').filter((id) => isHelpline(id)) } : null;
}

/** A part of a text: a number that can be called, or anything else as it is. */
export interface Span {
	text: string;
	/** What is dialled, where it is a number. */
	tel?: string;
}

/** Finds the telephone numbers in what somebody wrote, so that a tap calls: six digits and more, however they are grouped. */
export function findNumbers(text: string): Span[] {
	const spans: Span[] = [];
	let at = 0;
	for (const found of text.matchAll(/[+＋]?[\d０-９](?:[ \-‐‑–ー－./()（）]{0,2}[\d０-９]){5,}/g)) {
		if (found.index > at) spans.push({ text: text.slice(at, found.index) });
		spans.push({ text: found[0], tel: found[0].normalize('NFKC').replace(/[^\d+]/g, '') });
		at = found.index + found[0].length;
	}
	if (at < text.length) spans.push({ text: text.slice(at) });
	return spans;
}

function withBorrowed(text: string, borrowed: FormDataEntryValue[]): string {
	const lines = text === '' ? [] : text.split('\n');
	for (const line of borrowed.slice(0, 20).map((one) => cleanText(String(one)).trim()))
		if (line !== '' && !lines.includes(line)) lines.push(line);
	return lines.join('\n');
}

function textIn(form: FormData, field: string): string {
	return cleanText(String(form.get(field) ?? '')).trim();
}

function numbersIn(form: FormData, suggest: (country: string) => string[]): Numbers | null {
	const country = textIn(form, 'plan_country');
	if (!/^[a-z]{2}$/.test(country)) return null;
	if (country !== textIn(form, 'plan_shown')) return { country, ids: suggest(country) };
	const ids = [...new Set(form.getAll('plan_numbers').map(String))].filter((id) => isHelpline(id));
	return { country, ids: ids.slice(0, 20) };
}

function isHelpline(id: string): boolean {
	return /^[a-z0-9-]{1,80}$/.test(id);
}
