import { sql, type RawBuilder } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { dimensions } from '#lib/looking-back/answers.ts';
import { hasWords, numbersOf, type WrittenCheckIn } from '#lib/looking-back/written-day.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import * as sealed from '#lib/database/sealed.ts';
import { readPack } from '#lib/measures/pack.ts';
import { readAnswered, showSheets, type ShownSheet } from '#lib/measures/sheet.ts';
import { answersPlace } from '#lib/measures/sheets.server.ts';
import { spanSeen, type Seen } from '#lib/seen/seen.ts';
import type { ShareKind, ShareReach } from '#lib/sharing/share.ts';

/** What is to be seen of somebody's. */
export interface Sight {
	owner: string;
	kinds: ShareKind[];
	reach: ShareReach;
	/** Only days before this one; null for the latest. */
	before: Day | null;
	/** Of the reader: numbers and sentences of questionnaires are in it. */
	locale: Locale;
}

/**
 * What somebody sees of an owner's, in this reach and these kinds. For the owner it is what another would see: the queries
 * are the same, and ask for no more than the reach. For another the law shows only what a look of theirs admits to now.
 */
export async function readSeen(tx: Tx, masterKey: Buffer, sight: Sight): Promise<Seen> {
	const { first, last } = await boundsOf(tx, sight);
	if (first === null || last === null) return { span: null, days: [], answers: [], sleeps: [], earlier: false };
	const span = spanSeen(first, last);
	const within = (table: ShareKind) => sql<boolean>`${inReach(table, sight)}
		and ${sql.ref(`${table}.day`)} between ${span.from} and ${span.to}`;
	const has = (kind: ShareKind) => sight.kinds.includes(kind);
	const written = has('check_ins') ? await checkInsOf(tx, within('check_ins')) : [];
	const notes = has('check_in_notes') ? await notesOf(tx, masterKey, sight.owner, within('check_in_notes')) : [];
	const sleeps = has('sleeps') ? await sleepsOf(tx, within('sleeps')) : [];
	const sheets = has('sheets') ? await sheetsOf(tx, masterKey, sight) : [];
	const noteOf = new Map(notes.map(({ id, note }) => [id, note]));
	for (const checkIn of written) checkIn.note = noteOf.get(checkIn.id) ?? null;
	// Of a check-in that says nothing here its hour alone would stand there, bare.
	const checkIns = written.filter((checkIn) => hasWords(checkIn) || numbersOf(checkIn).length > 0);
	const beside = new Set(written.map(({ id }) => id));
	const alone = notes.filter(({ id }) => !beside.has(id));
	const inSpan = sheets.filter(({ day }) => day >= span.from && day <= span.to);
	const days = [...new Set([...checkIns, ...alone, ...sleeps, ...inSpan].map(({ day }) => day))].sort().reverse();
	const on = <T extends { day: Day }>(rows: T[]) => Map.groupBy(rows, ({ day }) => day);
	const [checkInsOn, sleepsOn, notesOn, sheetsOn] = [on(checkIns), on(sleeps), on(alone), on(inSpan)];
	return {
		span,
		days: days.map((day) => ({
			day,
			checkIns: checkInsOn.get(day) ?? [],
			sleeps: sleepsOn.get(day) ?? [],
			notes: (notesOn.get(day) ?? []).map(({ note }) => note),
			sheets: sheetsOn.get(day) ?? []
		})),
		answers: checkIns.filter((checkIn) => dimensions.some((dimension) => checkIn[dimension] !== null)),
		sleeps: sleeps.map((sleep) => ({ ...sleep, startedAt: instant(sleep.startedAt), endedAt: instant(sleep.endedAt) })),
		earlier: first < span.from
	};
}

/** Rows of one owner, in the reach of a share. */
function inReach(table: ShareKind, { owner, reach }: Sight): RawBuilder<boolean> {
	// What was left is nobody's but its owner's, who sees beforehand what another will.
	const answered = table === 'sheets' ? sql` and sheets.answers is not null` : sql``;
	const mine = sql<boolean>`${sql.ref(`${table}.owner`)} = ${owner}${answered}`;
	if (reach === 'all') return mine;
	if ('itemId' in reach) return sql`${mine} and ${sql.ref(`${table}.id`)} = ${reach.itemId}`;
	return sql`${mine} and ${sql.ref(`${table}.day`)} between ${reach.fromDay} and ${reach.untilDay}`;
}

/** The first and the last day on which there is anything, before the day that was asked for. */
async function boundsOf(tx: Tx, sight: Sight): Promise<{ first: Day | null; last: Day | null }> {
	if (sight.kinds.length === 0) return { first: null, last: null };
	const each = sight.kinds.map(
		(kind) => sql`select min(day) as first, max(day) as last from ${sql.table(kind)} where ${inReach(kind, sight)}
				and day < ${sight.before ?? 'infinity'}`
	);
	const { rows } = await sql<{ first: Day | null; last: Day | null }>`
		select min(first) as first, max(last) as last from (${sql.join(each, sql` union all `)}) kinds`.execute(tx.db);
	return rows[0] ?? { first: null, last: null };
}

async function checkInsOf(tx: Tx, within: RawBuilder<boolean>): Promise<(WrittenCheckIn & { day: Day })[]> {
	const rows = await tx.db
		.selectFrom('check_ins')
		.select(['id', 'day', 'at', 'zone', 'emotional', 'social', 'existential', 'energy'])
		.select(['solitude', 'feelings', 'places', 'contacts', 'contact_welcome as welcome'])
		.where(within)
		.orderBy('at')
		.execute();
	return rows.map((row) => ({ ...row, note: null }));
}

async function notesOf(tx: Tx, masterKey: Buffer, owner: string, within: RawBuilder<boolean>) {
	const rows = await tx.db.selectFrom('check_in_notes').select(['id', 'day', 'note']).where(within).execute();
	if (rows.length === 0) return [];
	const open = await openerOf(tx, masterKey, owner);
	// The look ended between two questions: nothing is seen, and the page asks to look again.
	if (!open) return [];
	return rows.map(({ id, day, note }) => ({
		id,
		day,
		note: open({ table: 'check_in_notes', column: 'note', id }, note)
	}));
}

/** Opens texts of an owner's: their own with their own key, another's with the key that the law gives for a look. */
async function openerOf(tx: Tx, masterKey: Buffer, owner: string): Promise<Tx['open'] | null> {
	if (owner === meOf(tx).account) return tx.open;
	const { rows } = await sql<{
		owner: string;
		wrapped: Buffer;
	}>`select owner, wrapped from app.opened_keys()`.execute(tx.db);
	const row = rows.find((one) => one.owner === owner);
	if (!row) return null;
	const key = sealed.openDataKey(masterKey, owner, row.wrapped);
	return (place, value) => sealed.open(key, place, value);
}

/** All in reach, so that each is compared with the same first one on every page. */
async function sheetsOf(tx: Tx, masterKey: Buffer, sight: Sight): Promise<ShownSheet[]> {
	const rows = await tx.db
		.selectFrom('sheets')
		.innerJoin('packs as p', 'p.id', 'sheets.pack_id')
		.select(['sheets.id', 'sheets.day', 'sheets.answers', 'p.id as pack', 'p.definition'])
		.where(inReach('sheets', sight))
		.orderBy('sheets.day')
		.orderBy('sheets.id')
		.execute();
	const open = rows.length > 0 ? await openerOf(tx, masterKey, sight.owner) : null;
	if (!open) return [];
	const sheets = rows.flatMap(({ id, day, answers, pack, definition }) =>
		answers ? [{ id, day, measure: readPack(pack, definition), ...readAnswered(open(answersPlace(id), answers)) }] : []
	);
	return showSheets(sheets, sight.locale);
}

async function sleepsOf(tx: Tx, within: RawBuilder<boolean>) {
	return tx.db
		.selectFrom('sleeps')
		.select(['day', 'started_at as startedAt', 'ended_at as endedAt', 'zone', 'kind'])
		.where(within)
		.orderBy('started_at')
		.execute();
}

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());
