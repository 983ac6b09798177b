import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as listening from '#lib/threads/listening.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';
import { listenedTo } from '../../tests/threads.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

it('advice is asked for by whoever listens, for a week, and known to who is in the thread', async () => {
	const thread = await listenedTo(cast, cast.aki, cast.ren);
	for (const by of [cast.aki, cast.hana, cast.drIto, cast.administrator, cast.kenji])
		await expect(
			by.as((tx) => listening.askAdvice(tx, thread)),
			by.name
		).rejects.toMatchObject({ code: '42501' });
	await cast.ren.as((tx) => listening.askAdvice(tx, thread));
	const seeing: string[] = [];
	for (const [name, as] of cast.everyone) {
		if ((await attempt(as, sql`select from thread_advices`)) === 1) seeing.push(name);
		const longer = sql`update thread_advices set ends_at = now() + interval '90 days'`;
		expect(isNothing(await attempt(as, longer)), name).toBe(true);
	}
	expect(seeing.sort()).toEqual(['aki', 'hana', 'ren']);
	const forLonger = sql`insert into thread_advices (thread_id, asked_by, ends_at) values (${thread}, ${cast.ren.account}, now() + interval '90 days')`;
	expect(await attempt(cast.ren.as, forLonger)).toBe('refused');
});
