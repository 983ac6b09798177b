import { keepRequest } from '../tests/check-in-request.ts';
import { medianOf, putLoad, type Measured } from './load.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';

const connectionCounts = [1, 8, 32];
const rounds = 3;
const seconds = 5;

/** Check-ins kept per second: thirteen answers with a sealed note and a sleep, signed in, through the real form. */
export async function measure(): Promise<void> {
	await withHouse(32, async (house, people) => {
		const next = inTurn(people);
		const put = (connections: number) =>
			putLoad({
				address: house.address,
				connections,
				seconds,
				server: house,
				request: () => ({ method: 'POST', ...keepRequest(house.address, next().cookie) }),
				expects: (status, location) => status === 303 && /^\/check-in\/[0-9a-f-]{36}\?kept$/.test(location)
			});
		const all = [await put(8)]; // until it is warm; counted, not shown
		const byCount = new Map<number, Measured[]>(connectionCounts.map((count) => [count, []]));
		for (let round = 0; round < rounds; round++)
			for (const [count, measured] of byCount) {
				const one = await put(count);
				all.push(one);
				measured.push(one);
			}
		printTable(
			[...byCount].map(([connections, measured]) => {
				const { perSecond, p50, p95, p99, wrong, cpu } = medianOf(measured);
				return {
					connections,
					'kept/s': Math.round(perSecond),
					best: Math.round(Math.max(...measured.map((one) => one.perSecond))),
					'p50 ms': p50,
					'p95 ms': p95,
					'p99 ms': p99,
					wrong,
					'cpu ms: server': cpu.server,
					database: cpu.database,
					'this program': cpu.bench
				};
			}),
			2
		);
		const [counted] = await house.owner<{ check_ins: string; notes: string; sleeps: string }>(
			`select (select count(*) from check_ins) as check_ins, (select count(*) from check_in_notes) as notes,
				(select count(*) from sleeps) as sleeps`
		);
		const answered = all.reduce((sum, one) => sum + one.answered, 0);
		console.log(`\nmedians of ${rounds} rounds of ${seconds} s, mixed; ${answered} answered, in the database`, counted);
	});
}
