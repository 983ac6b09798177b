import {
	placesInTheRoom,
	type Company,
	type Cost,
	type Energy,
	type Place,
	type SmallThing
} from '#lib/steps/library.ts';

/** What is believed of a difficulty before anybody did the thing: a normal distribution on the logit scale. */
export interface Prior {
	mean: number;
	sd: number;
}

const logit = (chance: number) => Math.log(chance / (1 - chance));

/**
 * The mean difficulty over the library, −1.386: in the Rasch model P(done) = 1 / (1 + exp(difficulty − ability)), a person of
 * ability 0 then does four of five. That is a choice of comfort, no finding: the "85 % rule" (Wilson et al. 2019, DOI
 * 10.1038/s41467-019-12552-4) is about machines that sort into two classes.
 */
export const meanDifficulty = -logit(0.8);

/** Tags say little about one person: as wide as abilities are taken to be among people, N(0, 1). */
const sd = 1;

/** A smaller form is where nine of ten would be done instead of four of five. */
const smallerBy = logit(0.9) - logit(0.8);

/** What the tags below add on average over everything that may be offered unasked; a test keeps it true. */
const meanOfTags = 0.615;

/** Out of the room somebody may be met; out of the house one is seen, and fear of others' eyes is what most name first. */
const ofPlace: Record<Place, number> = {
	...{ bed: 0, desk: 0, room: 0, window: 0, online: 0 },
	...{ kitchen: 0.2, threshold: 0.3, street: 0.8, park: 0.8, shop: 1 }
};

/** Being answered is more than hearing; a voice or a face leaves no time to look for words. */
const ofCompany: Record<Company, number> = { none: 0, one_way: 0.1, written: 0.5, voice: 1, in_person: 1 };

/** Strength is what is missing first on many days. */
const ofEnergy: Record<Energy, number> = { little: 0, some: 0.3, more: 0.6 };

/** Money is one more thing to have, or to ask for. */
const ofCost: Record<Cost, number> = { nothing: 0, a_little: 0.2 };

/** Each thing that has to be there may not be; beyond three it is all the same. */
const ofNeed = 0.1;
const mostNeeds = 3;

/** Outside the room, at night or at dawn, there is hardly anybody to be seen by. */
const ofQuietHour = -0.3;

/** School and work are where many were hurt, also for whoever asks for them. */
const ofSchoolOrWork = 0.4;

/**
 * Where a model of difficulty begins with a small thing, from its tags alone. The sizes are conventions of this house, not
 * measured: they order what is offered until there is something of the person's own, and are shown nowhere. A place adds to
 * them for who may be met there, never as a rung of a ladder.
 * @param form the thing as it stands, or its smaller form
 * @returns logits, not rounded
 */
export function priorOf(thing: SmallThing, form: 'whole' | 'smaller' = 'whole'): Prior {
	const whole = meanDifficulty - meanOfTags + weightOf(thing);
	return { mean: form === 'smaller' ? whole - smallerBy : whole, sd };
}

/**
 * By how much the offer believes things to be lighter than the tags say, in logits: it reckons with not knowing the person,
 * their day and their view, and would call nothing similar for somebody new. A choice of ours, like the sizes above.
 */
const lighterUnknown = 0.8;
/** How unsure that is; how people differ in their view of one thing is in the model already (`model/person.ts`). */
const sdOfBelief = 0.6;

/** What the offer believes of a thing before anything was estimated or learnt. */
export function beliefOf(thing: SmallThing): Prior {
	return { mean: priorOf(thing).mean - lighterUnknown, sd: sdOfBelief };
}

function weightOf({ place, company, energy, cost, needs, hour, field }: SmallThing): number {
	const quiet = (hour === 'night' || hour === 'dawn') && !placesInTheRoom.includes(place) && place !== 'online';
	return (
		ofPlace[place] +
		ofCompany[company] +
		ofEnergy[energy] +
		ofCost[cost] +
		ofNeed * Math.min(needs.length, mostNeeds) +
		(quiet ? ofQuietHour : 0) +
		(field === 'school' || field === 'work' ? ofSchoolOrWork : 0)
	);
}
