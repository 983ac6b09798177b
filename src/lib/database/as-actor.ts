import type { Compilable } from 'kysely';
import type pg from 'pg';
import { isId } from '#lib/base/ids.ts';
import { SignedOut } from '#lib/base/refusal.ts';
import { mustHaveKept, queryOn, sendTogether, type Database, type Query } from '#lib/database/open.ts';
import * as sealed from '#lib/database/sealed.ts';

/** Whoever acts: an account, through one of its sessions. */
export interface Me {
	account: string;
	session: string;
	nickname: string;
	locale: string;
	zone: string;
	/** Minutes after midnight at which the person's own day begins. */
	dayBegins: number;
	/** Whether this session is on a device that others use too. */
	sharedDevice: boolean;
}

/** What a verb is given: queries inside one transaction, under the law, as one actor. */
export interface Tx {
	db: Query;
	/**
	 * Writes that do not depend on each other's answers, in this order and in one round trip.
	 * @returns how many rows each of them wrote
	 */
	together(statements: readonly Compilable[]): Promise<number[]>;
	/**
	 * The last verb of a work: the commit leaves in the same packet as what the verb writes `together`, instead of waiting
	 * for its answer first. Where a write fails the database turns that commit into a rollback, and the work throws. What
	 * is asked afterwards stands outside the transaction, where the login role may do nothing.
	 */
	last<T>(verb: () => Promise<T>): Promise<T>;
	/**
	 * Goes on in the same transaction as whoever a session belongs to: who has just become somebody writes what is theirs
	 * together with that, or neither.
	 */
	enter(session: string): Promise<Tx>;
	/** Null for a visitor, and for a session that has ended. */
	me: Me | null;
	/** Seals a text for one place, under the actor's own key or one that the law gave them. @throws {SignedOut} for a visitor */
	seal(place: sealed.Place, text: string, under?: sealed.RowKey): Buffer;
	/** Opens a sealed text, of the actor's own or under a key that the law gave them. @throws {SignedOut} for a visitor */
	open(place: sealed.Place, value: Buffer, under?: sealed.RowKey): string;
	/** Seals a picture under the actor's own key. @throws {SignedOut} for a visitor */
	sealPicture(place: sealed.Place, picture: Buffer): Buffer;
	/** Opens a picture of the actor's own. @throws {SignedOut} for a visitor */
	openPicture(place: sealed.Place, value: Buffer): Buffer;
	/** A fresh key for one row that others may read too. @throws {SignedOut} for a visitor */
	newKey(table: sealed.KeyTable, id: string): sealed.RowKey;
}

export type AsActor = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Transactions as one actor. This is the only place that opens one for people's requests. */
export function asActor(database: Database, masterKey: Buffer, session: string | null): AsActor {
	const given = session !== null && isId(session) ? session : null;
	return (work) =>
		inTransaction(database, `begin; ${become(database, given)}`, (queries, rows) =>
			work(txOf(queries, masterKey, given, rows[0] as MeRow | undefined))
		);
}

/** The words that make a transaction somebody's. A session goes into their text, so it is a UUID or nothing. */
function become(database: Database, session: string | null): string {
	const role = session === null ? database.roles.visitor : database.roles.member;
	return `set local role "${role}"; set local app.session = '${session ?? ''}'; select * from app.me()`;
}

function txOf(queries: Queries, masterKey: Buffer, session: string | null, row: MeRow | undefined): Tx {
	const key = row && lazily(() => sealed.openDataKey(masterKey, row.account, row.wrapped));
	const keyFor = (under?: sealed.RowKey) => {
		const own = need(key);
		return under ? sealed.openDataKey(masterKey, under.id, under.wrapped, under.table) : own();
	};
	return {
		...queries,
		enter: async (other) => {
			if (!isId(other)) throw new SignedOut();
			const rows = await queries.become(other);
			return txOf(queries, masterKey, other, rows[0] as MeRow | undefined);
		},
		me: row && session !== null ? toMe(row, session) : null,
		seal: (place, text, under) => sealed.seal(keyFor(under), place, text),
		open: (place, value, under) => sealed.open(keyFor(under), place, value),
		sealPicture: (place, picture) => sealed.sealBytes(keyFor(), place, picture),
		openPicture: (place, value) => sealed.openBytes(keyFor(), place, value),
		newKey: (table, id) => {
			need(key);
			return { table, id, wrapped: sealed.newDataKey(masterKey, id, table).wrapped };
		}
	};
}

/** Transactions of the house itself, for what belongs to nobody: links for the first administrator, sweeping. */
export function asWorker(database: Database): AsActor {
	const begin = `begin; set local role "${database.roles.worker}"; select 1`;
	return (work) =>
		inTransaction(database, begin, (queries) =>
			work({
				...queries,
				...{ enter: nobody, me: null, newKey: nobody },
				...{ seal: nobody, open: nobody, sealPicture: nobody, openPicture: nobody }
			})
		);
}

const nobody = (): never => {
	throw new SignedOut();
};

/** The actor of a transaction. @throws {SignedOut} where there is none */
export function meOf(tx: Tx): Me {
	return need(tx.me ?? undefined);
}

interface MeRow {
	account: string;
	nickname: string;
	locale: string;
	zone: string;
	day_begins: number;
	shared_device: boolean;
	wrapped: Buffer;
}

function toMe(row: MeRow, session: string): Me {
	return {
		account: row.account,
		session,
		nickname: row.nickname,
		locale: row.locale,
		zone: row.zone,
		dayBegins: row.day_begins,
		sharedDevice: row.shared_device
	};
}

/** What a transaction can do, whoever acts in it. */
type Queries = Pick<Tx, 'db' | 'together' | 'last'> & { become(session: string): Promise<unknown[]> };

async function inTransaction<T>(
	database: Database,
	begin: string,
	work: (queries: Queries, rows: unknown[]) => Promise<T>
): Promise<T> {
	const client = await database.pool.connect();
	let broken = true;
	try {
		// Begin, role, session and who that is, in one round trip.
		const results = (await client.query(begin)) as unknown as pg.QueryResult[];
		const commit = { wished: false, sent: false };
		const queries = {
			db: queryOn(client),
			together(statements: readonly Compilable[]) {
				if (!commit.wished || commit.sent) return sendTogether(client, statements);
				commit.sent = true;
				return sendTogether(client, statements, 'commit');
			},
			async become(session: string) {
				const results = (await client.query(become(database, session))) as unknown as pg.QueryResult[];
				return results.at(-1)?.rows ?? [];
			},
			last<R>(verb: () => Promise<R>) {
				commit.wished = true;
				return verb();
			}
		};
		const result = await work(queries, results.at(-1)?.rows ?? []);
		if (!commit.sent) mustHaveKept((await client.query('commit')).command);
		broken = false;
		return result;
	} catch (error) {
		broken = await client.query('rollback').then(
			() => false,
			() => true
		);
		throw error;
	} finally {
		client.release(broken);
	}
}

function need<T>(value: T | undefined): T {
	if (value === undefined) throw new SignedOut();
	return value;
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
