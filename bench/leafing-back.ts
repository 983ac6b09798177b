import { gzipSync } from 'node:zlib';
import { newId } from '#lib/base/ids.ts';
import { browserHeaders } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { medianOf, putLoad, type Measured } from './load.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';
import { doneInRuns, liveAYear, year } from './year-life.ts';

/** The page of an honest mirror has to open quickly with so many. */
const years = 3;
const sideBySide = '/looking-back/side-by-side';
const connectionCounts = [1, 8, 32];
const rounds = 3;
const seconds = 5;

/** Pages of a year of records a second, then of three: each year 1,460 check-ins with notes, 365 sleeps and some 590 small things a person. */
export async function measure(): Promise<void> {
	await withHouse(8, async (house, people) => {
		for (const person of people) await liveAYear(house, person);
		await measurePages(house, people, [`/looking-back?year=${year}`, '/looking-back', '/for-me']);
		for (const person of people)
			for (let earlier = 1; earlier < years; earlier++) await liveAYear(house, person, year - earlier);
		for (const person of people) await pickThree(house, person);
		console.log(`${years} years:`);
		await mustTellAll(house, people);
		await measurePages(house, people, ['/looking-back?all', sideBySide]);
	});
}

async function measurePages(house: RunningHouse, people: SignedIn[], paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		const headers = browserHeaders(people[0]?.cookie ?? '');
		const first = await fetch(house.address + path, { headers, redirect: 'manual' });
		const page = Buffer.from(await first.arrayBuffer());
		if (first.status !== 200) {
			console.log(`${path}: not there (${first.status})\n`);
			continue;
		}
		const kilobytes = (bytes: number) => Math.round(bytes / 1024);
		console.log(`${path}: ${kilobytes(page.length)} kB, ${kilobytes(gzipSync(page).length)} kB compressed`);
		await measurePath(house, people, path);
	}
}

/** What people would ask of their days, through the form of the page. */
async function pickThree(house: RunningHouse, person: SignedIn): Promise<void> {
	for (const [flag, rating] of [
		['place:window', 'social'],
		['solitude:good', 'emotional'],
		[`step:${doneInRuns}`, 'energy']
	] as const) {
		const answer = await fetch(`${house.address}${sideBySide}?/pick`, {
			method: 'POST',
			headers: {
				...browserHeaders(person.cookie),
				origin: house.address,
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({ form_id: newId(), flag, rating }).toString(),
			redirect: 'manual'
		});
		if (answer.status !== 303) throw new Error(`not picked: ${answer.status}`);
	}
}

/** A comparison of which there is not enough costs nothing and says nothing of the page. */
async function mustTellAll(house: RunningHouse, people: readonly SignedIn[]): Promise<void> {
	for (const { cookie } of people) {
		const page = await (await fetch(house.address + sideBySide, { headers: browserHeaders(cookie) })).text();
		const told = page.split('class="reach').length - 1;
		if (told !== 3) throw new Error(`${told} of three comparisons are told`);
	}
}

async function measurePath(house: RunningHouse, people: SignedIn[], path: string): Promise<void> {
	const next = inTurn(people);
	const put = (connections: number) =>
		putLoad({
			address: house.address,
			connections,
			seconds,
			server: house,
			request: () => ({ method: 'GET', path, headers: browserHeaders(next().cookie) }),
			expects: (status) => status === 200
		});
	// Whoever hung up at the end of a load is still answered; on a busy computer that would be all of the next one.
	const wait = async () => (await fetch(house.address + path, { headers: browserHeaders(next().cookie) })).text();
	await put(8);
	const byCount = new Map<number, Measured[]>(connectionCounts.map((count) => [count, []]));
	for (let round = 0; round < rounds; round++)
		for (const [count, measured] of byCount) {
			await wait();
			measured.push(await put(count));
		}
	printTable(
		[...byCount].map(([connections, measured]) => {
			const { perSecond, p50, p95, p99, wrong, cpu } = medianOf(measured);
			return {
				connections,
				'pages/s': perSecond,
				'p50 ms': p50,
				'p95 ms': p95,
				'p99 ms': p99,
				wrong,
				'cpu ms: server': cpu.server,
				database: cpu.database
			};
		})
	);
	console.log();
}
