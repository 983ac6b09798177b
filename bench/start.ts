import { setTimeout as wait } from 'node:timers/promises';
import { browserHeaders } from '../tests/check-in-request.ts';
import { startHouse } from '../tests/running-house.ts';
import { median } from './load.ts';
import { databaseMemory, memoryOf } from './process.ts';
import { printTable } from './table.ts';
import { withFolder } from './with-house.ts';

const warmStarts = 7;

/** From the command to the printed address, with and without a data folder; and what it holds in memory then. */
export async function measure(): Promise<void> {
	await withFolder(async (folder) => {
		const starts: number[] = [];
		const memories: { fresh: number; visited: number; own: number; database: number }[] = [];
		for (let run = 0; run <= warmStarts; run++) {
			const house = await startHouse(folder);
			starts.push(house.startedInMs);
			await wait(500);
			const fresh = memoryOf(house.pid).resident;
			await (await fetch(house.address, { headers: browserHeaders('') })).text();
			const { resident, own } = memoryOf(house.pid);
			memories.push({ fresh, visited: resident, own, database: databaseMemory(house.databasePid).mebibytes });
			await house.stop();
		}
		const [cold = 0, ...warm] = starts;
		const warmMemories = memories.slice(1);
		printTable([
			{ what: 'cold start: no data folder yet, ms', median: Math.round(cold), least: '', most: '' },
			row('warm start, ms', warm),
			row(
				'server, resident, just started, MiB',
				warmMemories.map((memory) => memory.fresh)
			),
			row(
				'server, resident, after the first page, MiB',
				warmMemories.map((memory) => memory.visited)
			),
			row(
				'… of it not shared with other programs, MiB',
				warmMemories.map((memory) => memory.own)
			),
			row(
				'the database, all its processes, MiB',
				warmMemories.map((memory) => memory.database)
			)
		]);
		console.log(`\n${warmStarts} warm starts`);
	});
}

function row(what: string, values: readonly number[]): Record<string, string | number> {
	return {
		what,
		median: Math.round(median(values)),
		least: Math.min(...values).toFixed(0),
		most: Math.max(...values).toFixed(0)
	};
}
