import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { printOf, wantMail } from '../../tests/told.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => void (await cast.db.owner('delete from told_by_mail; delete from erasures')));
afterAll(() => cast.db.drop());

const confirm = async (as: AsActor, print: Buffer) => {
	const { rows } = await as((tx) => sql<{ done: boolean }>`select app.confirm_mail(${print}) as done`.execute(tx.db));
	return rows[0]?.done;
};
const asks = (print: Buffer, stop = randomBytes(32)) =>
	sql`select app.ask_by_mail(${newId()}::uuid, ${randomBytes(40)}, ${randomBytes(40)}, ${randomBytes(40)}, ${print}, ${stop})`;

describe('where Aki is told by mail', () => {
	it('is hers to read, without the link; nobody else reads or changes it', async () => {
		await wantMail(cast, cast.aki);
		expect(await attempt(cast.aki.as, sql`select address from told_by_mail`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`select link_print from told_by_mail`)).toBe('refused');
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select id from told_by_mail`)), who).toBe(true);
			expect(await attempt(as, sql`update told_by_mail set told_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from told_by_mail`), who).toBe('refused');
		}
		expect(await attempt(cast.aki.as, sql`update told_by_mail set confirmed_at = now()`)).toBe('refused');
	});

	it('is confirmed once, by whoever has the link, and by nobody else', async () => {
		await wantMail(cast, cast.aki, { confirmed: false });
		expect(await confirm(cast.nobody, randomBytes(32))).toBe(false);
		await expect(confirm(cast.aki.as, printOf(cast.aki))).rejects.toThrow(/permission denied/);
		expect(await confirm(cast.nobody, printOf(cast.aki))).toBe(true);
		expect(await confirm(cast.nobody, printOf(cast.aki))).toBe(false);
		expect(await cast.db.owner('select link, due_at from told_by_mail')).toEqual([{ link: null, due_at: null }]);
	});

	it('is confirmed no more after a day', async () => {
		await wantMail(cast, cast.aki, { confirmed: false });
		await cast.db.owner(`update told_by_mail set link_ends_at = now() - interval '1 second'`);
		expect(await confirm(cast.nobody, printOf(cast.aki))).toBe(false);
	});

	it('is one address: another takes its place, and the one before is noted as erased', async () => {
		const before = await wantMail(cast, cast.aki);
		await wantMail(cast, cast.kenji);
		expect(await attempt(cast.aki.as, asks(randomBytes(32)))).toBe(1);
		expect(await cast.db.owner('select owner, confirmed_at is null as waits from told_by_mail order by waits')).toEqual(
			[
				{ owner: cast.kenji.account, waits: false },
				{ owner: cast.aki.account, waits: true }
			]
		);
		expect(await cast.db.owner('select id, of_table from erasures')).toEqual([
			{ id: before, of_table: 'told_by_mail' }
		]);
	});

	it('goes when she takes it away, and nobody takes it for her', async () => {
		const id = await wantMail(cast, cast.aki);
		for (const [who, as] of cast.othersThan('aki'))
			await attempt(as, sql`select app.take_mail_away()`).then((tried) => expect([1, 'refused'], who).toContain(tried));
		expect(await cast.db.owner('select id from told_by_mail')).toEqual([{ id }]);
		await attempt(cast.aki.as, sql`select app.take_mail_away()`);
		expect(await cast.db.owner('select id from told_by_mail')).toEqual([]);
		expect(await cast.db.owner('select id, of_table from erasures')).toEqual([{ id, of_table: 'told_by_mail' }]);
	});

	it('ends with the link that stands in each mail, whoever follows it, and says nothing of whose it was', async () => {
		const stop = randomBytes(32);
		await wantMail(cast, cast.kenji);
		await attempt(cast.aki.as, asks(randomBytes(32), stop));
		const ends = async (print: Buffer) => {
			const { rows } = await cast.nobody((tx) =>
				sql<{ done: boolean }>`select app.stop_mail(${print}) as done`.execute(tx.db)
			);
			return rows[0]?.done;
		};
		expect(await ends(randomBytes(32))).toBe(false);
		expect(await ends(stop)).toBe(true);
		expect(await ends(stop)).toBe(false);
		expect(await cast.db.owner('select owner from told_by_mail')).toEqual([{ owner: cast.kenji.account }]);
		expect(await cast.db.owner('select of_table from erasures')).toEqual([{ of_table: 'told_by_mail' }]);
	});

	it('nobody asks to be told without being somebody', async () => {
		for (const as of [cast.nobody, cast.impostor, cast.worker])
			expect(await attempt(as, asks(randomBytes(32)))).toBe('refused');
	});
});
