import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';

/** A moment of an invented past: so many days ago, at a time of day in Rome. */
export type Moment = [daysAgo: number, time: string];

/** Since nothing can be written for an earlier day, what was made just now is moved back. By the owner of the database, in a demonstration only. */
export interface Earlier {
	/** Moves what there is of a thread: its asking, its listener, and its letters in the order in which they were sent. */
	thread(id: string, to: { asked: Moment; letters: Moment[] }): Promise<void>;
	/** Moves something said quietly, with who was called for it and came. */
	murmur(id: string, to: Moment): Promise<void>;
	/** Moves the letter in the letterbox that is answered, or the one that waits, by so many days; its answer by half as many. */
	letter(which: 'answered' | 'waiting', days: number): Promise<void>;
	/** Moves what somebody let be seen, and the looks at it, the earliest first. */
	shares(owner: string, to: { made: Moment; looks: Moment[] }): Promise<void>;
	/** Moves small things that were taken, each with when something was said of it. */
	attempts(moves: readonly [id: string, to: Moment][]): Promise<void>;
	/** Moves when a questionnaire was offered, and when it was answered, where it was. */
	questionnaire(id: string, to: { offered: Moment; kept: Moment }): Promise<void>;
	/** Moves when the association began, and who came to it. */
	beginning(to: Moment): Promise<void>;
	close(): Promise<void>;
}

/** @throws {Error} where this is no demonstration: nowhere else is a day changed */
export async function openEarlier(ownerUrl: string, now: Temporal.Instant): Promise<Earlier> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	const { rows } = await client.query('select from demo_marks');
	if (rows.length === 0) {
		await client.end();
		throw new Error('this is no demonstration');
	}
	const run = async (sql: string, values: unknown[]) => void (await client.query(sql, values));
	const at = (moment: Moment) => momentOf(moment, now).toString();
	return {
		async thread(id, { asked, letters }) {
			await run('update threads set asked_at = $2, listener_since = listener_since - (now() - $2) where id = $1', [
				id,
				at(asked)
			]);
			await run(
				`update thread_letters l set sent_at = moved.moment
				from (select id, row_number() over (order by sent_at, id) as place from thread_letters where thread_id = $1) o,
					unnest($2::timestamptz[]) with ordinality as moved (moment, place)
				where l.id = o.id and o.place = moved.place`,
				[id, letters.map(at)]
			);
		},
		murmur: (id, to) =>
			run(
				`with moved as (
					update murmurs set sent_at = $2, promised_day = promised_day - (current_date - $2::timestamptz::date),
						answered_day = answered_day - (current_date - $2::timestamptz::date) where id = $1
				)
				update concerns set raised_at = $2,
					taken_at = case when taken_at is not null then $2::timestamptz + interval '40 minutes' end,
					closed_at = case when closed_at is not null then $2::timestamptz + interval '30 hours' end
				where item = $1`,
				[id, at(to)]
			),
		letter: (which, days) =>
			run(
				`update letters set sent_day = sent_day - $1::int, answer_by_day = answer_by_day - $1::int,
					answered_day = answered_day - $1::int / 2 where (answer is not null) = $2`,
				[days, which === 'answered']
			),
		async shares(owner, { made, looks }) {
			await run('update shares set made_at = $2 where owner = $1', [owner, at(made)]);
			await run(
				`update openings o set opened_at = moved.moment
				from (select distinct opened_at, dense_rank() over (order by opened_at) as place from openings where owner = $1) d,
					unnest($2::timestamptz[]) with ordinality as moved (moment, place)
				where o.owner = $1 and o.opened_at = d.opened_at and d.place = moved.place`,
				[owner, looks.map(at)]
			);
		},
		attempts: (moves) =>
			run(
				`update attempts a set kept_at = moved.moment,
					changed_at = case when changed_at is not null then moved.moment + interval '20 minutes' end
				from unnest($1::uuid[], $2::timestamptz[]) as moved (id, moment) where a.id = moved.id`,
				[moves.map(([id]) => id), moves.map(([, to]) => at(to))]
			),
		async questionnaire(id, { offered, kept }) {
			await run('update sheet_offers set offered_at = $2 where id = $1', [id, at(offered)]);
			await run('update sheets set kept_at = $2 where id = $1', [id, at(kept)]);
		},
		async beginning(to) {
			await run('update associations set begun_at = $1', [at(to)]);
			await run('update companion_marks set at = $1::timestamptz + (at - now())', [at(to)]);
		},
		close: () => client.end()
	};
}

/** What would lie ahead was an hour ago. */
function momentOf([daysAgo, time]: Moment, now: Temporal.Instant): Temporal.Instant {
	const day = now.toZonedDateTimeISO('Europe/Rome').toPlainDate().subtract({ days: daysAgo });
	const moment = day.toZonedDateTime({ timeZone: 'Europe/Rome', plainTime: time }).toInstant();
	return moment.epochMilliseconds < now.epochMilliseconds ? moment : now.subtract({ hours: 1 });
}
