import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import { makeSetupLink, noAdministratorYet } from '#lib/accounts/setup-links.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { lendHouse } from '#lib/database/house.ts';
import { sweepChallenges } from '#lib/accounts/passkeys.server.ts';
import { sweepHours } from '#lib/hours/hours.server.ts';
import { sweep } from '#lib/letterbox/letters.server.ts';
import { estimateDifficulties } from '#lib/steps/difficulties.server.ts';
import { remindDue } from '#lib/steps/reminders.server.ts';
import { forgetFault, tellDue } from '#lib/told/sending.server.ts';
import { openHouse, root, type OpenHouse, type RunNote } from './open-house.ts';
import { describeFault } from './fault.ts';
import { guard } from './guard.ts';
import { keepErasuresLog } from './erasures-log.ts';

/** How often it is looked whom to tell. */
const tellingSeconds = 5;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface RunningServer {
	address: string;
	/** A link for the first administrator, or null where there is one already. */
	setupLink: string | null;
	/** Whether it stops because the database ended by itself: then whoever watches it should start it again. */
	fell(): boolean;
	stop(): Promise<void>;
}

/** Database → structure → policies → pages. @throws {CannotStart} with one line that says what to do */
export async function startServer(settings: Settings): Promise<RunningServer> {
	// How the built pages learn the outside address; guard() sets these headers on each request and nobody else can.
	process.env.PROTOCOL_HEADER = 'x-engawa-protocol';
	process.env.HOST_HEADER = 'x-engawa-host';
	process.env.BODY_SIZE_LIMIT = 'Infinity'; // guard() counts
	const opening = openHouse(settings);
	const loading = import(join(root, 'build', 'handler.js')) as Promise<{ handler: Handler }>;
	const [house, pages] = await Promise.allSettled([opening, loading]).then(async ([opened, loaded]) => {
		if (opened.status === 'rejected') throw opened.reason;
		if (loaded.status === 'fulfilled') return [opened.value, loaded.value] as const;
		await opened.value.close();
		throw loaded.reason;
	});
	try {
		lendHouse(house);
		await keepErasuresLog(house);
		await asWorker(house.database)(sweep);
		await asWorker(house.database)(forgetFault);
		const sweeping = await sweepEveryMinute(house);
		const estimating = estimateEveryDay(house);
		const server = createServer({ requestTimeout: 600_000, headersTimeout: 20_000 });
		// A window of 256 kB holds any page of ours; the usual one costs each answer 4 MB while it lasts.
		const compress = compression({
			brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: 18 } }
		}) as unknown as Handler;
		server.on('request', (request, response) => {
			guard(settings, request, response, () =>
				compress(request, response, () => pages.handler(request, response, () => response.writeHead(404).end()))
			);
		});
		const address = await listen(server, settings);
		const telling = tellAgainAndAgain(house, settings.publicUrl?.origin ?? address);
		// Named one by one: the embedded database has a process id and a superuser of its own, which are nobody's business.
		const { databaseUrl, ownerUrl } = house.addresses;
		const note: RunNote = { pid: process.pid, address, databaseUrl, ownerUrl };
		const noteFile = join(settings.dataFolder, 'run.json');
		writeFileSync(noteFile, JSON.stringify(note), { mode: 0o600 });
		let fell = false;
		house.embedded?.onEnd(() => {
			house.log.error('the database ended by itself; stopping, so that a restart can heal it');
			fell = true;
			process.kill(process.pid, 'SIGTERM');
		});
		return {
			address,
			setupLink: await setupLink(house, address),
			fell: () => fell,
			async stop() {
				// Streams never end by themselves; their browsers come back, to whoever serves then.
				clearInterval(sweeping);
				clearInterval(estimating);
				await telling.stop();
				await house.live.close();
				await close(server);
				rmSync(noteFile, { force: true });
				await house.close();
			}
		};
	} catch (error) {
		await house.close();
		throw error;
	}
}

/** What was said in an hour goes when its time is over, also where its host did not end it; so does what no device signed. */
async function sweepEveryMinute(house: OpenHouse): Promise<NodeJS.Timeout> {
	const sweepOnce = () =>
		asWorker(house.database)(async (tx) => {
			await sweepHours(tx);
			await sweepChallenges(tx);
		});
	await sweepOnce();
	return setInterval(() => {
		sweepOnce().catch((problem: unknown) => house.log.error(describeFault(problem), 'sweeping'));
	}, 60_000).unref();
}

/** How small things are for people here, from what those said who allowed it. */
function estimateEveryDay(house: OpenHouse): NodeJS.Timeout {
	return setInterval(() => {
		estimateDifficulties(asWorker(house.database), house.root).catch((problem: unknown) =>
			house.log.error(describeFault(problem), 'estimating')
		);
	}, 86_400_000).unref();
}

/** Whoever has something waiting for them is told so, where they switched it on; one round at a time. */
function tellAgainAndAgain(house: OpenHouse, origin: string): { stop(): Promise<void> } {
	const onFault = (problem: unknown) => house.log.error(describeFault(problem), 'telling one');
	const tellOnce = async () => {
		await asWorker(house.database)(remindDue);
		await tellDue({ ...house, origin, now, onFault });
	};
	let round: Promise<unknown> | null = null;
	const telling = setInterval(() => {
		round ??= tellOnce()
			.catch((problem: unknown) => house.log.error(describeFault(problem), 'telling'))
			.finally(() => (round = null));
	}, tellingSeconds * 1000).unref();
	return {
		async stop() {
			clearInterval(telling);
			await round;
		}
	};
}

async function setupLink(house: OpenHouse, address: string): Promise<string | null> {
	const token = await asWorker(house.database)(async (tx) =>
		(await noAdministratorYet(tx)) ? makeSetupLink(tx, now()) : null
	);
	return token && `${house.settings.publicUrl?.origin ?? address}/setup/${token}`;
}

function listen(server: Server, settings: Settings): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const why: Record<string, string> = {
				EADDRINUSE: `Port ${settings.port} is in use. Stop what uses it, or choose another: PORT=3001`,
				EACCES: `Port ${settings.port} may not be used by this user. Choose one above 1023: PORT=3000`,
				EADDRNOTAVAIL: `This computer has no address ${settings.host}. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0`
			};
			const line = why[error.code ?? ''];
			reject(line ? new CannotStart(line, { cause: error }) : error);
		});
		server.listen(settings.port, settings.host, () => {
			const { port } = server.address() as AddressInfo;
			const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(settings.host) ? 'localhost' : settings.host;
			resolve(`http://${host}:${port}`);
		});
	});
}

async function close(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const patience = setTimeout(() => server.closeAllConnections(), 5_000);
	await closed;
	clearTimeout(patience);
}
