import { sql } from 'kysely';
import { asActor, meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Database } from '#lib/database/open.ts';
import { open, openDataKey } from '#lib/database/sealed.ts';
import { signs, type HourState, type Sign } from '#lib/hours/hour.ts';
import type { Listening, LiveEvent, Read } from '#lib/live/live.ts';

/** A line as it is shown. */
export interface Line {
	id: string;
	/** The name for this hour; null where the host said it. */
	who: string | null;
	/** Null where the host has hidden it. */
	text: string | null;
	/** Whether it sounds like danger; true for its host only. */
	concern: boolean;
}

/** An open hour as whoever sits in it sees it. */
export interface Inside {
	state: HourState;
	lines: Line[];
	/** Those of the last minute, each once. */
	signs: Sign[];
	/** The number of what changed last. */
	last: number;
}

/** An open hour, or null for whoever may not sit in it: the law says. */
export async function lookInside(tx: Tx, masterKey: Buffer, hour: string): Promise<Inside | null> {
	if (!tx.me) return null;
	const asked = [{ session: meOf(tx).session, since: 0, hosting: false }];
	const rows = await readSince(tx, hour, asked);
	const [first, ...rest] = rows;
	if (!first) return null;
	const opened = openLines(masterKey, hour, first.wrapped, rest);
	const lines = rest
		.filter(({ what }) => what === 'line')
		.sort((one, other) => one.place - other.place)
		.map((row) => opened(row));
	return {
		state: first.detail as HourState,
		lines,
		signs: signs.filter((sign) => rest.some((row) => row.what === 'sign' && row.detail === sign)),
		last: Math.max(0, ...rest.map(({ number }) => number ?? 0))
	};
}

/** Streams of whoever hosts an hour say, as long as they are open, that they are there. */
export interface HourListening extends Listening {
	hosting: boolean;
}

/**
 * What is new in an hour for every stream of it, in one packet: for each session the law judges anew. Its state is sent
 * when it has changed.
 */
export function hourReader(database: Database, masterKey: Buffer): Read {
	const said = new WeakMap<Listening, string>();
	return async (streams) => {
		const asked = streams as readonly HourListening[];
		const [some] = asked;
		const hour = some?.topic.split(':')[1] ?? '';
		const rows = await asActor(database, masterKey, some?.session ?? null)((tx) => readSince(tx, hour, asked));
		const events = new Map<Listening, LiveEvent[]>();
		let opened: ((row: SinceRow) => Line) | null = null;
		for (const row of rows) {
			const stream = asked[row.nth - 1];
			if (!stream) continue;
			const mine = events.get(stream) ?? [];
			events.set(stream, mine);
			opened ??= openLines(masterKey, hour, row.wrapped, rows);
			if (row.what === 'line') mine.push({ number: row.number, name: 'line', data: opened(row) });
			else if (row.what === 'sign') mine.push({ number: row.number, name: 'sign', data: row.detail });
			else if (said.get(stream) !== row.detail) {
				said.set(stream, row.detail ?? '');
				mine.push({ number: null, name: 'state', data: row.detail });
			}
		}
		return events;
	};
}

interface SinceRow {
	nth: number;
	what: 'state' | 'line' | 'sign';
	detail: string | null;
	number: number | null;
	place: number;
	id: string;
	name: Buffer | null;
	body: Buffer | null;
	concern: boolean;
	wrapped: Buffer | null;
}

async function readSince(
	tx: Tx,
	hour: string,
	asked: readonly Pick<HourListening, 'session' | 'since' | 'hosting'>[]
): Promise<SinceRow[]> {
	const list = <T>(value: (one: (typeof asked)[number]) => T) => asked.map(value);
	const { rows } = await sql<SinceRow>`select * from app.hour_since(
		${hour}::uuid, ${list(({ session }) => session)}::uuid[], ${list(({ since }) => since)}::bigint[],
		${list(({ hosting }) => hosting)}::boolean[]
	)`.execute(tx.db);
	return rows;
}

/** Opens lines of one hour; each once, however many read it. */
function openLines(masterKey: Buffer, hour: string, wrapped: Buffer | null, rows: SinceRow[]): (row: SinceRow) => Line {
	if (!wrapped || rows.length === 0) return () => ({ id: '', who: null, text: null, concern: false });
	const key = openDataKey(masterKey, hour, wrapped, 'hour_keys');
	const known = new Map<string, Omit<Line, 'concern'>>();
	return (row) => {
		const { id, concern } = row;
		const one = (column: 'name' | 'body') => {
			const value = row[column];
			return value && open(key, { table: 'hour_lines', column, id }, value);
		};
		const at = `${id} ${row.number}`;
		const line = known.get(at) ?? { id, who: one('name'), text: one('body') };
		known.set(at, line);
		return { ...line, concern };
	};
}
