import type { Temporal } from 'temporal-polyfill';
import { momentOf } from '#lib/base/day.ts';
import { isLocale, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';

/** What happens in an hour; `own` says it in the host's own words only. */
export const kinds = ['game', 'reading', 'music', 'drawing', 'silence', 'own'] as const;
/** How many usually come, in words: nobody is counted. */
export const sizes = ['very_few', 'few', 'some'] as const;
/** How somebody takes part. Whoever only watches is known to nobody. */
export const ways = ['watch', 'signs', 'write'] as const;
/** Small signs that pass, without any count. */
export const signs = ['here', 'nice', 'thanks', 'going'] as const;
export type Kind = (typeof kinds)[number];
export type Size = (typeof sizes)[number];
export type Way = (typeof ways)[number];
export type Sign = (typeof signs)[number];

/** How an open hour is just now: not opened yet, its host not there, the writing paused, or open. */
export type HourState = 'waiting' | 'away' | 'paused' | 'open';

/** What a host says of an hour when they plan it. */
export interface Plan {
	minors: boolean;
	/** Whether it is meant for people who love somebody: then relatives may sit in it too. */
	families: boolean;
	locale: Locale;
	kind: Kind;
	about: string;
	size: Size;
	signs: boolean;
	writing: boolean;
	startsAt: Temporal.Instant;
	minutes: number;
}

export const longest = { about: 300, name: 20, line: 600 } as const;
export const lengths = [30, 45, 60, 90, 120] as const;
/** From so many minutes before its start an hour can be opened. */
export const earliest = 15;

/** As it was typed, to be shown again. */
export type TypedPlan = Record<'kind' | 'about' | 'size' | 'locale' | 'starts' | 'minutes', string> &
	Record<'minors' | 'families' | 'signs' | 'writing', boolean>;

/** Reads what a host plans; local times are those of their zone. What is missing is said by field, and nothing typed is lost. */
export function parsePlan(
	form: FormData,
	zone: string,
	now: Temporal.Instant
): { typed: TypedPlan; refusals: Refusal[]; plan: Plan | null } {
	const field = (name: string) => String(form.get(name) ?? '').trim();
	const typed: TypedPlan = {
		kind: field('kind'),
		about: cleanLine(field('about')),
		size: field('size'),
		locale: field('locale'),
		starts: field('starts'),
		minutes: field('minutes'),
		minors: field('minors') === 'yes',
		families: field('families') === 'yes',
		signs: form.getAll('ways').includes('signs'),
		writing: form.getAll('ways').includes('write')
	};
	const startsAt = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(typed.starts) ? momentOf(typed.starts, zone) : null;
	const minutes = lengths.find((one) => String(one) === typed.minutes);
	const refusals: Refusal[] = [];
	if (!startsAt) refusals.push(new Refusal('hours_when_missing', 'starts'));
	else if (startsAt.add({ minutes: minutes ?? 0 }).epochMilliseconds <= now.epochMilliseconds)
		refusals.push(new Refusal('hours_when_past', 'starts'));
	if (typed.kind === 'own' && typed.about === '') refusals.push(new Refusal('hours_about_missing', 'about'));
	if (lengthOf(typed.about) > longest.about) refusals.push(new Refusal('hours_long', 'about', { most: longest.about }));
	if (typed.minors && typed.families) refusals.push(new Refusal('hours_families_minors', 'families'));
	const { kind, size, locale } = typed;
	if (!isOneOf(kinds, kind) || !isOneOf(sizes, size) || !isLocale(locale) || minutes === undefined)
		refusals.push(new Refusal('hours_choice_missing', 'kind'));
	else if (startsAt && refusals.length === 0)
		return { typed, refusals, plan: { ...typed, kind, size, locale, startsAt, minutes } };
	return { typed, refusals, plan: null };
}

/** A name for one hour. @throws {Refusal} hours_name_missing, hours_long, hours_name_taken */
export function parseName(raw: string, host: string): string {
	// What is a mark here is none in a name.
	const name = cleanLine(raw).replace(small, (digit) => digit.normalize('NFKC'));
	if (!isSomething(name)) throw new Refusal('hours_name_missing', 'name');
	if (lengthOf(name) > longest.name) throw new Refusal('hours_long', 'name', { most: longest.name });
	if (plainName(name) === plainName(host)) throw new Refusal('hours_name_taken', 'name');
	return name;
}

const small = /[⁰¹²³⁴-⁹]/gu;

/** A name as it stands beside a line. @param nth as which of those who write under it, from 1; from 2 on small digits say so */
export function markName(name: string, nth: number): string {
	return nth < 2 ? name : name + [...String(nth)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

/** Names that read alike are one name. */
export function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** What is said in an hour. @throws {Refusal} hours_empty, hours_long */
export function parseLine(raw: string): string {
	const text = cleanText(raw).trim();
	if (!isSomething(text)) throw new Refusal('hours_empty', 'text');
	if (lengthOf(text) > longest.line) throw new Refusal('hours_long', 'text', { most: longest.line });
	return text;
}

export function isOneOf<T>(list: readonly T[], value: unknown): value is T {
	return (list as readonly unknown[]).includes(value);
}

/** Whether there is anything to be seen in it. */
function isSomething(text: string): boolean {
	return /[^\s\p{Cf}\p{Mn}]/u.test(text);
}

function lengthOf(text: string): number {
	return [...text].length;
}
