import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { markBeside, markMine } from '#lib/threads/thread-marks.server.ts';
import { gather, tie, type Cast, type Someone } from './cast.ts';
import { browse, type Browser } from './event-stream.ts';
import { listenedTo, write } from './threads.ts';
import { letSee, takeBack } from './trial.ts';

/** Within so long a page has heard of what was written, also where its process was killed in between. */
const soonMs = 5_000;
let cast: Cast;
const processes: ChildProcess[] = [];
const browsers: Browser[] = [];
beforeAll(async () => void (cast = await gather({ alone: true })));
beforeEach(async () => {
	for (const table of ['threads', 'shares']) await cast.db.owner(`delete from ${table}`);
});
afterEach(async () => {
	for (const browser of browsers.splice(0)) browser.close();
	for (const child of processes.splice(0)) await kill(child);
});
afterAll(() => cast.db.drop());

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	child.kill('SIGKILL');
	await exited;
}

async function startProcess(): Promise<{ child: ChildProcess; address: string }> {
	const script = fileURLToPath(new URL('changes-process.ts', import.meta.url));
	const words = [script, cast.db.serverUrl, cast.masterKey.toString('base64')];
	const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
	processes.push(child);
	const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
	return { child, address: `http://127.0.0.1:${Number(said.toString())}` };
}

function openPage(who: Someone, path: string, given: { addresses: string[]; first: number; mark?: string }): Browser {
	const asked = `/${path}?session=${who.session}&mark=${given.mark ?? ''}`;
	const browser = browse(given.addresses, asked, { first: given.first });
	browsers.push(browser);
	return browser;
}

/** What a page was told, one state after another: it passes over the state that it shows already. */
function states({ events }: Browser): unknown[] {
	const told = events.filter(({ name }) => name === 'changed').map(({ data }) => data);
	return told.filter((state, at) => state !== told[at - 1]);
}

describe('one of two processes is killed', () => {
	it('the pages of letters move to the other: each letter is heard of soon, none is lost and none told twice', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, thread, 'I saw a heron', { signed: true });
		const [first, second] = [await startProcess(), await startProcess()];
		const addresses = [first.address, second.address];
		const [hers, his] = await Promise.all([
			cast.aki.as((tx) => markMine(tx, thread)),
			cast.ren.as((tx) => markBeside(tx, thread))
		]);
		const pages = [0, 1].flatMap((at) => [
			openPage(cast.aki, `letters/${thread}`, { addresses, first: at, mark: hers }),
			openPage(cast.ren, `letters-beside/${thread}`, { addresses, first: at, mark: his })
		]);
		const heard = async () => {
			const now = [await cast.aki.as((tx) => markMine(tx, thread)), await cast.ren.as((tx) => markBeside(tx, thread))];
			await vi.waitFor(() => pages.forEach((page, at) => expect(states(page).at(-1)).toBe(now[at % 2])), {
				timeout: soonMs,
				interval: 20
			});
		};
		await write(cast, cast.aki, thread, 'a first letter');
		await heard();
		for (const page of pages) expect(states(page), 'before anything is killed').toHaveLength(1);

		// One letter on its way while it dies, one just after, and one later.
		await Promise.all([write(cast, cast.aki, thread, 'while it dies'), kill(first.child)]);
		await write(cast, cast.ren, thread, 'just after', { signed: true });
		await heard();
		for (const page of pages) expect(page.address()).toBe(second.address);
		await write(cast, cast.aki, thread, 'and later');
		await heard();
		for (const page of pages) {
			const told = states(page);
			expect(new Set(told).size, 'no state is told twice').toBe(told.length);
			expect(told.length).toBeLessThanOrEqual(4);
		}
	});

	it('the page of what somebody lets see moves too, and ends soon after it is taken back', async () => {
		await tie(cast, cast.aki, cast.drIto);
		const share = await letSee(cast.aki, cast.drIto);
		const [first, second] = [await startProcess(), await startProcess()];
		const addresses = [first.address, second.address];
		const pages = [0, 1].map((at) => openPage(cast.drIto, `shares/${share}`, { addresses, first: at }));
		const told = () =>
			vi.waitFor(() => pages.forEach((page) => expect(states(page)).toHaveLength(1)), { timeout: soonMs });
		await told();
		await kill(first.child);
		await vi.waitFor(() => pages.forEach((page) => expect(page.address()).toBe(second.address)), { timeout: soonMs });
		const before = performance.now();
		await takeBack(cast.aki, share);
		await Promise.all(pages.map(({ ended }) => ended));
		expect(performance.now() - before).toBeLessThan(soonMs);
		// On its way to the other process a page was told at most that all is as it was.
		await told();
	});
});
