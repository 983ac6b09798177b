import * as v from 'valibot';
import { parseDay } from '#lib/base/day.ts';

/** One country of content/helplines: the number for danger to life, then people one can talk or write to. */
export type Country = v.InferOutput<typeof countryForm>;
/** One service. What each field means is told in content/helplines/README.md. */
export type Helpline = Country['helplines'][number];
/** One way to reach it. */
export type Way = Helpline['ways'][number];

/** @throws {Error} naming the place of everything that is wrong */
export function parseCountry(raw: unknown): Country {
	const parsed = v.safeParse(countryForm, raw);
	if (parsed.success) return parsed.output;
	throw new Error(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`).join('\n'));
}

/** Whether this way needs no voice. */
export function isInWriting(way: { kind: string }): boolean {
	return way.kind !== 'call';
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const everyLanguage = v.strictObject({ en: words, it: words, ja: words });
const someLanguages = v.strictObject({ en: v.optional(words), it: v.optional(words), ja: v.optional(words) });
const dialled = v.pipe(v.string(), v.regex(/^\+?\d{3,15}$/, 'is dialled with digits only, perhaps after a +'));
const day = v.pipe(
	v.string(),
	v.isoDate(),
	v.check((text) => parseDay(text) !== null, 'is no day of the calendar')
);
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is a language code of two or three letters'));

/** Digits as printed are the digits dialled, save for the country code: so that the two are never edited apart. */
function sameNumber({ number, tel }: { number: string; tel: string }): boolean {
	const printed = number.replace(/\D/g, '');
	return tel.endsWith(printed) || tel.endsWith(printed.replace(/^0/, ''));
}
const unlike = 'number and tel are not the same number';

const reached = { number: words, tel: dialled, cost: v.optional(everyLanguage) };
const way = v.variant('kind', [
	v.pipe(
		v.strictObject({ kind: v.literal('call'), ...reached }),
		v.check((it) => sameNumber(it), unlike)
	),
	v.pipe(
		v.strictObject({ kind: v.literal('text'), ...reached, sms_body: v.optional(words) }),
		v.check((it) => sameNumber(it), unlike)
	),
	v.pipe(
		v.strictObject({ kind: v.literal('whatsapp'), ...reached }),
		v.check((it) => sameNumber(it), unlike)
	),
	v.strictObject({ kind: v.picklist(['chat', 'mail']), url: address, cost: v.optional(everyLanguage) })
]);

const helpline = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower case with hyphens')),
		name: words,
		name_reading: v.optional(someLanguages),
		who: everyLanguage,
		ways: v.pipe(v.array(way), v.minLength(1)),
		hours: v.nullable(everyLanguage),
		hours_doubtful: v.boolean(),
		languages: v.array(language),
		ages: v.optional(v.strictObject({ from: v.number(), until: v.number() })),
		web: address,
		quiet: v.boolean(),
		verified_on: v.nullable(day),
		source: words,
		expires_on: day,
		doubt: v.optional(words)
	}),
	v.check(
		(one) => one.quiet === one.ways.some((way) => isInWriting(way)),
		'quiet says whether one of the ways is in writing'
	),
	v.check((one) => one.hours !== null || one.hours_doubtful, 'hours that nobody can state are doubtful')
);

const countryForm = v.pipe(
	v.strictObject({
		country: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
		name: everyLanguage,
		emergency: v.pipe(
			v.strictObject({ number: words, tel: dialled, for: everyLanguage }),
			v.check((it) => sameNumber(it), unlike)
		),
		helplines: v.array(helpline)
	}),
	v.check(({ helplines }) => new Set(helplines.map((one) => one.id)).size === helplines.length, 'two have the same id')
);
