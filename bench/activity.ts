import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '#lib/veranda/seeded.ts';
import { runCommand, type CommandRun } from './command.ts';
import { median } from './load.ts';
import { printTable } from './table.ts';
import { withFolder } from './with-house.ts';

const rows = 1_000_000;
const rounds = 5;
const program = fileURLToPath(new URL('../bin/engawa.ts', import.meta.url));

/** "engawa analyse activity" from its first word to its last, on a file with a row for each of a million minutes. */
export async function measure(): Promise<void> {
	await withFolder(async (folder) => {
		const file = join(folder, 'activity.csv');
		await writeMinutes(file);
		const measured: CommandRun[] = [];
		while (measured.length < rounds) measured.push(await runCommand(program, ['analyse', 'activity', file, '--json']));
		printTable(
			(['seconds', 'processor', 'mebibytes'] as const).map((what) => {
				const all = measured.map((one) => one[what]);
				return { what, median: median(all), least: Math.min(...all), most: Math.max(...all) };
			})
		);
		console.log(`\n${measured.at(-1)?.said.trim()}`);
	});
}

async function writeMinutes(path: string): Promise<void> {
	const roll = seeded('activity');
	const file = createWriteStream(path);
	file.write('time,activity\n');
	for (let at = 0; at < rows; at++) {
		const minute = new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString().slice(0, 16);
		const awake = at % 1440 >= 480 ? 300 : 20;
		if (!file.write(`${minute},${Math.round(awake * 2 * roll())}\n`)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'finish');
}
