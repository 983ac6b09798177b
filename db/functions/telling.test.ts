import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, writeAnotherAssociation, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { wantMail, wantPush } from '../../tests/told.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
});
beforeEach(() => cast.db.owner('delete from told_by_mail; delete from told_by_push; delete from mail_failures'));
afterAll(() => cast.db.drop());

interface Due {
	id: string;
	way: string;
	tries: number;
	server: string | null;
}
const take = async (installationHas = true) =>
	(
		await cast.worker((tx) =>
			sql<Due>`select id, way, tries, server from app.take_due(50, ${installationHas})`.execute(tx.db)
		)
	).rows;
const makeDue = () => cast.db.owner(`update told_by_mail set due_at = now() - interval '1 second'`);
const works = (call: ReturnType<typeof sql>) => cast.worker((tx) => call.execute(tx.db));

const everyone: Name[] = ['aki', 'kenji', 'mie', 'ren', 'drIto', 'hana', 'administrator'];
/** As the functions of the law do it. */
const tell = (who: Someone) => cast.db.owner('select app.tell(array[$1::uuid])', [who.account]);

describe('sending', () => {
	it('leaves, for a person, at a minute that nothing can be told from', async () => {
		await wantMail(cast, cast.aki);
		const waits: number[] = [];
		for (let more = 12; more > 0; more--) {
			await cast.db.owner('update told_by_mail set due_at = null');
			await tell(cast.aki);
			const [row] = await cast.db.owner<{ wait: number }>(
				'select extract(epoch from due_at - now())::float8 / 60 as wait from told_by_mail'
			);
			waits.push(row?.wait ?? 0);
		}
		expect(Math.min(...waits)).toBeGreaterThan(9.5);
		expect(Math.max(...waits)).toBeLessThanOrEqual(60);
		expect(new Set(waits.map(Math.round)).size).toBeGreaterThan(3);
	});

	it('does not happen from a demonstration, where anybody comes in as everybody', async () => {
		const bytes = randomBytes(32);
		const calls = {
			mail: sql`select app.ask_by_mail(${newId()}::uuid, ${bytes}, ${bytes}, ${bytes}, ${bytes}, ${bytes})`,
			browser: sql`select app.be_told_here(${newId()}::uuid, ${bytes}, ${bytes}, ${bytes})`,
			server: sql`insert into mail_servers (association_id, host, port, safety, wrapped, sender)
				values (${cast.association}::uuid, 'mail.example', 465, 'tls', ${bytes}, 'post@mail.example')`
		};
		const sent = async () =>
			(await cast.aki.as((tx) => sql<{ sent: boolean }>`select app.mail_is_sent(true) as sent`.execute(tx.db))).rows;
		const tries = async () => [
			await attempt(cast.aki.as, calls.mail),
			await attempt(cast.aki.as, calls.browser),
			await attempt(cast.administrator.as, calls.server)
		];
		await cast.db.owner('insert into demo_marks (one) values (true)');
		expect(await sent()).toEqual([{ sent: false }]);
		expect(await tries()).toEqual(['refused', 'refused', 'refused']);
		await cast.db.owner('delete from demo_marks');
		expect(await sent()).toEqual([{ sent: true }]);
		expect(await tries()).toEqual([1, 1, 1]);
		await cast.db.owner('delete from mail_servers');
	});

	it('many things are one message, and the next is not before six hours', async () => {
		await wantMail(cast, cast.aki);
		for (let more = 3; more > 0; more--) await tell(cast.aki);
		expect(await take(), 'not at once').toEqual([]);
		await makeDue();
		const [due, ...more] = await take();
		expect(more).toEqual([]);
		await works(sql`select app.was_told(${due?.id}::uuid, null)`);
		expect(await take()).toEqual([]);
		await tell(cast.aki);
		const [row] = await cast.db.owner('select due_at - told_at as wait from told_by_mail');
		expect(row).toMatchObject({ wait: { hours: 6 } });
	});

	it('of processes that ask at once each takes what no other has', async () => {
		for (const name of everyone) await wantMail(cast, cast[name]);
		await makeDue();
		const taken = (await Promise.all([take(), take(), take()])).flat();
		expect(taken.map((due) => due.id).sort()).toEqual([...new Set(taken.map((due) => due.id))].sort());
		expect(taken).toHaveLength(everyone.length);
	});

	it('what could not be sent is tried again with growing pauses, and given up after a day', async () => {
		await wantMail(cast, cast.aki);
		const pauses: number[] = [];
		for (let tries = 0; tries < 4; tries++) {
			await makeDue();
			const [due] = await take();
			await works(sql`select app.was_not_told(${due?.id}::uuid, null, 'unreachable')`);
			const [row] = await cast.db.owner<{ pause: number }>(
				'select round(extract(epoch from due_at - now()) / 60)::int as pause from told_by_mail'
			);
			pauses.push(row?.pause ?? 0);
		}
		expect(pauses).toEqual([2, 4, 8, 16]);
		await cast.db.owner(`update told_by_mail set trying_since = now() - interval '25 hours'`);
		await makeDue();
		const [due] = await take();
		await works(sql`select app.was_not_told(${due?.id}::uuid, null, 'unreachable')`);
		expect(await cast.db.owner('select due_at, tries, trying_since from told_by_mail')).toEqual([
			{ due_at: null, tries: 0, trying_since: null }
		]);
		expect(await cast.db.owner('select association_id, why from mail_failures')).toEqual([
			{ association_id: null, why: 'unreachable' }
		]);
	});

	it('a mail that is taken ends what was noted of its server', async () => {
		const id = await wantMail(cast, cast.aki);
		await cast.db.owner(`insert into mail_failures (why) values ('refused')`);
		await works(sql`select app.was_told(${id}::uuid, ${cast.association}::uuid)`);
		expect(await cast.db.owner('select from mail_failures')).toHaveLength(1);
		await works(sql`select app.was_told(${id}::uuid, null)`);
		expect(await cast.db.owner('select from mail_failures')).toEqual([]);
	});

	it('what waits for the end of quiet hours was not tried', async () => {
		const id = await wantMail(cast, cast.aki);
		await makeDue();
		await take();
		await works(sql`select app.put_off(${id}::uuid, now() + interval '5 hours')`);
		expect(await cast.db.owner('select tries, trying_since, due_at > now() as later from told_by_mail')).toEqual([
			{ tries: 0, trying_since: null, later: true }
		]);
		expect(await take()).toEqual([]);
	});

	it('companions are sent to by the server of their association; others by the installation’s, or by that of the only one', async () => {
		const [akis, rens] = [await wantMail(cast, cast.aki), await wantMail(cast, cast.ren)];
		const servers = async (installationHas: boolean) => {
			await makeDue();
			const taken = new Map((await take(installationHas)).map((due) => [due.id, due.server]));
			return [taken.get(akis), taken.get(rens)];
		};
		expect(await servers(true)).toEqual([null, null]);
		await cast.db.owner(
			`insert into mail_servers (association_id, host, port, safety, wrapped, sender) values ($1, 'mail.example', 465, 'tls', 'x', 'post@mail.example')`,
			[cast.association]
		);
		expect(await servers(true)).toEqual([null, cast.association]);
		expect(await servers(false)).toEqual([cast.association, cast.association]);
		const other = await writeAnotherAssociation(cast);
		try {
			expect(await servers(false), 'of several, none may be told from the mail').toEqual([null, cast.association]);
		} finally {
			await cast.db.owner('delete from associations where id = $1', [other]);
			await cast.db.owner('delete from mail_servers');
		}
	});

	it('a browser is told while its session holds, and a subscription that is gone is told no more', async () => {
		const [akis] = [await wantPush(cast, cast.aki), await wantPush(cast, cast.kenji)];
		await cast.db.owner('update told_by_push set due_at = now()');
		expect((await take()).map((due) => due.way)).toEqual(['push', 'push']);
		await works(sql`select app.push_is_gone(${akis}::uuid)`);
		await cast.db.owner(`update sessions set revoked_at = now() where id = $1`, [cast.kenji.session]);
		await take();
		expect(await cast.db.owner('select from told_by_push')).toEqual([]);
		await cast.db.owner('update sessions set revoked_at = null where id = $1', [cast.kenji.session]);
	});

	it('only the house sends', async () => {
		await wantMail(cast, cast.aki);
		await makeDue();
		for (const [who, as] of cast.everyone)
			expect(await attempt(as, sql`select from app.take_due(50, true)`), who).toBe('refused');
	});

	it('whoever leaves the association is told nothing of it any more', async () => {
		await wantMail(cast, cast.ren);
		await wantPush(cast, cast.ren);
		await cast.administrator.as((tx) => sql`select app.end_companion(${cast.ren.account}::uuid)`.execute(tx.db));
		for (const table of ['told_by_mail', 'told_by_push'])
			expect(await cast.db.owner(`select from ${table}`), table).toEqual([]);
	});
});
