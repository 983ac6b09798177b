import { Temporal } from 'temporal-polyfill';
import { parseDay, type Day } from '#lib/base/day.ts';
import { isLocale, locales, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';
import { costs, fields, ways, type Cost, type Field, type Way } from '#lib/paths/path.ts';

/** Something to make, learn, give or work at near by, in the words of an association and in one language. */
export interface LocalPathText {
	/** The language it is written in. */
	locale: Locale;
	field: Field;
	title: string;
	what: string;
	ways: Way[];
	/** What the first ten minutes are. */
	first: string;
	/** How one leaves again, and what stays. */
	leave: string;
	cost: Cost;
	/** What the cost depends on; may be empty. */
	costSays: string;
	/** In which one can take part; none for whatever is spoken there. */
	languages: Locale[];
	/** The town or the area. */
	place: string;
	web: string | null;
	/** How one gets there or in touch; may be empty. */
	reach: string;
	/** When somebody of the association last looked at it. */
	seenDay: Day;
}

/** As it stands for anybody. */
export interface LocalPath extends LocalPathText {
	id: string;
	/** The name of the association it is from. */
	association: string;
	/** Rises with each change. */
	version: number;
}

/** What was typed into the form, to be shown again as it was. */
export type TypedLocalPath = Omit<LocalPathText, 'locale' | 'field' | 'cost' | 'web'> &
	Record<'locale' | 'field' | 'cost' | 'web', string>;

/** In characters, as a reader counts them. */
export const longest = {
	title: 120,
	what: 800,
	first: 800,
	leave: 800,
	costSays: 300,
	place: 120,
	reach: 300
} as const;
type Words = keyof typeof longest;
const optional: readonly Words[] = ['costSays', 'reach'];
const longestWeb = 300;

/** Whether nobody has looked at it for more than a year: what is written there may be otherwise by now. */
export function isOld({ seenDay }: Pick<LocalPathText, 'seenDay'>, today: Day): boolean {
	return Temporal.PlainDate.compare(Temporal.PlainDate.from(seenDay).add({ years: 1 }), today) < 0;
}

/** An empty form. */
export function emptyLocalPath(locale: Locale, today: Day): TypedLocalPath {
	const words = { title: '', what: '', first: '', leave: '', costSays: '', place: '', reach: '', web: '' };
	return { ...words, locale, field: '', ways: [], cost: '', languages: [], seenDay: today };
}

/** A form filled in with what stands there. */
export function typedOf({ web, ...text }: LocalPathText): TypedLocalPath {
	return { ...text, web: web ?? '' };
}

/**
 * Reads a form. What is missing or cannot be taken is said by field, and what was typed stays.
 * @param today the day of whoever writes; it cannot have been looked at later
 * @returns `text` is null where anything is refused
 */
export function parseLocalPath(
	form: FormData,
	today: Day
): { typed: TypedLocalPath; refusals: Refusal[]; text: LocalPathText | null } {
	const raw = (name: string) => String(form.get(name) ?? '');
	const long = (name: string) => cleanText(raw(name)).trim();
	const typed: TypedLocalPath = {
		...{ locale: raw('locale'), field: raw('field'), cost: raw('cost') },
		...{ title: cleanLine(raw('title')), what: long('what'), first: long('first'), leave: long('leave') },
		...{ costSays: cleanLine(raw('cost_says')), place: cleanLine(raw('place')), reach: long('reach') },
		ways: ways.filter((one) => form.getAll('ways').includes(one)),
		languages: locales.filter((one) => form.getAll('languages').includes(one)),
		web: cleanLine(raw('web')),
		seenDay: raw('seen_day')
	};
	const field = fields.find((one) => one === typed.field);
	const cost = costs.find((one) => one === typed.cost);
	const locale = isLocale(typed.locale) ? typed.locale : null;
	const [web, seenDay] = [readWeb(typed.web), parseDay(typed.seenDay)];
	const refusals = [
		...(Object.keys(longest) as Words[]).flatMap((name) => lengthOf(name, typed[name])),
		...(field ? [] : [new Refusal('local_paths_unchosen', 'field')]),
		...(cost ? [] : [new Refusal('local_paths_unchosen', 'cost')]),
		...(locale ? [] : [new Refusal('local_paths_unchosen', 'locale')]),
		...(typed.ways.length > 0 ? [] : [new Refusal('local_paths_unchosen', 'ways')]),
		...(web === undefined ? [new Refusal('local_paths_web_unknown', 'web')] : []),
		...(seenDay === null ? [new Refusal('local_paths_day_unknown', 'seen_day')] : []),
		...(seenDay !== null && seenDay > today ? [new Refusal('local_paths_day_ahead', 'seen_day')] : [])
	];
	const whole = field && cost && locale && web !== undefined && seenDay !== null && refusals.length === 0;
	return { typed, refusals, text: whole ? { ...typed, field, cost, locale, web, seenDay } : null };
}

/** The names that fields of the form have where they are not those of the text. */
const formNames: Partial<Record<Words, string>> = { costSays: 'cost_says' };

function lengthOf(name: Words, text: string): Refusal[] {
	const at = formNames[name] ?? name;
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) return optional.includes(name) ? [] : [new Refusal('local_paths_missing', at)];
	return [...text].length > longest[name] ? [new Refusal('local_paths_long', at, { most: longest[name] })] : [];
}

/** An https address, null for none, undefined for what is none. */
function readWeb(typed: string): string | null | undefined {
	if (typed === '') return null;
	const url = URL.parse(/^[a-z][a-z+.-]*:/i.test(typed) ? typed : `https://${typed}`);
	const may = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
	return may && url.href.length <= longestWeb ? url.href : undefined;
}
