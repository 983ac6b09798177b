import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#lib/base/ids.ts';
import { browse, type Browser } from '../tests/event-stream.ts';
import { openHour, planHour } from '../tests/hours.ts';
import type { RunNote } from '../src/open-house.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { quantile } from './load.ts';
import { printTable } from './table.ts';
import { withFolder, withHouse } from './with-house.ts';

const people = 50;
const streams = 200;
const writers = 20;
const perSecond = 20;
const seconds = 10;

/**
 * An hour with 200 open streams in two processes on one database, and 20 lines a second; half-way one process is killed.
 * Delivery is from before a line's form is sent until a stream has it, so it holds the writing too.
 */
export async function measure(): Promise<void> {
	await withHouse(people, (house, those) =>
		withFolder(async (folder) => {
			const second = await startSecond(house, folder);
			const all: Browser[] = [];
			try {
				await measureHour(house, those, second, all);
			} finally {
				for (const browser of all) browser.close();
				second.child.kill('SIGKILL');
			}
		})
	);
}

async function measureHour(house: RunningHouse, those: SignedIn[], second: Second, all: Browser[]): Promise<void> {
	const hour = await prepare(house, those);
	const addresses = [house.address, second.address];
	for (let at = 0; at < streams; at++) {
		const { cookie } = those[at % people] as SignedIn;
		all.push(browse(addresses, `/live/hours/${hour}`, { first: at, headers: { cookie } }));
	}
	while (all.some(({ events }) => events.length === 0)) await wait(50);
	const sent = new Map<string, number>();
	const say = (at: number, address: string) =>
		sayOne(address, hour, those[at % writers] as SignedIn, `line ${at}`, sent).catch(() =>
			// The process was killed in the middle: the same form again, through the other.
			sayOne(house.address, hour, those[at % writers] as SignedIn, `line ${at}`, sent)
		);
	const total = perSecond * seconds * 2;
	const saying: Promise<void>[] = [];
	for (let at = 0; at < total; at++) {
		if (at === total / 2) second.child.kill('SIGKILL');
		saying.push(say(at, at < total / 2 ? (addresses[at % 2] as string) : house.address));
		await wait(1000 / perSecond);
	}
	await Promise.all(saying);
	for (let tries = 0; tries < 200 && all.some((browser) => linesOf(browser).length < total); tries++) await wait(50);

	let lost = 0;
	let doubled = 0;
	const times: [number[], number[]] = [[], []];
	for (const browser of all) {
		const lines = linesOf(browser);
		const texts = new Set(lines.map(({ text }) => text));
		lost += total - texts.size;
		doubled += lines.length - texts.size;
		for (const { text, at } of lines)
			times[Number(text.split(' ')[1]) < total / 2 ? 0 : 1].push(at - (sent.get(text) ?? at));
	}
	printTable(
		['two processes', 'from when one is killed'].map((what, half) => {
			const sorted = (times[half] as number[]).sort((a, b) => a - b);
			return {
				what,
				delivered: sorted.length,
				p50: quantile(sorted, 0.5),
				p95: quantile(sorted, 0.95),
				p99: quantile(sorted, 0.99)
			};
		})
	);
	console.log(`\nlost: ${lost}, doubled: ${doubled} of ${total * streams}; mark: p95 under 300 ms`);
}

interface Second {
	child: ChildProcess;
	address: string;
}

/** A second process on the same database and key, with a data folder of its own. */
async function startSecond(house: RunningHouse, folder: string): Promise<Second> {
	const note = JSON.parse(readFileSync(join(house.dataFolder, 'run.json'), 'utf8')) as RunNote;
	const child = spawn(process.execPath, ['bin/engawa.ts', 'start'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...{ PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'error', ENGAWA_DATA: folder },
			DATABASE_URL: note.databaseUrl,
			ENGAWA_KEY: readFileSync(join(house.dataFolder, 'key'), 'utf8').trim()
		}
	});
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = /is open: (\S+)\n/.exec(said)?.[1];
			if (found) resolve(found);
		});
		child.once('exit', () => reject(new Error(`the second process did not open:\n${said}`)));
	});
	return { child, address };
}

/** Ren hosts an hour, whose page is open; twenty sit there under a name. Returns the hour. */
async function prepare(house: RunningHouse, those: SignedIn[]): Promise<string> {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const host = those[people - 1] as SignedIn;
	const association = newId();
	await house.owner(
		`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
		values ($1, 'Bench', 'en', 'nobody', 'nothing', '{en}', 'nothing', '{hours}')`,
		[association]
	);
	await house.owner(
		`insert into companions (id, association_id, first_name, roles) values ($1, $2, 'Ren', '{listener}')`,
		[host.account, association]
	);
	const hour = await planHour(house, { association, host: host.account });
	await openHour(house, masterKey, hour);
	// Nobody's page has to renew it here.
	await house.owner(`update host_presences set seen_at = now() + interval '1 hour'`);
	for (let at = 0; at < writers; at++)
		await post(`${house.address}/en/hours/${hour}?/seat`, (those[at] as SignedIn).cookie, {
			way: 'write',
			name: `name ${at}`
		});
	return hour;
}

const forms = new Map<string, string>();

async function sayOne(
	address: string,
	hour: string,
	{ cookie }: SignedIn,
	text: string,
	sent: Map<string, number>
): Promise<void> {
	if (!sent.has(text)) sent.set(text, performance.now());
	const formId = forms.get(text) ?? newId();
	forms.set(text, formId);
	await post(`${address}/en/hours/${hour}?/say`, cookie, { text, form_id: formId });
}

async function post(address: string, cookie: string, fields: Record<string, string>): Promise<void> {
	const answer = await fetch(address, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie, origin: new URL(address).origin, accept: 'text/html' },
		body: new URLSearchParams(fields)
	});
	await answer.arrayBuffer();
	if (answer.status !== 303) throw new Error(`${address} answered ${answer.status}`);
}

function linesOf(browser: Browser): { text: string; at: number }[] {
	return browser.events
		.filter(({ name }) => name === 'line')
		.map(({ data, at }) => ({ text: (data as { text: string }).text, at }));
}
