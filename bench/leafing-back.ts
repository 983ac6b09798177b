import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newId } from '#lib/base/ids.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import { browserHeaders } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { medianOf, putLoad, type Measured } from './load.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';

export const year = 2025;
/** The page of an honest mirror has to open quickly with so many. */
const years = 3;
const connectionCounts = [1, 8, 32];
const rounds = 3;
const seconds = 5;

/** Pages of a year of records a second, then of three: each year 1,460 check-ins with notes and 365 sleeps a person. */
export async function measure(): Promise<void> {
	await withHouse(8, async (house, people) => {
		for (const person of people) await liveAYear(house, person);
		await measurePages(house, people, [`/looking-back?year=${year}`, '/looking-back', '/for-me']);
		for (const person of people)
			for (let earlier = 1; earlier < years; earlier++) await liveAYear(house, person, year - earlier);
		for (const person of people) await pickThree(house, person);
		console.log(`${years} years:`);
		await measurePages(house, people, ['/looking-back?all', '/looking-back/side-by-side']);
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
		['place:kitchen', 'energy']
	] as const) {
		const answer = await fetch(`${house.address}/looking-back/side-by-side?/pick`, {
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
	await put(8);
	const byCount = new Map<number, Measured[]>(connectionCounts.map((count) => [count, []]));
	for (let round = 0; round < rounds; round++) for (const [count, measured] of byCount) measured.push(await put(count));
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

/** Writes a year past the law: four check-ins a day, each with a note, and a sleep that drifts through the day. */
export async function liveAYear(house: RunningHouse, person: SignedIn, of = year): Promise<void> {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const [row] = await house.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [
		person.account
	]);
	if (!row) throw new Error('no key');
	const key = openDataKey(masterKey, person.account, row.wrapped);
	const ids = Array.from({ length: 1460 }, () => newId());
	const notes = ids.map((id, index) =>
		seal(key, { table: 'check_in_notes', column: 'note', id }, `The cat came back, for the ${index + 1}th time.`)
	);
	await house.owner(
		`insert into check_ins (id, owner, day, at, zone, emotional, social, existential, energy, solitude, feelings, places, contacts)
		select id, $1, date '${of}-01-01' + (n / 4)::integer, timestamptz '${of}-01-01T07:00Z' + n * interval '6 hours', 'Europe/Rome',
			10 * (n % 11), 10 * (n / 3 % 11), 10 * (n / 7 % 11), 10 * (n / 2 % 11), (array['good', 'all_right', 'heavy', 'not_by_choice'])[1 + n % 4],
			array['calm', 'tired'], array[(array['bed', 'desk', 'window', 'kitchen'])[1 + n % 4]], array['alone']
		from unnest($2::uuid[]) with ordinality as given (id, place), lateral (select (place - 1)::integer as n) as numbered`,
		[person.account, ids]
	);
	await house.owner(
		`insert into check_in_notes (id, owner, day, note)
		select c.id, c.owner, c.day, n.note from unnest($1::uuid[], $2::bytea[]) as n (id, note) join check_ins c using (id)`,
		[ids, notes]
	);
	await house.owner(
		`insert into sleeps (owner, day, started_at, ended_at, zone)
		select $1, (began + interval '8 hours')::date, began, began + interval '8 hours', 'Europe/Rome'
		from generate_series(0, 364) n, lateral (select timestamptz '${of}-01-01T00:00Z' + n * interval '24 hours 20 minutes' as began) as drifting`,
		[person.account]
	);
	await house.owner('analyze');
}
