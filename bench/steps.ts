import { seeded } from '#lib/veranda/seeded.ts';
import { makeLibrary, type SimulatedThing } from './steps-library.ts';
import {
	characters,
	live,
	makePerson,
	simulatedDays,
	takeUp,
	trueChance,
	type SimulatedPerson
} from './steps-people.ts';
import { chosenWay, eloWay, kinderLadderWay, knowingWay, ladderWay, randomWay, type MakeWay } from './steps-ways.ts';
import { printTable } from './table.ts';

// "npm run bench:steps": simulated people who are offered small things in different ways. Nothing is written.
// "npm run bench:steps -- 200 another-seed ladder" takes fewer people, others, or the ways with such a name. See docs/small-things.md.

const [howMany = '1000', seed = 'engawa', only = ''] = process.argv.slice(2);
const persons = Number(howMany);

const ways: [string, MakeWay][] = [
	['Engawa', chosenWay()],
	['Engawa, wishes said', chosenWay({ wishes: true })],
	['Elo, three at a time', eloWay],
	['fixed ladder', ladderWay],
	['kinder ladder', kinderLadderWay],
	['random three', randomWay()],
	['always the lightest', randomWay(15)],
	['(knowing everything)', knowingWay]
];

/** What became of one person with one way. */
interface Lived {
	openings: number;
	taken: number;
	tooMuch: number;
	offered: number;
	fitting: number;
	kinds: Set<string>;
	things: Set<string>;
	/** Wanted things that were done well, and how much the one that asks most of them asks. */
	reached: Set<string>;
	height: number;
	/** Days from a relapse until two thirds of what is offered fit; null without a relapse. */
	soon: number | null;
}

/** A thing fits where it is not too much with this chance, on a day without noise of its own. */
const fits = 0.8;
const longest = 60;

function liveWith(make: MakeWay, person: SimulatedPerson, things: readonly SimulatedThing[]): Lived {
	const way = make(things, person);
	const lived: Lived = {
		openings: 0,
		taken: 0,
		tooMuch: 0,
		offered: 0,
		fitting: 0,
		kinds: new Set(),
		things: new Set(),
		reached: new Set(),
		height: NaN,
		soon: person.relapse === null ? null : longest
	};
	for (let day = 0; day < simulatedDays; day++) {
		if (!person.opens[day]) continue;
		// The same day is the same for whatever way it meets, as far as it can be.
		const roll = seeded(`${person.name} day ${day}`);
		const offered = way.offer(day);
		const fitting = offered.filter((thing) => trueChance(person, thing, day) >= fits).length;
		lived.openings++;
		lived.offered += offered.length;
		lived.fitting += fitting;
		if (person.relapse !== null && day >= person.relapse + 2 && fitting >= (offered.length * 2) / 3)
			lived.soon = Math.min(lived.soon ?? longest, day - person.relapse);
		const thing = takeUp(person, offered, day, roll);
		if (!thing) continue;
		const { answer, tooMuch } = live(person, thing, day, roll);
		lived.taken++;
		lived.kinds.add(thing.kind);
		lived.things.add(thing.id);
		if (tooMuch) lived.tooMuch++;
		else if (answer.outcome === 'done' && person.wanted.includes(thing.kind)) {
			lived.reached.add(thing.id);
			lived.height = Math.max(Number.isNaN(lived.height) ? -Infinity : lived.height, thing.true);
		}
		way.learn(thing, answer);
	}
	return lived;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sum(values) / values.length;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function describe(lives: Lived[]): Record<string, string | number> {
	const all = (what: 'openings' | 'taken' | 'tooMuch' | 'offered' | 'fitting') => sum(lives.map((one) => one[what]));
	const soon = lives.flatMap((one) => (one.soon === null ? [] : [one.soon]));
	return {
		'too much': percent(all('tooMuch'), all('taken')),
		'offered at once': all('offered') / all('openings'),
		declined: percent(all('openings') - all('taken'), all('openings')),
		'offers that fit': percent(all('fitting'), all('offered')),
		'different things': mean(lives.map(({ things }) => things.size)),
		kinds: mean(lives.map(({ kinds }) => kinds.size)),
		'wanted, done well': mean(lives.map(({ reached }) => reached.size)),
		'asking most': mean(lives.map(({ height }) => height).filter((height) => !Number.isNaN(height))),
		'days after a relapse': soon.length > 0 ? mean(soon).toFixed(1) : ''
	};
}

const things = makeLibrary(seed);
const people = Array.from({ length: persons }, (_, i) => makePerson(seed, i, things));
console.log(`${persons} simulated people, ${simulatedDays} days, ${things.length} things, seed "${seed}"\n`);
const results = ways
	.filter(([name]) => name.includes(only))
	.map(([name, make]) => ({ name, lives: people.map((person) => liveWith(make, person, things)) }));
printTable(results.map(({ name, lives }) => ({ way: name, ...describe(lives) })));
for (const character of characters) {
	console.log(`\n${character}\n`);
	const those = (lives: Lived[]) => lives.filter((_, i) => people[i]?.character === character);
	printTable(results.map(({ name, lives }) => ({ way: name, ...describe(those(lives)) })));
}
