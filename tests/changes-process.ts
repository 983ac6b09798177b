import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { asActor } from '#lib/database/as-actor.ts';
import { openDatabase } from '#lib/database/open.ts';
import { openLive } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';
import { markShown } from '#lib/sharing/openings.server.ts';
import { markBeside, markMine } from '#lib/threads/thread-marks.server.ts';
import { changesOf } from '../src/live-answer.ts';

// One process of several on one database, for tests: it answers the streams of letters and shares as their routes do, to
// whoever has a session. Words: the address of the database, the master key.

const [databaseUrl = '', key = ''] = process.argv.slice(2);
const masterKey = Buffer.from(key, 'base64');
const database = await openDatabase(databaseUrl, 4);
const live = openLive(database, { onFault: (problem) => console.error(problem), beatSeconds: 1 });

const streams: Record<string, ReturnType<typeof changesOf>> = {
	letters: changesOf((thread) => topicOf('threads', thread), markMine),
	'letters-beside': changesOf((thread) => topicOf('threads', thread), markBeside),
	shares: changesOf((_share, account) => topicOf('seen_by', account), markShown)
};

const server = createServer((request, response) => {
	const url = new URL(request.url ?? '/', 'http://localhost');
	const [, kind = '', id = ''] = url.pathname.split('/');
	const session = url.searchParams.get('session');
	const locals = { house: { database, masterKey, live }, session, asActor: asActor(database, masterKey, session) };
	void streams[kind]?.({ locals: locals as unknown as App.Locals, params: { id }, url }).then(
		(answer) => {
			response.writeHead(answer.status, Object.fromEntries(answer.headers));
			if (!answer.body) return void response.end();
			const out = Readable.fromWeb(answer.body as never);
			out.on('error', () => {}); // the browser went away
			response.on('close', () => out.destroy());
			out.pipe(response);
		},
		// What may be seen no more is answered as it is by the hooks.
		() => response.writeHead(404).end()
	);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
