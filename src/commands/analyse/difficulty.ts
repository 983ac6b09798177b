import type { Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { estimateDifficulties } from '#lib/steps/difficulties.server.ts';
import { estimateCentred } from '#lib/steps/model/centred.ts';
import { openHouse } from '../../open-house.ts';
import type { Command } from '../command.ts';
import { isMissing, shorten } from '../csv/cells.ts';
import { readTable } from '../csv/read-table.ts';
import { makeNumbering } from './numbering.ts';
import { printJson, printRows } from './print.ts';
import { commonHelp, readWish, type Wish } from './wish.ts';

const columns = ['person', 'step', 'outcome'] as const;

export const way: Command = {
	summary: 'how hard things are and how able people, together (Rasch)',
	help: `npx engawa analyse difficulty
npx engawa analyse difficulty FILE.csv [--json]

Without a FILE: estimates how the small things of the library are for people here, from what those said who allowed it; the
house does the same once a day by itself. Of fewer than ten people nothing is estimated. Who said what is neither read nor
printed.

With a FILE: Rasch's model of your own answers, by marginal maximum a posteriori: an ability of each person and a difficulty of
each step in logits, with standard errors; the difficulties have mean 0. Abilities are believed to be normal, difficulties to lie
within some six logits (standard deviation 3), so that also what always went well has a number.

  person, step    names
  outcome         1 it went well, 0 it did not; an empty one is no answer

  --person NAME, --step NAME, --outcome NAME   what the columns are called in FILE
${commonHelp}

Which of four prompts a day students left unanswered:
  npx engawa analyse difficulty tests/data/student-diaries.csv --person id --step beep --outcome expired`,
	async run(words: string[], settings: Settings): Promise<number> {
		if (words.length > 0) return analyseFile(readWish(words, { columns, options: [] }));
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			const { people, answers, things } = await estimateDifficulties(asWorker(house.database), house.root);
			console.log(`${answers} answers of ${people} people who allowed it: ${things} things estimated.`);
			return 0;
		} finally {
			await house.close();
		}
	}
};

async function analyseFile({ file, json, called, zone, dates }: Wish<never>): Promise<number> {
	const [persons, steps] = [makeNumbering(), makeNumbering()];
	const [person, thing, went]: [number[], number[], number[]] = [[], [], []];
	await readTable(file, { must: columns, may: [], moments: [], called, zone, dates, dayNumbers: false }, (row) => {
		const [who, what, outcome] = [row.text('person'), row.text('step'), row.text('outcome')];
		if (who === '') return row.refuse('person', 'it is empty');
		if (what === '') return row.refuse('step', 'it is empty');
		const [p, t] = [persons.numberOf(who), steps.numberOf(what)];
		if (isMissing(outcome)) return;
		if (outcome !== '0' && outcome !== '1') return row.refuse('outcome', `"${shorten(outcome)}" is neither 0 nor 1`);
		person.push(p);
		thing.push(t);
		went.push(Number(outcome));
	});
	const counts = { persons: persons.names.length, things: steps.names.length };
	const found = estimateCentred({ person, thing, went, ...counts });
	if (found.island.some((number) => number > 0))
		console.error(
			`${file}: not all steps are linked by people who answered both; those that are not can hardly be compared`
		);
	const people = persons.names.map((name, at) => ({ name, ability: found.ability[at], se: found.abilitySe[at] }));
	const things = steps.names.map((name, at) => ({
		name,
		difficulty: found.difficulty[at],
		se: found.difficultySe[at]
	}));
	if (json)
		await printJson({
			persons: people.map((one) => [JSON.stringify(one)]),
			steps: things.map((one) => [JSON.stringify(one)])
		});
	else {
		await printRows(
			['person', 'ability', 'se'],
			people.map(({ name, ability, se }) => [name, ability ?? null, se ?? null])
		);
		console.log();
		await printRows(
			['step', 'difficulty', 'se'],
			things.map(({ name, difficulty, se }) => [name, difficulty ?? null, se ?? null])
		);
	}
	return 0;
}
