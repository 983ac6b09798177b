import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { parseCheckIn } from '#lib/check-ins/check-in.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { openDatabase } from '#lib/database/open.ts';
import { newDataKey, openDataKey, seal } from '#lib/database/sealed.ts';
import type { RunNote } from '../src/open-house.ts';
import { formRequest, idOf, keepRequest, type FormRequest } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { median, medianOf, putLoad, quantile, type Measured } from './load.ts';
import { measureCpu } from './process.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';

const connections = 8;
const rounds = 3;
const seconds = 4;
const noSleep = ['sleep_start_0', 'sleep_end_0'];
const nothing = [
	'emotional',
	'social',
	'existential',
	'solitude',
	'energy',
	'feelings',
	'places',
	'contacts',
	'contact_welcome',
	'note',
	...noSleep
];

/** Where the time of one check-in goes: each line does a little more than the one above. */
export async function measure(): Promise<void> {
	await withHouse(32, async (house, people) => {
		await measureHttp(house, people);
		await measureDatabase(house, people);
		measureSeal();
	});
}

async function measureHttp(house: RunningHouse, people: SignedIn[]): Promise<void> {
	const steps: [string, (cookie: string) => FormRequest][] = [
		[
			'a form that asks the database nothing',
			(cookie) => formRequest(house.address, '/light', cookie, 'light=day&back=%2F')
		],
		['+ begin, role, session, commit', (cookie) => keepRequest(house.address, cookie, nothing)],
		['+ the check-in', (cookie) => keepRequest(house.address, cookie, ['note', ...noSleep])],
		['+ the sleep', (cookie) => keepRequest(house.address, cookie, ['note'])],
		['+ the note, sealed: whole', (cookie) => keepRequest(house.address, cookie)]
	];
	const next = inTurn(people);
	const put = (make: (cookie: string) => FormRequest) =>
		putLoad({
			address: house.address,
			connections,
			seconds,
			server: house,
			request: () => ({ method: 'POST', ...make(next().cookie) }),
			expects: (status) => status === 303
		});
	const measured = new Map<string, Measured[]>();
	for (const [, make] of steps) await put(make);
	for (let round = 0; round < rounds; round++)
		for (const [name, make] of steps) measured.set(name, [...(measured.get(name) ?? []), await put(make)]);
	printTable(
		[...measured].map(([name, all]) => {
			const { perSecond, p50, wrong, cpu } = medianOf(all);
			return {
				[`over HTTP, ${connections} connections`]: name,
				'per s': Math.round(perSecond),
				'p50 ms': p50,
				wrong,
				'cpu ms: server': cpu.server,
				database: cpu.database,
				both: cpu.server + cpu.database
			};
		}),
		2
	);
}

/** The same statements without HTTP: as they are, past the law, and without waiting for the disk. */
async function measureDatabase(house: RunningHouse, people: SignedIn[]): Promise<void> {
	const note = JSON.parse(readFileSync(join(house.dataFolder, 'run.json'), 'utf8')) as RunNote;
	const person = people[0];
	if (!person || !note.ownerUrl) throw new Error('nobody lives here');
	const statements = await statementsOf(house, note.databaseUrl, person);
	const enter = `set local role engawa_member; set local app.session = '${person.session}'; select * from app.me()`;
	const variants: [string, string, string][] = [
		['as it is', note.databaseUrl, `begin; ${enter}`],
		['past the law', note.ownerUrl, 'begin'],
		['under the law, not waiting for the disk', note.databaseUrl, `begin; set local synchronous_commit = off; ${enter}`]
	];
	const figures = new Map<string, { perSecond: number; p50: number; database: number }[]>();
	for (let round = 0; round <= rounds; round++)
		for (const [name, url, begin] of variants) {
			const one = await writeDirectly(house, url, begin, statements);
			if (round > 0) figures.set(name, [...(figures.get(name) ?? []), one]);
		}
	console.log();
	printTable(
		[...figures].map(([name, all]) => ({
			[`PostgreSQL alone, ${connections} connections`]: name,
			'per s': Math.round(median(all.map((one) => one.perSecond))),
			'p50 ms': median(all.map((one) => one.p50)),
			'cpu ms: database': median(all.map((one) => one.database))
		})),
		2
	);
}

interface Statement {
	sql: string;
	valuesFor(id: string): unknown[];
}

/** What keeping a check-in sends, caught on its way. */
async function statementsOf(house: RunningHouse, url: string, person: SignedIn): Promise<Statement[]> {
	const database = await openDatabase(url, 1);
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const request = keepRequest(house.address, person.cookie);
	const id = idOf(request);
	const typed: Record<string, string[]> = {};
	for (const [name, value] of new URLSearchParams(request.body)) (typed[name] ??= []).push(value);
	const { checkIn } = parseCheckIn(typed, {
		now: Temporal.Now.instant(),
		zone: 'Europe/Rome',
		dayBegins: 240,
		feelings: new Set(typed.feelings)
	});
	if (!checkIn) throw new Error('the check-in of the benchmark is refused');
	const caught: Statement[] = [];
	await asActor(
		database,
		masterKey,
		person.session
	)((tx) =>
		checkIns.record(
			{
				...tx,
				together(statements) {
					for (const { sql, parameters } of statements.map((statement) => statement.compile()))
						caught.push({ sql, valuesFor: (newId) => parameters.map((value) => (value === id ? newId : value)) });
					return Promise.resolve([]);
				}
			},
			checkIn
		)
	);
	await database.close();
	return caught;
}

async function writeDirectly(house: RunningHouse, url: string, begin: string, statements: readonly Statement[]) {
	const clients = Array.from(
		{ length: connections },
		() => new pg.Client({ connectionString: url, pipeline: true } as pg.ClientConfig)
	);
	await Promise.all(clients.map((client) => client.connect()));
	const times: number[] = [];
	const cpu = measureCpu(house);
	const begun = performance.now();
	await Promise.all(
		clients.map(async (client) => {
			while (performance.now() - begun < seconds * 1000) {
				const id = newId();
				const started = performance.now();
				await client.query(begin);
				await Promise.all(
					statements.map(({ sql, valuesFor }, index) =>
						client.query({ name: `s${index}`, text: sql, values: valuesFor(id) })
					)
				);
				await client.query('commit');
				times.push(performance.now() - started);
			}
		})
	);
	const perSecond = times.length / ((performance.now() - begun) / 1000);
	const { database } = cpu(times.length);
	await Promise.all(clients.map((client) => client.end()));
	times.sort((a, b) => a - b);
	return { perSecond, p50: quantile(times, 0.5), database };
}

/** Opening a data key and sealing a note of ninety characters, in this process. */
function measureSeal(): void {
	const masterKey = Buffer.alloc(32, 1);
	const account = newId();
	const { wrapped } = newDataKey(masterKey, account);
	const place = { table: 'check_in_notes', column: 'note', id: newId() };
	const count = 20_000;
	let begun = 0;
	for (let turn = -2000; turn < count; turn++) {
		if (turn === 0) begun = performance.now();
		seal(
			openDataKey(masterKey, account, wrapped),
			place,
			'The cat came back through the window, and sat down beside me. '.padEnd(90, '.')
		);
	}
	console.log(`\nthe seal alone: ${(((performance.now() - begun) * 1000) / count).toFixed(0)} µs a note`);
}
