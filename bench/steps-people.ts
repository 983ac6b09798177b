import { seeded, type Roll } from '#lib/veranda/seeded.ts';
import type { Answer } from '#lib/steps/model/outcome.ts';
import { heavyTailed, laplace, normal } from './steps-chances.ts';
import type { SimulatedThing } from './steps-library.ts';

/**
 * People for the simulation. They are not made from what the offer believes of people: what a thing costs them is felt
 * against limits of their own, with an error that is Laplace's and not logistic; their sensitivity differs; days hang
 * together and have heavy tails; kinds hang together through two leanings that the offer knows nothing of; views of single
 * things follow Student's t with three degrees of freedom; authors guess on another scale, and kinds wrongly as a whole.
 */
export const characters = ['stable', 'growing', 'relapsing', 'tired', 'contrary'] as const;
export type Character = (typeof characters)[number];

export interface SimulatedPerson {
	name: string;
	character: Character;
	/** What they can on each day, without the day's own noise; and that noise. In units of strain. */
	capacity: Float64Array;
	day: Float64Array;
	/** On which days they open the page. */
	opens: boolean[];
	/** The first day of a relapse, if there is one. */
	relapse: number | null;
	sensitivity: number;
	/** Strain above which a thing is too much; and how far above it they stop. */
	limit: number;
	gap: number;
	leanings: [number, number];
	views: Float64Array;
	wanted: string[];
	/** How much they would rather do nothing today. */
	reluctance: number;
	/** The share of answers with how it felt, and of those that say something else than it was. */
	says: number;
	missays: number;
}

export const simulatedDays = 180;

export function makePerson(seed: string, number: number, things: readonly SimulatedThing[]): SimulatedPerson {
	const roll = seeded(`${seed} person ${number}`);
	const character = characters[number % characters.length] as Character;
	const tired = character === 'tired';
	const relapse = character === 'relapsing' ? 60 + Math.floor(60 * roll()) : null;
	const start = normal(roll) - (tired ? 0.5 : 0);
	const depth = 1.2 + roll();
	const growth = character === 'growing' ? 0.004 + 0.006 * roll() : 0;
	const capacity = Float64Array.from({ length: simulatedDays }, (_, day) => {
		const since = relapse === null ? -1 : day - relapse;
		const fallen = since < 0 ? 0 : depth * Math.min(1, (since + 1) / 3) * Math.max(0, 1 - Math.max(0, since - 20) / 80);
		return start + growth * day - fallen;
	});
	const kinds = [...new Set(things.map(({ kind }) => kind))];
	return {
		name: `${seed} ${number}`,
		character,
		capacity,
		day: makeDays(roll, tired ? 0.9 : 0.6),
		opens: makeOpenings(roll, tired ? 0.35 : 0.4 + 0.5 * roll(), tired ? 0.02 : 0.01),
		relapse,
		sensitivity: Math.exp(0.4 * normal(roll)),
		limit: -1 + 0.4 * normal(roll),
		gap: 0.4 + roll(),
		leanings: [0.7 * normal(roll), 0.7 * normal(roll)],
		views: Float64Array.from(things, () => 0.4 * heavyTailed(roll)),
		wanted: [0, 1, 2].map(() => kinds[Math.floor(kinds.length * roll())] as string),
		reluctance: (tired ? 1.2 : character === 'contrary' ? 0.8 : 0) + 0.5 * normal(roll),
		says: 0.3 + 0.6 * roll(),
		missays: character === 'contrary' ? 0.3 : 0.07
	};
}

/** Days that hang together, some of them bad for no reason. */
function makeDays(roll: Roll, spread: number): Float64Array {
	let mood = 0;
	return Float64Array.from({ length: simulatedDays }, () => {
		mood = 0.7 * mood + spread * Math.sqrt(1 - 0.49) * normal(roll);
		return mood + (roll() < 0.06 ? 1.5 * Math.log(1 - roll()) : 0);
	});
}

/** On some days they come, and sometimes they are away for ten days to fifty. */
function makeOpenings(roll: Roll, often: number, leaves: number): boolean[] {
	let away = 0;
	return Array.from({ length: simulatedDays }, () => {
		if (away > 0) away--;
		else if (roll() < leaves) away = 10 + Math.floor(40 * roll());
		return away === 0 && roll() < often;
	});
}

/** What a thing costs on a day, in units of strain, but for the day and for chance. */
function expectedStrain(person: SimulatedPerson, thing: SimulatedThing, day: number): number {
	const [company, outside] = person.leanings;
	const ease = (person.capacity[day] as number) + company * thing.withOthers + outside * thing.outside;
	return person.sensitivity * (thing.true + (person.views[thing.number] as number) - ease);
}

const chanceStrain = 0.5;

/** The chance that a thing is not too much on a day without its own noise, in [0, 1]. */
export function trueChance(person: SimulatedPerson, thing: SimulatedThing, day: number): number {
	const room = (person.limit - expectedStrain(person, thing, day)) / chanceStrain;
	return room < 0 ? Math.exp(room) / 2 : 1 - Math.exp(-room) / 2;
}

/** What somebody takes up of what is offered, or null. They foresee what it would cost, not well, and want what they want. */
export function takeUp(
	person: SimulatedPerson,
	offered: readonly SimulatedThing[],
	day: number,
	roll: Roll
): SimulatedThing | null {
	let chosen: SimulatedThing | null = null;
	let most = person.reluctance + 0.7 * normal(roll);
	for (const thing of offered) {
		const foreseen = expectedStrain(person, thing, day) - (person.day[day] as number) / 2 + 0.6 * normal(roll);
		const over = Math.max(0, foreseen - person.limit);
		const shrinks = person.character === 'contrary' && roll() < 0.3 ? -over : over;
		const worth = (person.wanted.includes(thing.kind) ? 1 : 0) + 0.8 - shrinks + 0.4 * normal(roll);
		if (worth > most) [chosen, most] = [thing, worth];
	}
	return chosen;
}

/** What came of a thing, and whether it truly was too much. */
export function live(
	person: SimulatedPerson,
	thing: SimulatedThing,
	day: number,
	roll: Roll
): { answer: Answer; tooMuch: boolean } {
	const strain =
		expectedStrain(person, thing, day) -
		person.sensitivity * (person.day[day] as number) +
		chanceStrain * laplace(roll);
	const over = strain - person.limit;
	const outcome = over > person.gap ? 'tried_stopped' : over > person.gap / 2 && roll() < 0.6 ? 'partly' : 'done';
	const feels = over > 0 ? 'heavy' : over < -2 ? 'light' : 'right';
	const other = feels === 'heavy' ? 'right' : roll() < 0.5 ? 'heavy' : 'right';
	const felt = roll() > person.says ? null : roll() < person.missays ? other : feels;
	return { answer: { thing: thing.id, outcome, felt, at: day }, tooMuch: over > 0 };
}
