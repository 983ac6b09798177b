import * as v from 'valibot';
import { day, everyLanguage, id, sourceIds } from '#lib/content/forms.ts';

/** What facts are about, in the order of their page. */
export const topics = ['loneliness', 'withdrawn', 'sleep', 'school', 'help', 'law'] as const;

const share = v.pipe(v.number(), v.integer(), v.minValue(0));
const dots = v.pipe(
	v.strictObject({
		kind: v.literal('dots'),
		part: share,
		of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))
	}),
	v.check(({ part, of }) => part <= of, 'there are more dots filled than there are')
);
const bar = v.strictObject({
	label: everyLanguage,
	value: v.pipe(v.number(), v.minValue(0)),
	unit: v.literal('percent')
});
const bars = v.strictObject({ kind: v.literal('bars'), bars: v.pipe(v.array(bar), v.minLength(2)) });

/** One entry of content/facts/facts.yaml: a figure or a statement with the wording that keeps it true. */
export const factForm = v.pipe(
	v.strictObject({
		id,
		year: v.pipe(v.number(), v.integer()),
		sources: sourceIds,
		checked_on: day,
		/** How far the source was seen: its owner's own page, a part or an abstract of it, or somebody's report. */
		checked_at: v.picklist(['primary', 'excerpt', 'press']),
		check_again_on: day,
		topic: v.picklist(topics),
		wording: everyLanguage,
		population: everyLanguage,
		not_for: everyLanguage,
		picture: v.optional(v.variant('kind', [dots, bars])),
		alt: v.optional(everyLanguage)
	}),
	v.check(({ picture, alt }) => picture === undefined || alt !== undefined, 'a picture without alternative text'),
	v.check(
		({ checked_on, check_again_on }) => checked_on < check_again_on,
		'is to be checked again before it was checked'
	)
);
export type Fact = v.InferOutput<typeof factForm>;
export type Picture = NonNullable<Fact['picture']>;

/** Whether somebody has to look at the source again. @param today a calendar day */
export function isDue(fact: Pick<Fact, 'check_again_on'>, today: string): boolean {
	return fact.check_again_on <= today;
}
