import { estimateJointly } from '#lib/steps/model/joint.ts';
import { offer } from '#lib/steps/model/offer.ts';
import { learn, learnAll, unknown } from '#lib/steps/model/person.ts';
import { chanceAt } from '#lib/steps/model/rasch.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { makeLibrary } from './steps-library.ts';
import { normal } from './steps-chances.ts';
import { printTable } from './table.ts';

// "node bench/steps-speed.ts": how long one answer, one offer, and a million answers take. Nothing is written.

const persons = 20_000;
const things = 400;
const answers = 1_000_000;

const roll = seeded('speed');
const library = makeLibrary('speed');
const pick = <T>(list: readonly T[]) => list[Math.floor(list.length * roll())] as T;
const given = Array.from({ length: 1000 }, (_, i) => ({
	thing: pick(library).id,
	outcome: pick(['done', 'done', 'done', 'partly', 'tried_stopped'] as const),
	felt: pick([null, 'light', 'right', 'heavy'] as const),
	at: i
}));
const byId = new Map(library.map((thing) => [thing.id, thing]));

/** Median and slowest of so many, in milliseconds. */
function time(what: string, times: number, run: (turn: number) => unknown): Record<string, string | number> {
	const took = Array.from({ length: times }, (_, turn) => {
		const begun = performance.now();
		run(turn);
		return performance.now() - begun;
	}).sort((a, b) => a - b);
	return { what, times, 'median ms': took[times >> 1] as number, 'slowest ms': took.at(-1) as number };
}

let person = unknown();
const learnt = learnAll(given, byId);
printTable(
	[
		time('one answer learnt', given.length, (turn) => {
			const answer = given[turn] as (typeof given)[number];
			person = learn(person, { thing: byId.get(answer.thing) ?? pick(library), answer });
		}),
		time('a thousand answers learnt anew', 20, () => learnAll(given, byId)),
		time('an offer from 200 things', 200, (turn) =>
			offer({
				person: learnt,
				answers: given,
				things: library,
				putAway: new Set(),
				shown: [],
				resting: false,
				heavier: false,
				wished: [],
				asked: {},
				at: 1000,
				seed: `${turn}`
			})
		)
	],
	3
);

const ability = Array.from({ length: persons }, () => 1.2 * normal(roll));
const difficulty = Array.from({ length: things }, () => -1.5 + 1.2 * normal(roll));
const columns = {
	person: new Uint32Array(answers),
	thing: new Uint32Array(answers),
	went: new Uint8Array(answers),
	persons,
	things: difficulty.map(() => ({ mean: -1.5, variance: 1 }))
};
for (let i = 0; i < answers; i++) {
	// Some answer a lot, most a little: half of all answers are of a quarter of the people.
	const p = Math.floor(persons * roll() ** 2);
	const j = Math.floor(things * roll());
	columns.person[i] = p;
	columns.thing[i] = j;
	columns.went[i] = roll() < chanceAt((ability[p] as number) - (difficulty[j] as number)) ? 1 : 0;
}
const [begun, used] = [performance.now(), process.cpuUsage()];
const found = estimateJointly(columns);
const cpu = process.cpuUsage(used);
const away = Math.sqrt(found.difficulty.reduce((sum, b, j) => sum + (b - (difficulty[j] as number)) ** 2, 0) / things);
console.log(
	`\n${answers} answers of ${persons} people to ${things} things: ${((performance.now() - begun) / 1000).toFixed(1)} s, ` +
		`of a processor ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s, ${found.rounds} rounds, ` +
		`${found.converged ? 'settled' : 'not settled'}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most; ` +
		`difficulties ${away.toFixed(3)} logits from the truth (root mean square)`
);
