import * as v from 'valibot';
import { day, everyLanguage, id as slug, words } from '#lib/content/forms.ts';

/** For whom a place is. */
export const audiences = ['person', 'family', 'school'] as const;
/** The ways to be in touch with a place. Online without face also asks no real name. */
export const manners = ['in_person', 'telephone', 'writing', 'online_with_face', 'online_without_face'] as const;

export type Audience = (typeof audiences)[number];
export type Manner = (typeof manners)[number];
/** One place where one can ask, meet or simply be. What each field means is told in content/directory/README.md. */
export type Entry = v.InferOutput<typeof entryForm>;

/** One file of content/directory, with what of it cannot be shown. */
export interface CountryFile {
	/** Two letters, lower case. */
	country: string;
	entries: Entry[];
	/** Place and problem of every entry that was left out. */
	problems: string[];
}

/**
 * Reads one country. An entry that is not as it must be takes nothing away from its neighbours.
 * @throws {Error} if there is no country or no list of entries at all
 */
export function parseDirectory(raw: unknown): CountryFile {
	const frame = v.safeParse(frameForm, raw);
	if (!frame.success) throw new Error(placesOf(frame.issues, '').join('\n'));
	const entries: Entry[] = [];
	const problems: string[] = [];
	for (const [at, one] of frame.output.entries.entries()) {
		const place = `entries[${idOf(one) ?? at}]`;
		const parsed = v.safeParse(entryForm, one);
		if (!parsed.success) problems.push(...placesOf(parsed.issues, place));
		else if (entries.some((other) => other.id === parsed.output.id)) problems.push(`${place}: two have the same id`);
		else entries.push(parsed.output);
	}
	return { country: frame.output.country.toLowerCase(), entries, problems };
}

const someLanguages = v.partial(everyLanguage);
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is a language code of two or three letters'));
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'begins with https://'));
const number = v.pipe(v.string(), v.regex(/^\+?\d[\d -]{1,18}\d$/, 'is digits, with spaces or hyphens between them'));

const entryForm = v.strictObject({
	id: slug,
	name: words,
	name_in: v.optional(someLanguages),
	kind: v.picklist(['association', 'service', 'group', 'online']),
	region: everyLanguage,
	place: v.nullable(
		v.strictObject({
			lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
			lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
		})
	),
	about: everyLanguage,
	for: v.pipe(v.array(v.picklist([...audiences, 'anyone'])), v.minLength(1, 'names nobody')),
	how: v.pipe(v.array(v.picklist(manners)), v.minLength(1, 'names no way')),
	cost: v.picklist(['free', 'paid', 'varies', 'unknown']),
	languages: v.pipe(v.array(language), v.minLength(1, 'names no language')),
	without_the_person: v.picklist(['yes', 'no', 'unknown'], 'is "yes", "no" or "unknown", in quotation marks'),
	web: v.nullable(address),
	phone: v.nullable(number),
	source: v.pipe(v.array(slug), v.minLength(1, 'names no source')),
	seen_on: day,
	verified_on: v.nullable(day)
});

const frameForm = v.strictObject({
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is two capital letters, as in ISO 3166')),
	entries: v.array(v.unknown())
});

function placesOf(issues: readonly v.BaseIssue<unknown>[], at: string): string[] {
	return issues.map((issue) => {
		const path = v.getDotPath(issue);
		return `${[at, path].filter(Boolean).join('.') || 'file'}: ${issue.message}`;
	});
}

function idOf(entry: unknown): string | null {
	return entry !== null && typeof entry === 'object' && 'id' in entry && typeof entry.id === 'string' ? entry.id : null;
}
