import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { inOrder, linkOf } from '#lib/safety/helpline.ts';
import { isInWriting, type Country, type Helpline, type Way } from '#lib/safety/helpline-file.ts';
import { findNumbers, parts, readingOrder, type Numbers, type Part, type Plan, type Span } from '#lib/plans/plan.ts';

/** What a plan is shown with: the helplines there are, a language, and the calendar day. */
export interface Around {
	countries: ReadonlyMap<string, Country>;
	/** Whose numbers stand there where nobody chose a country. */
	home: string;
	locale: Locale;
	today: Day;
}

/** One way to reach a line: a tap calls, writes or opens, and on paper its words are enough. */
export interface PlanWay {
	kind: Way['kind'];
	/** The number, the word and number of a message, or the address. */
	reach: { number: string; word?: string } | { address: string };
	href: string;
}

/** A plan as it is read. */
export interface PlanView {
	country: string;
	emergency: Country['emergency'] | null;
	lines: { id: string; name: string; language: string | undefined; hours: string; ways: PlanWay[] }[];
	written: { part: Part; lines: Span[][] }[];
}

/** The lines of a country to choose from, as the form shows them. */
export interface LinesToChoose {
	country: string;
	countries: { code: string; name: string }[];
	lines: { id: string; name: string; who: string; chosen: boolean }[];
}

/**
 * Its lines as they are today: whoever chose one months ago sees its number of now, and one that is gone is gone. The
 * number for danger to life always stands there.
 */
export function viewPlan(plan: Plan, { countries, home, locale, today }: Around): PlanView {
	const country = countries.get(plan.numbers?.country ?? '') ?? countries.get(home);
	const chosen = plan.numbers?.ids ?? [];
	return {
		country: country?.name[locale] ?? '',
		emergency: country?.emergency ?? null,
		lines: inOrder(country?.helplines ?? [], today)
			.filter(({ id }) => chosen.includes(id))
			.map((one) => ({
				id: one.id,
				...nameOf(one, locale),
				hours: one.hours?.[locale] ?? '',
				ways: waysOf(one).map((way) => viewWay(way))
			})),
		written: readingOrder
			.filter((part) => plan[part] !== '')
			.map((part) => ({ part, lines: plan[part].split('\n').map((line) => findNumbers(line)) }))
	};
}

/** The same plan without a word in it: to be filled in by hand, on paper. */
export function viewBlank(plan: Plan, around: Around): PlanView {
	return { ...viewPlan(plan, around), written: parts.map((part) => ({ part, lines: [] })) };
}

/** The lines of one country: of the one that was chosen, or else of the nearest with a few chosen already. */
export function linesToChoose(numbers: Numbers | null, around: Around): LinesToChoose {
	const country = numbers && around.countries.has(numbers.country) ? numbers.country : around.home;
	const all = inOrder(around.countries.get(country)?.helplines ?? [], around.today);
	const ids = numbers?.country === country ? numbers.ids : suggestLines(country, around);
	return {
		country,
		countries: [...around.countries].map(([code, { name }]) => ({ code, name: name[around.locale] })),
		lines: all.map((one) => ({
			id: one.id,
			name: nameOf(one, around.locale).name,
			who: one.who[around.locale],
			chosen: ids.includes(one.id)
		}))
	};
}

/** A few lines of a country: the first, and one more where one can write. */
export function suggestLines(country: string, { countries, today }: Around): string[] {
	const lines = inOrder(countries.get(country)?.helplines ?? [], today);
	const first = lines.at(0);
	const quiet = lines.find((one) => one.quiet && one !== first);
	return [first, quiet].flatMap((one) => (one ? [one.id] : []));
}

/** Its name in the language of the page where it has one there, and the language it is in. */
function nameOf(one: Helpline, locale: Locale) {
	const reading = one.name_reading?.[locale];
	return { name: reading ?? one.name, language: reading ? undefined : one.languages[0] };
}

/** One by voice and one in writing, where it has them: more is on Help now. */
function waysOf(one: Helpline): Way[] {
	const [voice, writing] = [one.ways.find((way) => !isInWriting(way)), one.ways.find((way) => isInWriting(way))];
	return [voice, writing].filter((way) => way !== undefined);
}

function viewWay(way: Way): PlanWay {
	const at = { kind: way.kind, href: linkOf(way) };
	if ('url' in way) return { ...at, reach: { address: way.url } };
	const word = way.kind === 'text' ? way.sms_body : undefined;
	return { ...at, reach: { number: way.number, ...(word && { word }) } };
}
