import { randomBytes } from 'node:crypto';
import { newId } from '#lib/base/ids.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import type { Cast, Someone } from './cast.ts';
import type { TestDatabase } from './database.ts';

type Db = Pick<TestDatabase, 'owner'>;

export interface PlannedHour {
	association: string;
	/** The account of the companion who hosts it. */
	host: string;
	minors?: boolean;
	locale?: string;
	kind?: string;
	/** In minutes from now; 5 minutes ago unless said otherwise. */
	startsIn?: number;
}

/** An hour that is announced, written past the law. Returns its id. */
export async function planHour(db: Db, given: PlannedHour): Promise<string> {
	const id = newId();
	await db.owner(
		`insert into hours (id, association_id, host, minors, locale, kind, about, size, starts_at, ends_at)
		values ($1, $2, $3, $4, $5, $6, 'A story about a cat, in small pieces.', 'few', now() + make_interval(mins => $7), now() + make_interval(mins => $7 + 60))`,
		[
			id,
			given.association,
			given.host,
			given.minors ?? false,
			given.locale ?? 'en',
			given.kind ?? 'reading',
			given.startsIn ?? -5
		]
	);
	return id;
}

/** Its host opens it and is there, past the law. Returns its key. */
export async function openHour(db: Db, masterKey: Buffer, hour: string): Promise<Buffer> {
	const { key, wrapped } = newDataKey(masterKey, hour, 'hour_keys');
	await db.owner('insert into hour_keys (hour_id, wrapped) values ($1, $2)', [hour, wrapped]);
	await db.owner('update hours set opened_at = now() where id = $1', [hour]);
	await db.owner('insert into host_presences (hour_id) values ($1)', [hour]);
	return key;
}

/** Somebody sits there under a name, past the law. Returns the seat. */
export async function sitDown(db: Db, hour: string, owner: string, name = Buffer.from('sealed')): Promise<string> {
	const id = newId();
	await db.owner(
		`insert into hour_seats (id, owner, hour_id, way, called, called_print) values ($1, $2, $3, 'write', $4, $5)`,
		[id, owner, hour, name, randomBytes(32)]
	);
	return id;
}

/** A line of an hour, past the law; the host's where there is no seat. Returns its id. */
export async function sayLine(
	db: Db,
	hour: string,
	given: { key: Buffer; seat?: string; name?: string; text?: string }
): Promise<string> {
	const id = newId();
	const sealed = (column: string, text: string) => seal(given.key, { table: 'hour_lines', column, id }, text);
	const body = sealed('body', given.text ?? 'the cat came back');
	const name = given.seat ? sealed('name', given.name ?? 'moss') : null;
	await db.owner(
		`with n as (update hours set last_number = last_number + 1 where id = $2 returning last_number)
		insert into hour_lines (id, hour_id, seat_id, name, body, number, changed) select $1, $2, $3, $4, $5, last_number, last_number from n`,
		[id, hour, given.seat ?? null, name, body]
	);
	return id;
}

/** An open hour of Ren's for adults, in which Aki has said something. */
export async function renHosts(cast: Cast): Promise<{ hour: string; key: Buffer; seat: string; line: string }> {
	const hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
	const key = await openHour(cast.db, cast.masterKey, hour);
	const seat = await sitDown(cast.db, hour, cast.aki.account);
	const line = await sayLine(cast.db, hour, { key, seat });
	return { hour, key, seat, line };
}

/** Whoever of the cast has no place in an hour of Ren's for adults. */
export function notInIt(cast: Cast): [string, Someone['as']][] {
	const { tomo, osamu, mie, sato, drIto, hana, administrator } = cast;
	return [
		...[tomo, osamu, mie, sato, drIto, hana, administrator].map(({ name, as }): [string, Someone['as']] => [name, as]),
		['nobody', cast.nobody],
		['an impostor', cast.impostor],
		['the house', cast.worker]
	];
}

/** Tomo is sixteen still. */
export async function tomoIsSixteen(cast: Cast): Promise<void> {
	await cast.db.owner(`update accounts set minor_until_day = current_date + 600 where id = $1`, [cast.tomo.account]);
}
