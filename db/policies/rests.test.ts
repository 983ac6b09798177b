import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindDue } from '#lib/steps/reminders.server.ts';
import { endRest, rest } from '#lib/steps/rests.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { wantMail } from '../../tests/told.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const write = () => sql`insert into rests (owner) values (${cast.aki.account})`;

describe('that Aki rests', () => {
	it('is hers to write, to read, and to end', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		expect(await attempt(cast.aki.as, sql`select from rests`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from rests`)).toBe(1);
	});

	it('nobody else reads, writes, changes or removes', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from rests`)), who).toBe(true);
			expect(await attempt(as, write()), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from rests`)), who).toBe(true);
		}
		expect(await cast.db.owner('select from rests')).toHaveLength(1);
	});

	it('has no reminder sent, also not once the rest has ended', async () => {
		await cast.db.owner('delete from rests');
		for (const who of [cast.aki, cast.kenji]) await wantMail(cast, who);
		await cast.db.owner(
			`insert into attempts (owner, day, attempt, remind_at) select o, '2026-03-02', $2, now() from unnest($1::uuid[]) o`,
			[[cast.aki.account, cast.kenji.account], Buffer.alloc(40)]
		);
		await cast.aki.as(rest);
		await cast.worker(remindDue);
		await cast.aki.as(endRest);
		await cast.worker(remindDue);
		expect(await cast.db.owner('select owner from told_by_mail where due_at is not null')).toEqual([
			{ owner: cast.kenji.account }
		]);
		expect(await cast.db.owner('select from attempts where remind_at is not null')).toEqual([]);
	});
});
