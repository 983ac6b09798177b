import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';
import { listenedTo } from '../../tests/threads.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

it('the key of a thread is for Aki and Ren, and changed or removed by nobody', async () => {
	const thread = await listenedTo(cast, cast.aki, cast.ren);
	const seeing: string[] = [];
	for (const [name, as] of cast.everyone) {
		if ((await attempt(as, sql`select from thread_keys where thread_id = ${thread}`)) === 1) seeing.push(name);
		for (const change of [sql`update thread_keys set wrapped = ''`, sql`delete from thread_keys`])
			expect(await attempt(as, change), name).toBe('refused');
	}
	expect(seeing.sort()).toEqual(['aki', 'ren']);
});

it('nobody puts a key beside a thread that is not theirs', async () => {
	const thread = await listenedTo(cast, cast.kenji, cast.ren);
	await cast.db.owner('delete from thread_keys where thread_id = $1', [thread]);
	const put = sql`insert into thread_keys (thread_id, wrapped) values (${thread}, 'x'::bytea)`;
	for (const by of [cast.aki, cast.ren, cast.hana]) expect(await attempt(by.as, put), by.name).toBe('refused');
	expect(await attempt(cast.kenji.as, put)).toBe(1);
});
