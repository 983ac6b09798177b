import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { wantMail } from '../../tests/told.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('delete from told_by_mail; delete from attempts; delete from rests'));
afterAll(() => cast.db.drop());

const takes = (at: string) =>
	cast.db.owner(
		`insert into attempts (owner, day, attempt, remind_at) values ($1, '2026-03-02', sha256('x'), now() + $2::interval)`,
		[cast.aki.account, at]
	);
const remind = () => cast.worker((tx) => sql`select app.remind()`.execute(tx.db));
const told = () => cast.db.owner('select due_at <= now() as now from told_by_mail where due_at is not null');

describe('a reminder', () => {
	beforeEach(() => wantMail(cast, cast.aki));

	it('comes once, at its minute, and not before', async () => {
		await takes('10 minutes');
		await remind();
		expect(await told()).toEqual([]);
		await cast.db.owner(`update attempts set remind_at = now() - interval '1 second'`);
		await remind();
		expect(await told()).toEqual([{ now: true }]);
		await cast.db.owner('update told_by_mail set due_at = null');
		await remind();
		expect(await told()).toEqual([]);
	});

	it('does not come to somebody who rests, also not later', async () => {
		await takes('-1 second');
		await cast.db.owner('insert into rests (owner) values ($1)', [cast.aki.account]);
		await remind();
		await cast.db.owner('delete from rests');
		await remind();
		expect(await told()).toEqual([]);
	});

	it('is sent by the house alone', async () => {
		for (const [who, as] of cast.everyone) expect(await attempt(as, sql`select app.remind()`), who).toBe('refused');
	});
});
