import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Part } from '#lib/base/zip.ts';
import { meOf, type AsActor } from '#lib/database/as-actor.ts';
import { open, openDataKey } from '#lib/database/sealed.ts';

/** Something that the actor said in an hour. */
interface Said {
	/** What the hour is about. */
	hour: string;
	/** The name for that hour; null where they host it. */
	name: string | null;
	said_at: string;
	/** Null where the host has hidden it. */
	text: string | null;
}

/**
 * What somebody said in hours that are not over, as files of their export: `hours.json`, and `hours.txt` to read; never what
 * others said. Nothing where there is none, as when the hour is over: its lines are gone then.
 */
export async function hourParts({ asActor, masterKey }: { asActor: AsActor; masterKey: Buffer }): Promise<Part[]> {
	const said = await asActor(async (tx): Promise<Said[]> => {
		meOf(tx);
		const { rows } =
			await sql<LineRow>`select id, hour, wrapped, about, name, body, said_at from app.my_hour_lines()`.execute(tx.db);
		return rows.map(({ id, hour, wrapped, about, name, body, said_at }) => {
			const key = openDataKey(masterKey, hour, wrapped, 'hour_keys');
			const opened = (column: string, value: Buffer | null) =>
				value && open(key, { table: 'hour_lines', column, id }, value);
			return {
				hour: about,
				name: opened('name', name),
				said_at: said_at.toISOString(),
				text: opened('body', body)
			};
		});
	});
	if (said.length === 0) return [];
	const part = (path: string, text: string): Part => ({
		path,
		read: () => Readable.from([text], { objectMode: false })
	});
	return [part('hours.json', `${JSON.stringify(said, null, '\t')}\n`), part('hours.txt', said.map(lineOf).join('\n'))];
}

function lineOf({ hour, name, said_at, text }: Said): string {
	const when = `${said_at.slice(0, 16).replace('T', ' ')} UTC`;
	return `${[hour, when, ...(name === null ? [] : [name])].join(' · ')}\n${text ?? '×'}\n`;
}

interface LineRow {
	id: string;
	hour: string;
	wrapped: Buffer;
	about: string;
	name: Buffer | null;
	body: Buffer | null;
	said_at: Date;
}
