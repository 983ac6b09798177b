import * as v from 'valibot';
import { day, everyLanguage, id, sourceIds, words } from '#lib/content/forms.ts';

/** What pieces for somebody who loves somebody are about, in their order. Safety stands before the seven others. */
export const themes = ['safety', 'understanding', 'care', 'listening', 'speaking', 'room', 'help', 'on'] as const;
export type Theme = (typeof themes)[number];

/** `piece.yaml`: what holds for a piece in every language. */
export const courseForm = v.strictObject({
	theme: v.picklist(themes),
	/** Where it stands in its theme. */
	order: v.number(),
	/** What its exercise needs, in minutes; with the reading no more than {@link longestMinutes}. */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
	/** Whether it changes how one reacts to the other person: then it waits where somebody at home is afraid. */
	changes_reacting: v.boolean(),
	reviewed_on: day,
	sources: sourceIds
});

const front = v.strictObject({
	title: words,
	summary: words,
	exercise: v.pipe(v.array(words), v.minLength(1, 'has no exercise'), v.maxLength(4, 'has more than four lines')),
	/** One thing for at home, if it fits. */
	to_try: words,
	line: words
});

/** What stands above the text of a piece. */
export const courseFronts = { en: front, it: front, ja: front };

/** A piece is read and done in one sitting. */
export const longestMinutes = 10;

/** `moments.yaml`: where somebody stands who comes, what may be said then, and which pieces are near. */
export const momentsForm = v.pipe(
	v.array(
		v.strictObject({
			id,
			/** Whether a human stands before everything else on its page. */
			human_first: v.optional(v.boolean(), false),
			name: everyLanguage,
			/** What may be true of this moment; one sentence to say; one thing to leave. */
			now: everyLanguage,
			say: everyLanguage,
			leave: everyLanguage,
			pieces: v.pipe(v.array(id), v.minLength(1, 'leads to no piece'), v.maxLength(3))
		})
	),
	v.minLength(1)
);
export type Moment = v.InferOutput<typeof momentsForm>[number];

/** `tonight.yaml`: for one evening, at whatever hour it begins. */
export const eveningsForm = v.pipe(
	v.array(v.strictObject({ id, say: everyLanguage, slip: everyLanguage, leave: everyLanguage })),
	v.minLength(1)
);
export type Evening = v.InferOutput<typeof eveningsForm>[number];

/** Places below `/someone-i-love` that are no moments. */
export const reserved = ['tonight', 'read', 'practice', 'one-sheet', 'notes', 'how-i-am', 'among-others'];
