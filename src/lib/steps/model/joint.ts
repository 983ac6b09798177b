import { sortByPerson, type ByPerson, type Columns } from '#lib/steps/model/columns.ts';
import { islandsOf } from '#lib/steps/model/islands.ts';
import { gridFor, look, lookLast, type Grid } from '#lib/steps/model/marginal.ts';
import type { Normal } from '#lib/steps/model/normal.ts';
import { chanceAt, logitOf } from '#lib/steps/model/rasch.ts';
import { shareWell } from '#lib/steps/model/share.ts';

/** Abilities and difficulties on one scale, in logits, with standard errors. 0 is the mean ability of all people. */
export interface Estimates {
	/** Expected a posteriori of each person, and the standard deviation of that; without answers 0 and the population's. */
	ability: Float64Array;
	abilitySe: Float64Array;
	/** Mode of each thing's posterior and its standard error; without answers what was believed before. */
	difficulty: Float64Array;
	difficultySe: Float64Array;
	/** How abilities are spread among these people: standard deviation. */
	abilitySd: number;
	/** Things of one number are linked by answers; those of different numbers are compared by what was believed before alone. */
	island: Uint32Array;
	/** How often all answers were looked through, and whether nothing moved any more in the end. */
	rounds: number;
	converged: boolean;
}

const mostRounds = 400;
/** When no difficulty and not the spread of abilities moves by more in one round, in logits, nothing moves. */
const stillness = 1e-4;
/** The spread of abilities as if so many more people had been seen, of variance 1: few people do not make a spread. */
const assumedPeople = 4;
/** The points are close enough for abilities that are spread up to this variance, in logits². */
const widestVariance = 4;
/** Extrapolation goes no further at once than so many rounds. */
const boldest = 16;

/** What is sought: the difficulties, and last the logarithm of the abilities' standard deviation. */
type Sought = Float64Array;

/**
 * Estimates the abilities of many people and the difficulties of many things together: Rasch's model with normal abilities
 * and normal priors of the difficulties, by marginal maximum a posteriori; abilities are integrated over equally spaced
 * points. So it is consistent where people answered little, which joint maximum likelihood is not, and somebody with whom
 * everything went well has an estimate like everybody else. That people differ in their view of single things and kinds is
 * not in it: that belongs to each of them (see `person.ts`), and draws the difficulties here a little together.
 *
 * Deterministic: the same answers in the same order give the same numbers, bit by bit. The standard errors of difficulties
 * come from the diagonal of the observed information (Louis T. A., Journal of the Royal Statistical Society B
 * 1982;44:226–233, doi:10.1111/j.2517-6161.1982.tb01203.x): what all difficulties share, such as the origin, is not in them.
 *
 * Sources: Bock R. D., Aitkin M., Psychometrika 1981;46:443–459, doi:10.1007/BF02293801; each third round is carried on by
 * squared extrapolation, and taken back where that did not help (Varadhan R., Roland C., Scandinavian Journal of Statistics
 * 2008;35:335–353, doi:10.1111/j.1467-9469.2007.00585.x).
 * @throws {RangeError} for columns of different lengths, for people or things that do not exist, for answers outside [0, 1]
 */
export function estimateJointly(columns: Columns): Estimates {
	const byPerson = sortByPerson(columns);
	const grid = gridFor(byPerson, widestVariance);
	const { sought, rounds, converged } = settle(beginning(byPerson, columns.things), {
		byPerson,
		things: columns.things,
		grid
	});
	const difficulty = sought.slice(0, -1);
	const abilitySd = spreadOf(sought);
	const last = lookLast(byPerson, difficulty, abilitySd, grid);
	return {
		ability: last.ability,
		abilitySe: last.abilitySe,
		difficulty,
		difficultySe: last.information.map(
			(known, j) => 1 / Math.sqrt(Math.max(0, known) + 1 / (columns.things[j] as Normal).variance)
		),
		abilitySd,
		island: islandsOf(byPerson, columns.things.length),
		rounds,
		converged
	};
}

/** From the share of each thing that went well, drawn to what was believed before as if that were ten answers. */
function beginning({ wentOfThing, answersOfThing }: ByPerson, things: readonly Normal[]): Sought {
	const sought = new Float64Array(things.length + 1);
	things.forEach(({ mean }, j) => {
		const answered = answersOfThing[j] as number;
		const seen = -logitOf(shareWell(wentOfThing[j] as number, answered));
		sought[j] = (answered * seen + 10 * mean) / (answered + 10);
	});
	return sought;
}

interface Given {
	byPerson: ByPerson;
	things: readonly Normal[];
	grid: Grid;
}

function settle(start: Sought, given: Given): { sought: Sought; rounds: number; converged: boolean } {
	let sought = start;
	for (let rounds = 0; rounds < mostRounds; rounds += 3) {
		const first = improve(sought, given);
		if (distance(sought, first.sought) < stillness)
			return { sought: first.sought, rounds: rounds + 1, converged: true };
		const second = improve(first.sought, given);
		if (distance(first.sought, second.sought) < stillness)
			return { sought: second.sought, rounds: rounds + 2, converged: true };
		const carried = improve(extrapolate(sought, first.sought, second.sought), given);
		sought = carried.worth >= second.worth ? carried.sought : second.sought;
	}
	return { sought, rounds: mostRounds, converged: false };
}

/** One round of expectation and maximisation, and what its beginning was worth: the logarithm of its posterior. */
function improve(sought: Sought, { byPerson, things, grid }: Given): { sought: Sought; worth: number } {
	const abilitySd = spreadOf(sought);
	const { points } = grid;
	const found = look(byPerson, sought.subarray(0, -1), abilitySd, grid);
	const next = new Float64Array(sought.length);
	let worth = found.logLikelihood - assumedPeople * (Math.log(abilitySd) + 1 / (2 * abilitySd ** 2));
	things.forEach((prior, j) => {
		const b = sought[j] as number;
		worth -= (b - prior.mean) ** 2 / (2 * prior.variance);
		const counts = found.counts.subarray(j * points.length, (j + 1) * points.length);
		const went = byPerson.wentOfThing[j] as number;
		next[j] = maximise({ prior, begin: b, went, counts, abilitySd, points });
	});
	const variance = (found.squares * abilitySd ** 2 + assumedPeople) / (byPerson.answering + assumedPeople);
	next[things.length] = Math.log(variance) / 2;
	return { sought: next, worth };
}

/** Newton's steps in one round; the next round takes up where they ended. */
const newtonSteps = 3;
const longestStep = 1;

/** The difficulty of one thing that is most likely if people are where they are believed to be. The function is concave. */
function maximise({ prior, begin, went, counts, abilitySd, points }: OneThing): number {
	let b = begin;
	for (let step = 0; step < newtonSteps; step++) {
		let slope = -went - (b - prior.mean) / prior.variance;
		let bend = 1 / prior.variance;
		for (let q = 0; q < points.length; q++) {
			const chance = chanceAt(abilitySd * (points[q] as number) - b);
			slope += (counts[q] as number) * chance;
			bend += (counts[q] as number) * chance * (1 - chance);
		}
		b += Math.max(-longestStep, Math.min(longestStep, slope / bend));
	}
	return b;
}

interface OneThing {
	prior: Normal;
	begin: number;
	/** How well all answers to it went together. */
	went: number;
	/** Expected answers at each point. */
	counts: Float64Array;
	abilitySd: number;
	points: Float64Array;
}

/** Squared extrapolation of three states that follow each other. */
function extrapolate(start: Sought, first: Sought, second: Sought): Sought {
	let [moved, bent] = [0, 0];
	first.forEach((value, i) => {
		const way = value - (start[i] as number);
		moved += way * way;
		bent += ((second[i] as number) - value - way) ** 2;
	});
	const length = Math.max(1, Math.min(boldest, Math.sqrt(moved / bent)));
	return start.map((value, i) => {
		const way = (first[i] as number) - value;
		return value + 2 * length * way + length * length * ((second[i] as number) - (first[i] as number) - way);
	});
}

function spreadOf(sought: Sought): number {
	return Math.exp(sought.at(-1) as number);
}

function distance(one: Sought, other: Sought): number {
	return one.reduce((most, value, i) => Math.max(most, Math.abs(value - (other[i] as number))), 0);
}
