import { seeded } from '#lib/veranda/seeded.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { normal } from './steps-chances.ts';

/** A thing as the offer knows it, and as it is. */
export interface SimulatedThing extends Thing {
	number: number;
	/** How much it truly asks, in units of strain. */
	true: number;
	/** How far it is with others and away from the room, in [0, 1]: what kinds have in common behind the offer's back. */
	withOthers: number;
	outside: number;
}

/** Places with how much they ask in the middle, how far they are with others, and how far outside. */
const places: [string, number, number, number][] = [
	['bed', -3.2, 0, 0],
	['room', -2.6, 0.1, 0],
	['desk', -2.2, 0.3, 0],
	['window', -2.2, 0.1, 0.2],
	['kitchen', -1.6, 0.3, 0.2],
	['online', -1.2, 0.8, 0.1],
	['threshold', -0.9, 0.3, 0.6],
	['street', -0.2, 0.4, 1],
	['park', 0.2, 0.4, 1],
	['shop', 0.7, 1, 1]
];

/** Two hundred things in ten places. Authors guess how difficult each is: on a narrower scale, wrongly, and some places wrongly as a whole. */
export function makeLibrary(seed: string): SimulatedThing[] {
	const roll = seeded(`${seed} library`);
	return places.flatMap(([place, middle, withOthers, outside], where) => {
		const wrong = 0.4 * normal(roll);
		return Array.from({ length: 20 }, (_, i): SimulatedThing => {
			const asks = middle + 0.9 * normal(roll);
			return {
				id: `${place} ${i}`,
				number: where * 20 + i,
				prior: { mean: 0.8 * asks + wrong + 0.6 * normal(roll), sd: 0.7 },
				dimensions: [['emotional', 'social', 'existential'][Math.floor(3 * roll())] as string],
				kind: place,
				place,
				company: roll() < withOthers ? 'in_person' : 'none',
				hour: 'any',
				true: asks + 0.5,
				withOthers,
				outside
			};
		});
	});
}
