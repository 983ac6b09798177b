import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { keepRequest } from '../check-in-request.ts';
import { moveIn, startHouse, type RunningHouse } from '../running-house.ts';
import { mustHold, within } from './expect.ts';
import { send } from './writers.ts';

/** How somebody hangs up: after the whole form, after half of it, or after its head. */
const manners = [1, 1, 0.5, 0] as const;
const atOnce = 50;

/** 20, then 2,000 people who send a check-in and are gone before the answer. Whoever comes next is answered as before. */
export async function hangUp(folder: string): Promise<void> {
	const house = await startHouse(folder);
	try {
		const { cookie } = await moveIn(house);
		await answerTimes(house, cookie);
		const before = await answerTimes(house, cookie);
		console.log(`before: a check-in is answered within ${before}`);
		for (const count of [20, 2000]) {
			await within(120, `hanging up ${count} times`, breakOff(house, cookie, count));
			const next = performance.now();
			const answer = await within(30, 'the next check-in', send(house.address, keepRequest(house.address, cookie)));
			const nextMs = performance.now() - next;
			mustHold(answer.status === 303, `the next check-in is answered with ${answer.status}`);
			const open = await stillOpen(house);
			mustHold(open.length === 0, `transactions stay open: ${open.join(', ')}`);
			console.log(
				`after ${count}: the next within ${nextMs.toFixed(1)} ms, then within ${await answerTimes(house, cookie)}; no transaction is open`
			);
		}
	} finally {
		await house.stop();
	}
}

async function answerTimes(house: RunningHouse, cookie: string): Promise<string> {
	const times: number[] = [];
	for (let turn = 0; turn < 30; turn++) {
		const begun = performance.now();
		const { status } = await send(house.address, keepRequest(house.address, cookie));
		mustHold(status === 303, `a check-in is answered with ${status}`);
		times.push(performance.now() - begun);
	}
	times.sort((a, b) => a - b);
	return `${times[15]?.toFixed(1)} ms (median; at most ${times.at(-1)?.toFixed(1)})`;
}

async function breakOff(house: RunningHouse, cookie: string, count: number): Promise<void> {
	const { hostname, port } = new URL(house.address);
	let left = count;
	const one = async () => {
		while (left-- > 0) {
			const { path, headers, body } = keepRequest(house.address, cookie);
			const sentShare = manners[left % manners.length] ?? 1;
			const head = [
				`POST ${path} HTTP/1.1`,
				`host: ${hostname}:${port}`,
				...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
				`content-length: ${Buffer.byteLength(body)}`
			].join('\r\n');
			await new Promise<void>((resolve, reject) => {
				const socket = connect(Number(port), hostname, () => {
					socket.write(`${head}\r\n\r\n${body.slice(0, body.length * sentShare)}`, () => socket.destroy());
				});
				socket.on('error', reject);
				socket.on('close', () => resolve());
			});
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
}

/** What the server's connections are doing that is not "idle", after ten seconds at most for what is still under way. */
async function stillOpen(house: RunningHouse): Promise<string[]> {
	const client = new pg.Client({ connectionString: rootUrlOf(house) });
	await client.connect();
	try {
		for (let tries = 0; ; tries++) {
			const { rows } = await client.query<{ state: string }>(
				`select state from pg_stat_activity where usename = 'engawa_server' and state <> 'idle'`
			);
			if (rows.length === 0 || tries === 100) return rows.map((row) => row.state);
			await wait(100);
		}
	} finally {
		await client.end();
	}
}

/** The superuser of the embedded database: nobody else may see what other roles' connections are doing. */
function rootUrlOf(house: RunningHouse): string {
	const { ownerUrl } = JSON.parse(readFileSync(join(house.dataFolder, 'run.json'), 'utf8')) as { ownerUrl: string };
	const { root } = JSON.parse(readFileSync(join(house.dataFolder, 'database.json'), 'utf8')) as { root: string };
	return ownerUrl.replace(/^postgresql:\/\/[^@]+@\/engawa\?/, `postgresql://engawa_root:${root}@/postgres?`);
}
