import * as v from 'valibot';
import type { Day } from '#lib/base/day.ts';
import { day, everyLanguage, shaped, slug } from '#lib/content/form.ts';
import { Misprint } from '#lib/content/written.ts';

/** In the order in which they stand on the page. */
export const topics = ['loneliness', 'withdrawn', 'sleep', 'help', 'school', 'law'] as const;

const bar = v.strictObject({
	label: everyLanguage,
	value: v.pipe(v.number(), v.minValue(0)),
	unit: v.literal('percent')
});
const picture = v.variant('kind', [
	v.strictObject({
		kind: v.literal('dots'),
		part: v.pipe(v.number(), v.minValue(0)),
		of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))
	}),
	v.strictObject({ kind: v.literal('bars'), bars: v.pipe(v.array(bar), v.minLength(1), v.maxLength(8)) })
]);
const factForm = v.pipe(
	v.strictObject({
		id: slug,
		year: v.pipe(v.number(), v.integer()),
		sources: v.pipe(v.array(slug), v.minLength(1, 'a fact without a source')),
		checked_on: day,
		checked_at: v.picklist(['primary', 'excerpt', 'press']),
		check_again_on: day,
		topic: v.picklist(topics),
		wording: everyLanguage,
		population: everyLanguage,
		not_for: everyLanguage,
		picture: v.optional(picture),
		alt: v.optional(everyLanguage)
	}),
	v.check(({ picture, alt }) => !picture === !alt, 'a picture and its alternative text come together')
);

/** A figure with the wording that keeps it true. What each field means is told in docs/writing.md. */
export type Fact = v.InferOutput<typeof factForm>;
export type FactPicture = NonNullable<Fact['picture']>;

/** @throws {Misprint} for a fact that is not as it must be, or an id that stands twice */
export function parseFacts(read: unknown, file: string): Fact[] {
	const facts = shaped(v.array(factForm), read, file);
	const twice = facts.find(({ id }, place) => facts.findIndex((other) => other.id === id) !== place);
	if (twice) throw new Misprint(file, `"${twice.id}" stands twice`);
	return facts;
}

/** Facts whose source is to be looked at again by this day, the longest due first. */
export function dueBy(facts: readonly Fact[], today: Day): Fact[] {
	return facts
		.filter((fact) => fact.check_again_on <= today)
		.sort((a, b) => (a.check_again_on < b.check_again_on ? -1 : 1));
}
