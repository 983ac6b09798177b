import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as listening from '#lib/threads/listening.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

it('counts are for coordinators, from five answers on, and nobody reads or changes the table', async () => {
	await cast.db.owner(
		`insert into heard_counts (association_id, month, answer, count)
		values ($1, '2026-01-01', 'yes', 3), ($1, '2026-01-01', 'no', 2), ($1, '2026-02-01', 'yes', 4)`,
		[cast.association]
	);
	for (const [name, as] of cast.everyone)
		for (const tried of [sql`select from heard_counts`, sql`delete from heard_counts`])
			expect(await attempt(as, tried), name).toBe('refused');
	expect(await cast.hana.as((tx) => listening.readHeard(tx))).toEqual([
		{ month: '2026-01-01', answer: 'no', count: 2 },
		{ month: '2026-01-01', answer: 'yes', count: 3 }
	]);
	// Of the month that runs nothing is said: who looks before and after an answer would know whose it is.
	await cast.db.owner(
		`insert into heard_counts (association_id, month, answer, count) values ($1, date_trunc('month', now())::date, 'yes', 9)`,
		[cast.association]
	);
	expect(await cast.hana.as((tx) => listening.readHeard(tx))).toHaveLength(2);
	for (const by of [cast.ren, cast.drIto, cast.administrator, cast.aki, cast.mie])
		expect(await by.as((tx) => listening.readHeard(tx)), by.name).toEqual([]);
});
