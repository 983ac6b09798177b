import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { notInIt, renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
let line: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	await cast.db.owner('update companions set left_at = null');
	({ hour, line } = await renHosts(cast));
});
afterAll(() => cast.db.drop());

const read = sql`select id, name, body from hour_lines`;
const say = async (as: AsActor, id = newId()) =>
	(
		await as((tx) =>
			sql<{
				said: string;
			}>`select app.say_in_hour(${id}, ${hour}, ${Buffer.from('n')}, ${Buffer.from('b')}, false) as said`.execute(tx.db)
		)
	).rows[0]?.said;
const maySay = (as: AsActor) =>
	attempt(as, sql`select app.say_in_hour(${newId()}, ${hour}, ${Buffer.from('n')}, ${Buffer.from('b')}, false)`);

describe('hour_lines', () => {
	it('whoever may sit in the hour reads, also only watching, and so does its host', async () => {
		for (const one of [cast.aki, cast.kenji, cast.stranger, cast.ren])
			expect(await attempt(one.as, read), one.name).toBe(1);
	});

	it('nobody else reads: no minor, no family, no teacher, no other companion', async () => {
		for (const [who, as] of notInIt(cast)) expect(isNothing(await attempt(as, read)), who).toBe(true);
	});

	it('nobody reads whose seat a line came from', async () => {
		for (const one of [cast.aki, cast.kenji, cast.ren, cast.hana])
			expect(await attempt(one.as, sql`select seat_id from hour_lines`), one.name).toBe('refused');
	});

	it('when the time is over, or the host is of the association no more, nobody reads', async () => {
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		for (const one of [cast.aki, cast.kenji, cast.ren]) expect(await attempt(one.as, read), one.name).toBe(0);
		await cast.db.owner('update companions set left_at = null');
		await cast.db.owner(`update hours set starts_at = now() - interval '2 hours', ends_at = now()`);
		for (const one of [cast.aki, cast.kenji, cast.ren]) expect(await attempt(one.as, read), one.name).toBe(0);
	});

	it('Aki writes while her host is there, and so does he; whoever only watches, or has no place there, does not', async () => {
		expect(await say(cast.aki.as)).toBe('said');
		expect(await say(cast.ren.as)).toBe('said');
		for (const [who, as] of [...notInIt(cast), ['kenji, who watches', cast.kenji.as] as const])
			expect(await maySay(as), who).toBe('refused');
	});

	it('while the host is away or pauses, nothing is taken; the host may speak in a pause', async () => {
		await cast.db.owner('update hours set paused_at = now()');
		expect(await say(cast.aki.as)).toBe('paused');
		expect(await say(cast.ren.as)).toBe('said');
		await cast.db.owner(`update host_presences set seen_at = now() - interval '61 seconds'`);
		expect(await say(cast.aki.as)).toBe('away');
		expect(await say(cast.ren.as)).toBe('away');
		expect(await attempt(cast.kenji.as, read)).toBe(2);
	});

	it('the same line sent twice is one, and numbers rise', async () => {
		const id = newId();
		expect(await say(cast.aki.as, id)).toBe('said');
		expect(await say(cast.aki.as, id)).toBe('said');
		await say(cast.ren.as);
		const rows = await cast.db.owner<{ number: number }>('select number from hour_lines order by said_at');
		const numbers = rows.map(({ number }) => number);
		expect(numbers).toHaveLength(3);
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	});

	it('many at once have each a number of their own, and none is missing to whoever reads on', async () => {
		await Promise.all(Array.from({ length: 12 }, (_, at) => say(at % 2 ? cast.aki.as : cast.ren.as)));
		const rows = await cast.db.owner<{ changed: number }>('select changed from hour_lines');
		expect(new Set(rows.map(({ changed }) => changed)).size).toBe(13);
	});

	it('Ren hides a line: its text is gone for everybody; nobody else hides one', async () => {
		const hide = async (as: AsActor) =>
			(await as((tx) => sql<{ said: string | null }>`select app.hide_line(${line}) as said`.execute(tx.db))).rows[0]
				?.said;
		for (const one of [cast.aki, cast.kenji, cast.hana, cast.administrator, cast.drIto])
			expect(await hide(one.as), one.name).toBeNull();
		expect(await hide(cast.ren.as)).toBe(hour);
		expect(await cast.db.owner('select body, changed > number as later from hour_lines')).toEqual([
			{ body: null, later: true }
		]);
		const marks = await cast.db.owner(`select act, detail from companion_marks where act = 'hour_hid'`);
		expect(marks).toEqual([{ act: 'hour_hid', detail: '' }]);
	});

	it('nobody writes, changes or removes one past the law', async () => {
		for (const [who, as] of cast.everyone) {
			const tried = sql`insert into hour_lines (id, hour_id, number, changed) values (${newId()}, ${hour}, 9, 9)`;
			expect(await attempt(as, tried), who).toBe('refused');
			expect(await attempt(as, sql`update hour_lines set body = null`), who).toBe('refused');
			expect(await attempt(as, sql`delete from hour_lines`), who).toBe('refused');
		}
	});

	it('Aki is forgotten, and what she said in the hour goes with her', async () => {
		const leaver = cast.stranger;
		await cast.db.owner(`update hour_seats set owner = $1`, [leaver.account]);
		await leaver.as((tx) => sql`select app.erase_me()`.execute(tx.db));
		expect(await cast.db.owner('select from hour_lines')).toEqual([]);
		expect(await cast.db.owner('select from hour_seats')).toEqual([]);
	});
});
