import pg from 'pg';
import type { Database } from '#lib/database/open.ts';
import { isTopic, type Topic } from '#lib/live/topic.ts';
import { channel } from '#lib/live/topics.server.ts';

export interface Listener {
	close(): Promise<void>;
}

export interface Hearing {
	/** Something of this topic has changed. */
	topic(topic: Topic): void;
	/** It listens again, or for the first time: what was said before was not heard, so everything is to be read. */
	again(): void;
}

/** Milliseconds between two tries to reach the database. */
const patience = 500;

/** One connection of its own that does nothing but listen, and makes itself anew where it breaks. */
export function listen(database: Database, hearing: Hearing): Listener {
	let closed = false;
	let client: pg.Client | null = null;
	let waiting: NodeJS.Timeout | undefined;

	async function connect(): Promise<void> {
		const { connectionString } = database.pool.options;
		const mine = new pg.Client({ connectionString, application_name: 'engawa live', keepAlive: true });
		client = mine;
		let gone = false;
		const breakOff = () => {
			if (gone) return;
			gone = true;
			if (!closed) waiting = setTimeout(() => void connect(), patience);
		};
		mine.on('error', breakOff); // unheard, it would end this process
		mine.on('end', breakOff);
		mine.on('notification', ({ payload }) => {
			if (isTopic(payload)) hearing.topic(payload);
		});
		try {
			await mine.connect();
			await mine.query(`listen ${channel}`);
			if (!closed) hearing.again();
		} catch {
			// The database is not there just now: the same as a connection that broke.
			await mine.end().catch(() => {});
			breakOff();
		}
	}

	void connect();
	return {
		async close() {
			closed = true;
			clearTimeout(waiting);
			await client?.end().catch(() => {});
		}
	};
}
