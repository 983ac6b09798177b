import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hourParts } from '#lib/hours/hour-parts.server.ts';
import { everythingOf } from '../../everything.ts';
import { now } from '#lib/base/clock.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { renHosts, sayLine, sitDown } from '../../../tests/hours.ts';
import { attempt, isNothing } from '../../../tests/trial.ts';

let cast: Cast;
let scene: Awaited<ReturnType<typeof renHosts>>;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	scene = await renHosts(cast);
	const seat = await sitDown(cast.db, scene.hour, cast.kenji.account);
	await sayLine(cast.db, scene.hour, { key: scene.key, seat, name: 'fern', text: 'mine sleeps all day' });
	await sayLine(cast.db, scene.hour, { key: scene.key, text: 'welcome, all' });
});
afterAll(() => cast.db.drop());

async function filesOf(who: Someone): Promise<Record<string, string>> {
	const parts = await hourParts({ asActor: who.as, masterKey: cast.masterKey });
	return Object.fromEntries(await Promise.all(parts.map(async (part) => [part.path, await text(part.read())])));
}
const saidBy = async (who: Someone) =>
	(JSON.parse((await filesOf(who))['hours.json'] ?? '[]') as { name: string | null; text: string | null }[]).map(
		(one) => [one.name, one.text]
	);

it('each takes with them what they said in an hour that lasts, and nothing of the others', async () => {
	expect(await saidBy(cast.aki)).toEqual([['moss', 'the cat came back']]);
	expect(await saidBy(cast.kenji)).toEqual([['fern', 'mine sleeps all day']]);
	expect(await saidBy(cast.ren)).toEqual([[null, 'welcome, all']]);
	for (const who of [cast.hana, cast.mie, cast.tomo]) expect(await filesOf(who), who.name).toEqual({});
	for (const as of [cast.nobody, cast.worker, cast.impostor])
		expect(isNothing(await attempt(as, sql`select from app.my_hour_lines()`))).toBe(true);
});

it('it lies beside everything else that is theirs', async () => {
	const parts = await everythingOf({
		asActor: cast.aki.as,
		masterKey: cast.masterKey,
		root: process.cwd(),
		now: now()
	});
	expect(parts.map(({ path }) => path)).toEqual(expect.arrayContaining(['hours.json', 'hours.txt']));
	expect((await filesOf(cast.aki))['hours.txt']).toContain('the cat came back');
});

it('also of whoever was led out; not what the host has hidden', async () => {
	await cast.db.owner('update hour_seats set led_out_at = now()');
	await cast.db.owner('update hour_lines set body = null, hidden_at = now() where id = $1', [scene.line]);
	expect(await saidBy(cast.aki)).toEqual([['moss', null]]);
	expect(await saidBy(cast.kenji)).toEqual([['fern', 'mine sleeps all day']]);
});

it('nothing is left of it once the hour is over', async () => {
	await cast.db.owner(`update hours set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours'`);
	await cast.worker((tx) => sql`select app.sweep_hours()`.execute(tx.db));
	expect(await filesOf(cast.aki)).toEqual({});
});
