import * as v from 'valibot';
import { day, everyLanguage, sourceIds, words } from '#lib/content/forms.ts';

/** The four fields, in the order in which they are shown: working comes last and is led up to by nothing. */
export const fields = ['making', 'learning', 'giving', 'working'] as const;
/** Ways to take part, from nothing being sent to anybody up to being seen. */
export const ways = ['alone', 'one_way', 'written', 'voice', 'in_person', 'with_face'] as const;
export const costs = ['free', 'little', 'varies', 'pays'] as const;
/** What a path is about, below its field. */
const topics = {
	making: ['drawing', 'music', 'writing', 'code', 'repair', 'cooking', 'plants'],
	learning: ['courses', 'languages', 'reading', 'school', 'certificates'],
	giving: ['translation', 'knowledge', 'nature', 'animals', 'people'],
	working: ['trying', 'sheltered', 'training', 'service']
} as const;

export type Field = (typeof fields)[number];
export type Way = (typeof ways)[number];
export type Cost = (typeof costs)[number];
/** One thing to make, learn, give or work at. What each part means is told in content/paths/README.md. */
export type Path = v.InferOutput<ReturnType<typeof pathForm>> & {
	/** The name of its file; also its address. */
	id: string;
	field: Field;
};

/** The form of a file of content/paths, by the field whose folder it lies in. */
export function pathForm(field: Field) {
	return v.strictObject({
		name: words,
		name_in: v.optional(v.partial(everyLanguage)),
		topic: v.picklist(topics[field]),
		what: everyLanguage,
		first: everyLanguage,
		leave: everyLanguage,
		ways: v.pipe(v.array(v.picklist(ways)), v.minLength(1, 'names no way')),
		cost: v.picklist(costs),
		cost_says: v.optional(everyLanguage),
		from_age: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(99))),
		age_says: v.optional(everyLanguage),
		languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is a language code of two or three letters'))),
		countries: v.optional(
			v.pipe(
				v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is two capital letters, as in ISO 3166'))),
				v.minLength(1, 'names no country; leave it away where it is for anywhere')
			)
		),
		web: v.nullable(v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'begins with https://'))),
		source: sourceIds,
		seen_on: day,
		verified_on: v.nullable(day)
	});
}
