import fc from 'fast-check';
import { answeredOutcomes, feels, type Answer } from '#lib/steps/model/outcome.ts';
import type { Thing } from '#lib/steps/model/thing.ts';

/** A small thing: alone, in the room, at any hour, unless said otherwise. */
export function aThing(said: Partial<Thing> & Pick<Thing, 'id'>): Thing {
	return {
		prior: { mean: 0, sd: 0.5 },
		dimensions: ['existential'],
		kind: 'making',
		place: 'room',
		company: 'none',
		hour: 'any',
		...said
	};
}

/** Any library of one to thirty things, called t0, t1 and so on. */
export const someThings = fc
	.array(
		fc.record({
			prior: fc.record({
				mean: fc.double({ min: -5, max: 4, noNaN: true }),
				sd: fc.double({ min: 0.1, max: 1.5, noNaN: true })
			}),
			dimensions: fc.subarray(['emotional', 'social', 'existential'], { minLength: 1 }),
			kind: fc.constantFrom('making', 'going', 'writing', 'looking', 'listening'),
			place: fc.constantFrom('room', 'kitchen', 'street'),
			company: fc.constantFrom('none', 'written'),
			hour: fc.constantFrom('any', 'night', 'day')
		}),
		{ minLength: 1, maxLength: 30 }
	)
	.map((things): Thing[] => things.map((thing, i) => ({ ...thing, id: `t${i}` })));

/** Any answer to one of the first thirty things, within a year. */
export const anAnswer: fc.Arbitrary<Answer> = fc.record({
	thing: fc.nat({ max: 29 }).map((i) => `t${i}`),
	outcome: fc.constantFrom(...answeredOutcomes),
	felt: fc.constantFrom(null, ...feels),
	at: fc.double({ min: 0, max: 365, noNaN: true })
});

/** Answers in order of time. */
export const someAnswers = fc
	.array(anAnswer, { maxLength: 40 })
	.map((answers) => [...answers].sort((a, b) => a.at - b.at));
