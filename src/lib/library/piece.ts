import * as v from 'valibot';
import { day, id, sourceIds, words } from '#lib/content/forms.ts';

/** To whom a piece is written: to the person, to whoever wants to know about the matter, to those around. */
export const audiences = ['you', 'matter', 'around'] as const;
export type Audience = (typeof audiences)[number];

/** `piece.yaml`: what holds for a piece in every language. */
export const pieceForm = v.strictObject({
	for: v.picklist(audiences),
	order: v.number(),
	reviewed_on: day,
	sources: sourceIds,
	related: v.optional(v.pipe(v.array(id), v.maxLength(3, 'has more than three related pieces')), [])
});

const front = v.strictObject({
	title: words,
	summary: words,
	does_not_mean: v.pipe(v.array(words), v.minLength(2, 'wants at least two sentences'), v.maxLength(4)),
	one_thing: v.optional(words)
});
export type PieceFront = v.InferOutput<typeof front>;

/** What stands above the text of a piece. */
export const pieceFronts = { en: front, it: front, ja: front };
