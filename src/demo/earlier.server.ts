import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';

/** Since nothing can be written for an earlier day, what was made just now is moved back. By the owner of the database, in a demonstration only. */
export interface Earlier {
	/** Moves what there is of a thread: its asking, its listener, and its letters in the order in which they were sent. */
	thread(id: string, ago: { asked: number; letters: number[] }): Promise<void>;
	murmur(id: string, ago: number): Promise<void>;
	letter(question: 'answered' | 'waiting', ago: number): Promise<void>;
	/** Moves what somebody let be seen, and the looks at it, the earliest first. */
	shares(owner: string, ago: { made: number; looks: number[] }): Promise<void>;
	/** Moves when the association began, and who came to it. */
	beginning(ago: number): Promise<void>;
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
	const at = (days: number) => now.subtract({ hours: Math.round(days * 24) }).toString();
	return {
		async thread(id, { asked, letters }) {
			await run('update threads set asked_at = $2, listener_since = listener_since - (now() - $2) where id = $1', [
				id,
				at(asked)
			]);
			await run(
				`update thread_letters l set sent_at = m.moment
				from (select id, row_number() over (order by sent_at, id) as place from thread_letters where thread_id = $1) o,
					unnest($2::timestamptz[]) with ordinality as m (moment, place)
				where l.id = o.id and o.place = m.place`,
				[id, letters.map(at)]
			);
		},
		murmur: (id, ago) =>
			run(
				`with moved as (
					update murmurs set sent_at = $2, promised_day = promised_day - (current_date - $2::timestamptz::date),
						answered_day = answered_day - (current_date - $2::timestamptz::date) where id = $1
				)
				update concerns set raised_at = $2, taken_at = taken_at - (now() - $2), closed_at = closed_at - (now() - $2)
				where item = $1`,
				[id, at(ago)]
			),
		letter: (which, ago) =>
			run(
				`update letters set sent_day = sent_day - $1::int, answer_by_day = answer_by_day - $1::int,
					answered_day = answered_day - $1::int / 2 where (answer is not null) = $2`,
				[ago, which === 'answered']
			),
		async shares(owner, { made, looks }) {
			await run('update shares set made_at = $2 where owner = $1', [owner, at(made)]);
			await run(
				`update openings o set opened_at = m.moment
				from (select distinct opened_at, dense_rank() over (order by opened_at) as place from openings where owner = $1) d,
					unnest($2::timestamptz[]) with ordinality as m (moment, place)
				where o.owner = $1 and o.opened_at = d.opened_at and d.place = m.place`,
				[owner, looks.map(at)]
			);
		},
		async beginning(ago) {
			await run('update associations set begun_at = $1', [at(ago)]);
			await run('update companion_marks set at = $1::timestamptz + (at - now())', [at(ago)]);
		},
		close: () => client.end()
	};
}
