import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { isOnlyAskedFor } from '#lib/steps/library.ts';
import { chanceAt } from '#lib/steps/model/rasch.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import type { RunningHouse } from '../tests/running-house.ts';
import { runCommand } from './command.ts';
import { median } from './load.ts';
import { measureCpu } from './process.ts';
import { printTable } from './table.ts';
import { normal } from './steps-chances.ts';
import { withFolder, withHouse } from './with-house.ts';

const people = 20_000;
const things = 400;
const answers = 1_000_000;
const rounds = 3;

const root = fileURLToPath(new URL('..', import.meta.url));

/** "engawa analyse difficulty" from its first word to its last, on a database of a million answers, in a house that is open. */
export async function measure(): Promise<void> {
	await withFolder((program) =>
		withHouse(0, async (house) => {
			const ids = copyProgram(program);
			const difficulty = await answerAll(house, ids);
			const measured: Measured[] = [];
			while (measured.length < rounds) measured.push(await analyse(program, house));
			const rows = await house.owner<{ step: string; mean: number }>('select step, mean from difficulties');
			const squares = rows.map(({ step, mean }) => (mean - (difficulty.get(step) ?? NaN)) ** 2);
			const of = (read: (one: Measured) => number) => measured.map(read);
			printTable(
				(['seconds', 'of a processor', 'and the database', 'MiB at most'] as const).map((what) => ({
					what,
					median: median(of((one) => one[what])),
					least: Math.min(...of((one) => one[what])),
					most: Math.max(...of((one) => one[what]))
				}))
			);
			console.log(`\n${measured.at(-1)?.said.trim()} ${rounds} times.`);
			const away = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / rows.length);
			console.log(`Difficulties ${away.toFixed(3)} logits from the truth (root mean square).`);
		})
	);
}

/** The program with a library of four hundred things that may be offered unasked. Returns their ids. */
function copyProgram(folder: string): string[] {
	for (const part of ['bin', 'src', 'db', 'content', 'package.json'])
		cpSync(join(root, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const known = readSmallThings(root).filter((thing) => !isOnlyAskedFor(thing));
	const words = { en: 'A thing that is made up', it: 'Una cosa inventata', ja: '作りごとのこと' };
	const more = Array.from({ length: things - known.length }, (_, at) => ({
		...{ id: `made-up-${at}`, dimension: ['existential'], ...words, smaller: words }
	}));
	// What is JSON is YAML too.
	writeFileSync(join(folder, 'content', 'steps', 'more.yaml'), JSON.stringify({ place: 'room', things: more }));
	return [...known, ...more].map(({ id }) => id);
}

/** People who allowed it and what they said, past the law: half of all answers are of a quarter of the people. */
async function answerAll(house: RunningHouse, ids: readonly string[]): Promise<Map<string, number>> {
	const roll = seeded('difficulty');
	const difficulty = ids.map(() => -1.5 + 1.2 * normal(roll));
	const ability = Array.from({ length: people }, () => 1.2 * normal(roll));
	const [who, what, light] = [new Array<number>(answers), new Array<number>(answers), new Array<boolean>(answers)];
	for (let at = 0; at < answers; at++) {
		const p = Math.floor(people * roll() ** 2);
		const j = Math.floor(ids.length * roll());
		[who[at], what[at]] = [p, j];
		light[at] = roll() < chanceAt((ability[p] as number) - (difficulty[j] as number));
	}
	await house.owner(
		`with these as (
			insert into accounts (id, kind, nickname, locale, zone)
			select gen_random_uuid(), 'person', 'moss', 'en', 'UTC' from generate_series(1, $1) returning id
		)
		insert into difficulty_allowances (owner, version) select id, 1 from these`,
		[people]
	);
	const some = 100_000;
	for (let from = 0; from < answers; from += some)
		await house.owner(
			`insert into difficulty_answers (owner, step, light)
			select p.owner, ($1::text[])[1 + n.what], n.light
			from unnest($2::integer[], $3::integer[], $4::boolean[]) as n (who, what, light)
			join (select owner, row_number() over (order by owner) - 1 as number from difficulty_allowances) p on p.number = n.who`,
			[ids, who.slice(from, from + some), what.slice(from, from + some), light.slice(from, from + some)]
		);
	await house.owner('analyze');
	return new Map(ids.map((id, j) => [id, difficulty[j] as number]));
}

interface Measured {
	seconds: number;
	'of a processor': number;
	'and the database': number;
	'MiB at most': number;
	said: string;
}

async function analyse(program: string, house: RunningHouse): Promise<Measured> {
	const cpu = measureCpu(house);
	const { seconds, processor, mebibytes, said } = await runCommand(
		join(program, 'bin', 'engawa.ts'),
		['analyse', 'difficulty'],
		{ ENGAWA_DATA: house.dataFolder }
	);
	if (!said.includes(`${answers} answers`)) throw new Error(said);
	return {
		seconds,
		'of a processor': processor,
		'and the database': cpu(1000).database,
		'MiB at most': mebibytes,
		said
	};
}
