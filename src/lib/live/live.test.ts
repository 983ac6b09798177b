import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { poolsOpened } from '#lib/database/open.ts';
import { openLive, sinceOf, type Listening, type Live, type LiveEvent, type Read } from '#lib/live/live.ts';
import { isTopic, topicOf } from '#lib/live/topic.ts';
import { notify } from '#lib/live/topics.server.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { browse, type Browser } from '../../../tests/event-stream.ts';

let cast: Cast;
let id: string;
const processes: ChildProcess[] = [];
const browsers: Browser[] = [];
const lives: Live[] = [];
beforeAll(async () => {
	cast = await gather({ alone: true });
	const { member } = cast.db.database.roles;
	await cast.db.owner('create table said (number bigint primary key)');
	await cast.db.owner(`grant select, insert on said to ${member}`);
	// Numbers of a topic are given one after another until each is committed, as those of an hour are.
	await cast.db.owner('create table said_last (number bigint)');
	await cast.db.owner('insert into said_last values (0)');
	await cast.db.owner(`grant select, update on said_last to ${member}`);
});
beforeEach(async () => {
	id = newId();
	await cast.db.owner('delete from said');
	await cast.db.owner('update said_last set number = 0');
	await cast.db.owner('update sessions set revoked_at = null');
});
afterEach(async () => {
	for (const browser of browsers.splice(0)) browser.close();
	for (const live of lives.splice(0)) await live.close();
	for (const child of processes.splice(0)) await end(child, 'SIGKILL');
});
afterAll(() => cast.db.drop());

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	child.kill(signal);
	await exited;
}

async function startProcess(): Promise<{ child: ChildProcess; address: string }> {
	const script = fileURLToPath(new URL('../../../tests/live-process.ts', import.meta.url));
	const child = spawn(process.execPath, [script, cast.db.serverUrl, id], { stdio: ['ignore', 'pipe', 'inherit'] });
	processes.push(child);
	const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
	return { child, address: `http://127.0.0.1:${Number(said.toString())}` };
}

/** Aki says the next number. */
function say(): Promise<void> {
	return cast.aki.as(async (tx) => {
		await sql`with n as (update said_last set number = number + 1 returning number) insert into said select number from n`.execute(
			tx.db
		);
		await notify(tx, topicOf('said', id));
	});
}

function browseAs(session: string, addresses: string[], first = 0): Browser {
	const browser = browse(addresses, `/?session=${session}`, { first });
	browsers.push(browser);
	return browser;
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const has = (browser: Browser, last: number) =>
	vi.waitFor(() => expect(browser.numbers).toHaveLength(last), { timeout: 20_000, interval: 20 });

describe('live updates, in two processes on one database', () => {
	it('what is said through one is heard in both, in order, once', async () => {
		const all = [await startProcess(), await startProcess()];
		const addresses = all.map(({ address }) => address);
		const heard = upTo(8).map((at) => browseAs(cast.kenji.session, addresses, at));
		for (const _ of upTo(10)) await say();
		await Promise.all(heard.map((browser) => has(browser, 10)));
		for (const { numbers } of heard) expect(numbers).toEqual(upTo(10));
	});

	it('one is killed in the middle: its streams move, and nothing is lost or doubled', async () => {
		const [first, second] = [await startProcess(), await startProcess()];
		const addresses = [first.address, second.address];
		const heard = upTo(10).map((at) => browseAs((at % 2 ? cast.kenji : cast.tomo).session, addresses, at >> 1));
		const saying = (async () => {
			for (const number of upTo(40)) {
				if (number === 15) first.child.kill('SIGKILL');
				await Promise.all([say(), say()]);
			}
		})();
		await saying;
		await Promise.all(heard.map((browser) => has(browser, 80)));
		for (const browser of heard) {
			expect(browser.numbers).toEqual(upTo(80));
			expect(browser.address()).toBe(second.address);
		}
	});

	it('one is stopped: its streams end at once and go on elsewhere', async () => {
		const [first, second] = [await startProcess(), await startProcess()];
		const browser = browseAs(cast.kenji.session, [first.address, second.address]);
		await say();
		await has(browser, 1);
		await end(first.child, 'SIGTERM');
		await say();
		await has(browser, 2);
		expect(browser.numbers).toEqual([1, 2]);
	});

	it('whose session ends hears nothing more, and is told to come no more', async () => {
		const { address } = await startProcess();
		const browser = browseAs(cast.kenji.session, [address]);
		await say();
		await has(browser, 1);
		await cast.db.owner('update sessions set revoked_at = now() where id = $1', [cast.kenji.session]);
		await say();
		await browser.ended;
		expect(browser.numbers).toEqual([1]);
	});

	it('the database breaks the listening connection: it listens again, and what was said meanwhile comes', async () => {
		const { address } = await startProcess();
		const browser = browseAs(cast.kenji.session, [address]);
		await say();
		await has(browser, 1);
		await cast.db.database.pool.query(
			`select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'engawa live' and datname = current_database()`
		);
		await say();
		await has(browser, 2);
	});
});

const silent: Read = async (streams) => new Map(streams.map((stream) => [stream, []]));
function openHere(options: Parameters<typeof openLive>[1] = {}): Live {
	const live = openLive(cast.db.database, options);
	lives.push(live);
	return live;
}
const listening = (session = newId(), topic = topicOf('said', id)): Listening => ({ topic, session, since: 0 });

describe('live updates, in one process', () => {
	it('have room for so many streams, and for so many of one session', async () => {
		const live = openHere({ streams: 3, bySession: 2 });
		const one = newId();
		expect(live.open(listening(one), silent)).not.toBeNull();
		const second = live.open(listening(one), silent);
		expect(live.open(listening(one), silent)).toBeNull();
		expect(live.open(listening(), silent)).not.toBeNull();
		expect(live.open(listening(), silent)).toBeNull();
		await second?.cancel();
		expect(live.count()).toBe(2);
		expect(live.open(listening(), silent)).not.toBeNull();
	});

	it('take one connection for all streams, and no pool', async () => {
		const pools = poolsOpened();
		const live = openHere();
		for (const _ of upTo(5)) live.open(listening(), silent);
		const listeners = () =>
			cast.db.owner(
				`select from pg_stat_activity where application_name = 'engawa live' and datname = current_database()`
			);
		await vi.waitFor(async () => expect(await listeners()).toHaveLength(1));
		await live.close();
		expect(live.count()).toBe(0);
		expect(live.open(listening(), silent)).toBeNull();
		await vi.waitFor(async () => expect(await listeners()).toHaveLength(0));
		expect(poolsOpened()).toBe(pools);
	});

	it('leave out a browser that takes nothing any more', async () => {
		const live = openHere();
		const long: LiveEvent = { number: 1, name: 'said', data: 'x'.repeat(300_000) };
		live.open(listening(), async (streams) => new Map(streams.map((stream) => [stream, [long]])));
		await vi.waitFor(() => expect(live.count()).toBe(0));
	});

	it('a reading that fails is said, and tried again', async () => {
		const faults: unknown[] = [];
		const live = openHere({ beatSeconds: 0.05, onFault: (problem) => faults.push(problem) });
		let tries = 0;
		live.open(listening(), async (streams) => {
			if (++tries < 3) throw new Error('the database has gone');
			return silent(streams);
		});
		await vi.waitFor(() => expect(tries).toBeGreaterThan(3));
		expect(faults).toHaveLength(2);
		expect(live.count()).toBe(1);
	});

	it('what was taken back before its end is never said', async () => {
		const live = openHere({ beatSeconds: 60 });
		let readings = 0;
		live.open(listening(), (streams) => (readings++, silent(streams)));
		await vi.waitFor(() => expect(readings).toBeGreaterThan(1)); // once for the stream, once as it began to listen
		const before = readings;
		await cast.aki
			.as(async (tx) => {
				await notify(tx, topicOf('said', id));
				throw new Error('no');
			})
			.catch(() => {});
		await cast.aki.as((tx) => notify(tx, topicOf('said', id)));
		await vi.waitFor(() => expect(readings).toBeGreaterThan(before));
		expect(readings).toBe(before + 1);
	});
});

describe('words of live updates', () => {
	it('a topic is a kind and an id', () => {
		expect(isTopic(topicOf('hours', newId()))).toBe(true);
		for (const text of ['hours', 'hours:', `Hours:${newId()}`, `hours:${newId()}x`, null])
			expect(isTopic(text)).toBe(false);
	});

	it('the last number is what the browser says when it comes back, else what its page had', () => {
		expect(sinceOf('7', '3')).toBe(7);
		expect(sinceOf(null, '3')).toBe(3);
		for (const nothing of [null, '', 'x', '-1', '1.5', '1e99']) expect(sinceOf(nothing, null)).toBe(0);
	});
});
