import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { asActor, meOf } from '#lib/database/as-actor.ts';
import { openDatabase } from '#lib/database/open.ts';
import { openLive, sinceOf, type LiveEvent, type Listening, type Read } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';

// One process of several on one database, for tests: it streams the numbers of the table `said`, of one topic, to
// whoever has a session. Words: the address of the database, the id of the topic.

const [address = '', id = ''] = process.argv.slice(2);
const database = await openDatabase(address, 4);
const live = openLive(database, { onFault: (problem) => console.error(problem), beatSeconds: 1 });

const read: Read = async (streams) => {
	const answers = new Map<Listening, LiveEvent[]>();
	await Promise.all(
		streams.map(async (stream) => {
			const events = await asActor(
				database,
				Buffer.alloc(32),
				stream.session
			)(async (tx) => {
				meOf(tx);
				const { rows } = await sql<{
					number: number;
				}>`select number from said where number > ${stream.since} order by number`.execute(tx.db);
				return rows.map(({ number }) => ({ number, name: 'said', data: number }));
			}).catch((problem: unknown) => {
				if (problem instanceof Absent || (problem as Error).name === 'SignedOut') return null;
				throw problem;
			});
			if (events) answers.set(stream, events);
		})
	);
	return answers;
};

const server = createServer((request, response) => {
	const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const since = sinceOf(request.headers['last-event-id'] ? String(request.headers['last-event-id']) : null, null);
	const body = live.open({ topic: topicOf('said', id), session: searchParams.get('session') ?? '', since }, read);
	if (!body) return void response.writeHead(503).end();
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	const out = Readable.fromWeb(body as never);
	out.on('error', () => {}); // the browser went away
	response.on('close', () => out.destroy());
	out.pipe(response);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.on('SIGTERM', () => {
	void live.close().then(() => {
		server.close();
		server.closeAllConnections();
		void database.close();
	});
});
