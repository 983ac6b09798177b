import { sql, type RawBuilder } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AsActor } from '#lib/database/as-actor.ts';
import type { ShareKind, ShareReach } from '#lib/sharing/share.ts';
import * as openings from '#lib/sharing/openings.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { dataKeyOf, writeDay, type Cast, type Someone } from './cast.ts';
import { answerSheet, loadPack, offerSheet } from './sheets.ts';
import { writeMurmur, writeWrong } from './murmurs.ts';
import { planHour, sitDown } from './hours.ts';
import { writeContact, writeTwoOpening } from './two.ts';
import { allowDifficulty } from './allowed.ts';
import { wantMail, wantPush } from './told.ts';

/** What came of trying something: how many rows it touched or returned, or that the law refused it. */
export type Tried = number | 'refused';

/** Tries a statement as somebody. Only the law's own no is an outcome; any other error is a fault of the trial. */
export async function attempt(as: AsActor, statement: RawBuilder<unknown>): Promise<Tried> {
	try {
		const { numAffectedRows, rows } = await as((tx) => statement.execute(tx.db));
		return Number(numAffectedRows ?? rows.length);
	} catch (error) {
		if ((error as { code?: string }).code === '42501') return 'refused'; // insufficient_privilege: grants and row-level security
		throw error;
	}
}

/** How many rows of an owner's somebody sees in a table. */
export async function seen(as: AsActor, table: string, owner: Someone): Promise<number> {
	const tried = await attempt(as, sql`select from ${sql.table(table)} where owner = ${owner.account}`);
	return tried === 'refused' ? 0 : tried;
}

/** Whether trying came to nothing: refused, or no row was touched. */
export function isNothing(tried: Tried): boolean {
	return tried === 'refused' || tried === 0;
}

export interface Let {
	kind?: ShareKind;
	reach?: ShareReach;
	days?: number;
}

/** The owner lets somebody see: all of the kind, for a week, unless said otherwise. Returns the share's id. */
export function letSee(owner: Someone, recipient: Someone, given: Let = {}): Promise<string> {
	return owner.as((tx) =>
		shares.share(tx, {
			recipient: recipient.account,
			kind: given.kind ?? 'check_ins',
			reach: given.reach ?? 'all',
			purpose: 'talk',
			endsAt: Temporal.Now.instant().add({ hours: 24 * (given.days ?? 7) })
		})
	);
}

export function takeBack(owner: Someone, share: string): Promise<void> {
	return owner.as((tx) => shares.takeBack(tx, share));
}

export async function look(viewer: Someone, share: string): Promise<void> {
	await openings.open(viewer.as, share);
}

/** Lets time pass for every look that was taken: they are moved into the past instead. */
export async function secondsPass(cast: Cast, seconds: number): Promise<void> {
	await cast.db.owner(`update openings set opened_at = opened_at - make_interval(secs => $1)`, [seconds]);
}

/** Lets a share reach its end: it is moved into the past. */
export async function shareEnds(cast: Cast, share: string): Promise<void> {
	await cast.db.owner(
		`update shares set made_at = made_at - interval '30 days', ends_at = now() - interval '1 second' where id = $1`,
		[share]
	);
}

/**
 * Something of the owner's in every table that has owners: a day, a diary, and a share that was looked at once and taken
 * back. Tables that are new get one row made up from their columns.
 */
export async function writeLife(cast: Cast, owner: Someone, companion: Someone): Promise<void> {
	await writeDay(cast, owner);
	await writeMurmur(cast, owner);
	await writeWrong(cast, owner);
	await writeTwoOpening(cast, owner);
	await writeContact(cast, owner);
	await wantMail(cast, owner);
	await wantPush(cast, owner);
	const share = await letSee(owner, companion);
	await look(companion, share);
	await takeBack(owner, share);
	// In a visit that is over: the companion would see the look of this one.
	await cast.db.owner(`update openings set session_id = gen_random_uuid() where share_id = $1`, [share]);
	const [thread] = await cast.db.owner<{ id: string }>(
		`insert into threads (id, person, association_id, about) values (gen_random_uuid(), $1, $2, 'heavy') returning id`,
		[owner.account, cast.association]
	);
	await cast.db.owner(
		'insert into thread_notes (id, owner, thread_id, note) values (gen_random_uuid(), $1, $2, sha256($3))',
		[owner.account, thread?.id, 'a note']
	);
	const hour = await planHour(cast.db, { association: cast.association, host: companion.account });
	await sitDown(cast.db, hour, owner.account);
	const [card] = await cast.db.owner<{ id: string }>(
		`insert into cards (id, owner, words) values (gen_random_uuid(), $1, sha256('a card')) returning id`,
		[owner.account]
	);
	await cast.db.owner('insert into card_readings (id, owner, association_id) values ($1, $2, $3)', [
		card?.id,
		owner.account,
		cast.association
	]);
	await allowDifficulty(cast, owner);
	const [item] = await cast.db.owner<{ id: string }>(
		`insert into folio_items (id, owner) values (gen_random_uuid(), $1) returning id`,
		[owner.account]
	);
	await cast.db.owner(
		`insert into folio_pictures (id, item_id, owner, picture) values (gen_random_uuid(), $1, $2, sha256('a picture'))`,
		[item?.id, owner.account]
	);
	const pack = await loadPack(cast.db, cast.association);
	const offer = await offerSheet(cast.db, { pack, owner: owner.account, companion: companion.account });
	await answerSheet(cast.db, { offer, pack, owner: owner.account, key: await dataKeyOf(cast, owner) });
	for (const table of await tablesWithOwners(cast)) {
		const rows = await cast.db.owner(`select from ${table} where owner = $1 limit 1`, [owner.account]);
		if (rows.length === 0) await makeUpRow(cast, table, owner);
	}
}

/** Every table with a column `owner`. */
export async function tablesWithOwners(cast: Cast): Promise<string[]> {
	const rows = await cast.db.owner<{ name: string }>(
		`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'owner' order by 1`
	);
	return rows.map((row) => row.name);
}

const made: Record<string, string> = {
	uuid: 'gen_random_uuid()',
	text: `'text'`,
	date: `'2026-03-02'`,
	timestamptz: `now() + interval '1 hour'`,
	bool: 'false',
	bytea: 'sha256(gen_random_uuid()::text::bytea)',
	int2: '1',
	int4: '1',
	int8: '1'
};

async function makeUpRow(cast: Cast, table: string, owner: Someone): Promise<void> {
	const columns = await cast.db.owner<{ name: string; type: string }>(
		`select a.attname as name, coalesce(base.typname, t.typname) as type from pg_attribute a
		join pg_type t on t.oid = a.atttypid left join pg_type base on base.oid = t.typbasetype
		where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef`,
		[table]
	);
	const value = ({ name, type }: { name: string; type: string }) =>
		name === 'owner' ? `'${owner.account}'` : (made[type] ?? 'null');
	const names = columns.map((column) => column.name).join(', ');
	try {
		await cast.db.owner(`insert into ${table} (${names}) values (${columns.map(value).join(', ')})`);
	} catch (error) {
		throw new Error(`no row could be made up for ${table}: write one in writeLife of tests/trial.ts`, { cause: error });
	}
}
