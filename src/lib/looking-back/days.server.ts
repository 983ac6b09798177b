import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Answers } from '#lib/looking-back/answers.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Slept } from '#lib/looking-back/raster.ts';
import type { Span } from '#lib/looking-back/spans.ts';
import type { WrittenDay } from '#lib/looking-back/written-day.ts';

// Every query asks for the actor's own rows. The law would show a companion what was opened to them, too; this is a
// page about oneself.

/** The first and the last day on which the actor wrote anything, or null. @throws {SignedOut} */
export async function readBounds(tx: Tx): Promise<{ first: Day | null; last: Day | null }> {
	const me = meOf(tx).account;
	const { rows } = await sql<{ first: Day | null; last: Day | null }>`
		select min(first) as first, max(last) as last from (
			select min(day) as first, max(day) as last from check_ins where owner = ${me}
			union all
			select min(day), max(day) from sleeps where owner = ${me}
		) both_kinds`.execute(tx.db);
	return rows[0] ?? { first: null, last: null };
}

/** What the actor answered on the three scales, by day. Check-ins without any such answer are left out. @throws {SignedOut} */
export async function readAnswers(tx: Tx, span: Span): Promise<Answers[]> {
	const me = meOf(tx).account;
	// One value instead of a row each: years of check-ins are read several times as fast.
	const { rows } = await sql<{ all: [Day, number | null, number | null, number | null][] | null }>`
		select json_agg(json_build_array(day, emotional, social, existential) order by day) as all from check_ins
		where owner = ${me} and day between ${span.from} and ${span.to}
			and (emotional is not null or social is not null or existential is not null)`.execute(tx.db);
	return (rows[0]?.all ?? []).map(([day, emotional, social, existential]) => ({ day, emotional, social, existential }));
}

/** How the actor said that being alone was, by day. @throws {SignedOut} */
export async function readSolitude(tx: Tx, span: Span): Promise<{ day: Day; solitude: string }[]> {
	const { rows } = await sql<{ all: [Day, string][] | null }>`
		select json_agg(json_build_array(day, solitude) order by day) as all from check_ins
		where owner = ${meOf(tx).account} and day between ${span.from} and ${span.to} and solitude is not null`.execute(tx.db);
	return (rows[0]?.all ?? []).map(([day, solitude]) => ({ day, solitude }));
}

/** The actor's sleeps that touch the calendar days of a span, or the day after it. @throws {SignedOut} */
export async function readSleeps(tx: Tx, span: Span): Promise<(Slept & { kind: string })[]> {
	// A sleep is kept under the own day in which it ended: two days around reach every one that touches a row.
	const rows = await tx.db
		.selectFrom('sleeps')
		.select(['started_at', 'ended_at', 'zone', 'kind'])
		.where('owner', '=', meOf(tx).account)
		.where('day', '>=', dayAt(numberOf(span.from) - 2))
		.where('day', '<=', dayAt(numberOf(span.to) + 3))
		.orderBy('day')
		.execute();
	return rows.map((row) => ({
		startedAt: Temporal.Instant.fromEpochMilliseconds(row.started_at.getTime()),
		endedAt: Temporal.Instant.fromEpochMilliseconds(row.ended_at.getTime()),
		zone: row.zone,
		kind: row.kind
	}));
}

export interface Leaf {
	/** The latest first; days without anything are not there. */
	days: WrittenDay[];
	/** Whether the span has earlier ones. */
	more: boolean;
}

/**
 * The latest days of a span on which the actor wrote anything, with all that was written.
 * @param asked.before only days before this one
 * @param asked.notes whether notes are opened; they are null otherwise
 * @throws {SignedOut}
 */
export async function readDays(
	tx: Tx,
	asked: { span: Span; before: Day | null; count: number; notes: boolean }
): Promise<Leaf> {
	const days = await writtenDays(tx, asked.span, asked.before, asked.count + 1);
	const shown = days.slice(0, asked.count);
	const [to, from] = [shown[0], shown.at(-1)];
	if (to === undefined || from === undefined) return { days: [], more: false };
	const span = { from, to };
	const [checkIns, sleeps] = await Promise.all([checkInsOf(tx, span, asked.notes), sleepsOf(tx, span)]);
	const onDay = <T extends { day: Day }>(rows: T[]) => Map.groupBy(rows, ({ day }) => day);
	const [checkInsOn, sleepsOn] = [onDay(checkIns), onDay(sleeps)];
	return {
		days: shown.map((day) => ({ day, checkIns: checkInsOn.get(day) ?? [], sleeps: sleepsOn.get(day) ?? [] })),
		more: days.length > shown.length
	};
}

async function writtenDays(tx: Tx, span: Span, before: Day | null, count: number): Promise<Day[]> {
	const me = meOf(tx).account;
	const to = before !== null && before <= span.to ? dayAt(numberOf(before) - 1) : span.to;
	const { rows } = await sql<{ day: Day }>`
		select day from check_ins where owner = ${me} and day between ${span.from} and ${to}
		union
		select day from sleeps where owner = ${me} and day between ${span.from} and ${to}
		order by day desc limit ${count}`.execute(tx.db);
	return rows.map(({ day }) => day);
}

async function checkInsOf(tx: Tx, span: Span, notes: boolean) {
	const me = meOf(tx).account;
	const rows = await tx.db
		.selectFrom('check_ins as c')
		.leftJoin('check_in_notes as n', (on) => on.onRef('n.id', '=', 'c.id').on('n.owner', '=', me).on(sql.lit(notes)))
		.select(['c.id', 'c.day', 'c.at', 'c.zone', 'c.emotional', 'c.social', 'c.existential', 'c.energy'])
		.select(['c.solitude', 'c.feelings', 'c.places', 'c.contacts', 'c.contact_welcome as welcome', 'n.note'])
		.where('c.owner', '=', me)
		.where('c.day', '>=', span.from)
		.where('c.day', '<=', span.to)
		.orderBy('c.at')
		.execute();
	return rows.map((row) => ({
		...row,
		note: row.note && tx.open({ table: 'check_in_notes', column: 'note', id: row.id }, row.note)
	}));
}

async function sleepsOf(tx: Tx, span: Span) {
	return tx.db
		.selectFrom('sleeps')
		.select(['day', 'started_at as startedAt', 'ended_at as endedAt', 'zone', 'kind'])
		.where('owner', '=', meOf(tx).account)
		.where('day', '>=', span.from)
		.where('day', '<=', span.to)
		.orderBy('started_at')
		.execute();
}
