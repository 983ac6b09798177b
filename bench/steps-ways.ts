import { seeded } from '#lib/veranda/seeded.ts';
import { moveByElo } from '#lib/steps/model/elo.ts';
import { offer } from '#lib/steps/model/offer.ts';
import { wasHeavy, wentOf, type Answer } from '#lib/steps/model/outcome.ts';
import { assumed, learn, unknown, type Assumptions } from '#lib/steps/model/person.ts';
import { comfort, difficultyAt } from '#lib/steps/model/rasch.ts';
import type { SimulatedThing } from './steps-library.ts';
import { trueChance, type SimulatedPerson } from './steps-people.ts';

/** A way of offering, for one person from their first day on. */
export interface Way {
	offer(day: number): SimulatedThing[];
	learn(thing: SimulatedThing, answer: Answer): void;
}

export type MakeWay = (things: readonly SimulatedThing[], person: SimulatedPerson) => Way;

const byGuess = (things: readonly SimulatedThing[]) => [...things].sort((a, b) => a.prior.mean - b.prior.mean);

/** What Engawa does; `wishes` whether the person said which kinds they would like. */
export function chosenWay({
	wishes = false,
	assumptions = assumed
}: { wishes?: boolean; assumptions?: Assumptions } = {}): MakeWay {
	return (things, { name, wanted }) => {
		const byId = new Map(things.map((thing) => [thing.id, thing]));
		let person = unknown(assumptions);
		const answers: Answer[] = [];
		const shown: string[][] = [];
		return {
			offer(day) {
				const offered = offer(
					{
						person,
						answers,
						things,
						putAway: new Set(),
						shown: shown.slice(-12),
						resting: false,
						heavier: false,
						wished: wishes ? wanted : [],
						asked: {},
						at: day,
						seed: `${name} ${day}`
					},
					assumptions
				).map(({ thing }) => byId.get(thing.id) as SimulatedThing);
				shown.push(offered.map(({ id }) => id));
				return offered;
			},
			learn(thing, answer) {
				person = learn(person, { thing, answer }, assumptions);
				answers.push(answer);
			}
		};
	};
}

/** The simplest that learns: Elo's rule for the ability alone, three things nearest to the same comforts, anew by chance. */
export const eloWay: MakeWay = (things, { name }) => {
	let ability = 0;
	const roll = seeded(`${name} elo`);
	return {
		offer: () => {
			const left = [...things];
			return [comfort.lighter, comfort.similar, comfort.further].map((chance) => {
				const wanted = difficultyAt(ability, chance);
				const away = (thing: SimulatedThing) => Math.abs(thing.prior.mean - wanted);
				const near = [...left].sort((a, b) => away(a) - away(b)).slice(0, 8);
				const taken = near[Math.floor(near.length * roll())] as SimulatedThing;
				left.splice(left.indexOf(taken), 1);
				return taken;
			});
		},
		learn(thing, answer) {
			ability = moveByElo({ ability, difficulty: thing.prior.mean }, wentOf(answer), { person: 0.4, thing: 0 }).ability;
		}
	};
};

/** A fixed ladder, rung by rung as authors guess: the next one when one is done, the same until then. */
export const ladderWay: MakeWay = (things) => {
	const rungs = byGuess(things);
	let rung = 0;
	return {
		offer: () => [rungs[rung] as SimulatedThing],
		learn: (_, { outcome }) => void (outcome === 'done' && (rung = Math.min(rungs.length - 1, rung + 1)))
	};
};

/** A kinder ladder: three rungs around one's own, up by one when one is done, down by five after a heavy one. */
export const kinderLadderWay: MakeWay = (things) => {
	const rungs = byGuess(things);
	let rung = 1;
	return {
		offer: () => rungs.slice(rung - 1, rung + 2),
		learn(_, answer) {
			const moved = wasHeavy(answer) ? rung - 5 : answer.outcome === 'done' ? rung + 1 : rung;
			rung = Math.max(1, Math.min(rungs.length - 2, moved));
		}
	};
};

/** Three by chance of so many that are lightest as authors guess. */
export function randomWay(ofLightest = Infinity): MakeWay {
	return (things, { name }) => {
		const some = byGuess(things).slice(0, ofLightest);
		const roll = seeded(`${name} random ${ofLightest}`);
		return {
			offer: () => {
				const left = [...some];
				return [0, 1, 2].map(() => left.splice(Math.floor(left.length * roll()), 1)[0] as SimulatedThing);
			},
			learn: () => undefined // it learns nothing
		};
	};
}

/** Nobody can do this: it knows how each thing is for the person on each day but for the day's own noise. What is left to gain. */
export const knowingWay: MakeWay = (things, person) => {
	const roll = seeded(`${person.name} knowing`);
	let day = 0;
	return {
		offer(today) {
			day = today;
			const fit = things.filter((thing) => trueChance(person, thing, day) >= 0.9);
			const from = fit.length >= 3 ? fit : byGuess(things).slice(0, 6);
			const left = [...from];
			return [0, 1, 2].map(() => left.splice(Math.floor(left.length * roll()), 1)[0] as SimulatedThing);
		},
		learn: () => undefined // it knows already
	};
};
