import { browserHeaders, keepRequest } from '../tests/check-in-request.ts';
import { liveAYear } from './year-life.ts';
import { putLoad } from './load.ts';
import { databaseMemory, memoryOf } from './process.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';

const seconds = 20;

/** The most that the server holds in memory while 32 connections keep check-ins and read pages. */
export async function measure(): Promise<void> {
	await withHouse(8, async (house, people) => {
		for (const person of people) await liveAYear(house, person);
		const next = inTurn(people);
		const paths = inTurn(['', '', '/', '/check-in', '/looking-back', '/for-me']);
		const rows: Record<string, string | number>[] = [];
		const note = (when: string) => {
			const server = memoryOf(house.pid);
			const database = databaseMemory(house.databasePid);
			rows.push({
				when,
				'server, resident MiB': server.resident,
				'its own': server.own,
				'database MiB': database.mebibytes,
				processes: database.processes
			});
		};
		note('fresh');
		let most = 0;
		const watching = setInterval(() => (most = Math.max(most, memoryOf(house.pid).resident)), 100);
		const measured = await putLoad({
			address: house.address,
			connections: 32,
			seconds,
			server: house,
			request() {
				const path = paths();
				const { cookie } = next();
				return path === ''
					? { method: 'POST', ...keepRequest(house.address, cookie) }
					: { method: 'GET', path, headers: browserHeaders(cookie) };
			},
			expects: (status) => status === 200 || status === 303 || status === 404
		});
		clearInterval(watching);
		note('at the end of the load');
		printTable(rows);
		console.log(
			`\nmost while loaded: ${most.toFixed(1)} MiB; ${seconds} s, ${measured.answered} answers, ${measured.wrong} wrong`
		);
	});
}
