import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, tie, type Cast, type Name } from '../../tests/cast.ts';
import { openLetterbox } from '../../tests/letters.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { wantMail, wantPush } from '../../tests/told.ts';
import { attempt, letSee, look, takeBack } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await promiseToRead(cast.db, cast.association);
});
beforeEach(async () => {
	await cast.db.owner(
		'delete from told_by_mail; delete from told_by_push; delete from mail_failures; delete from threads; delete from murmurs; delete from concerns; delete from handed_cards; delete from cards'
	);
});
afterAll(() => cast.db.drop());

const everyone: Name[] = ['aki', 'kenji', 'mie', 'ren', 'drIto', 'hana', 'administrator'];
const wantAll = async () => {
	for (const name of everyone) await wantMail(cast, cast[name]);
};
/** Who waits to be told: now, or later. */
async function toBeTold(): Promise<{ now: string[]; later: string[] }> {
	const rows = await cast.db.owner<{ name: string; soon: boolean }>(
		`select a.nickname as name, w.due_at <= now() as soon from told_by_mail w join accounts a on a.id = w.owner
		where w.due_at is not null order by 1`
	);
	return {
		now: rows.filter((row) => row.soon).map((row) => row.name),
		later: rows.filter((row) => !row.soon).map((row) => row.name)
	};
}
const nobody = { now: [], later: [] };

/** Aki and Ren write to each other. */
async function openThread(): Promise<string> {
	const id = newId();
	await cast.db.owner(
		`insert into threads (id, person, association_id, about, listener, listener_since) values ($1, $2, $3, 'nothing', $4, now())`,
		[id, cast.aki.account, cast.association, cast.ren.account]
	);
	return id;
}
const letter = (thread: string, by: 'aki' | 'ren') =>
	cast[by].as(async (tx) => {
		const id = newId();
		await tx.db
			.insertInto('thread_letters')
			.values({
				id,
				thread_id: thread,
				writer: cast[by].account,
				by_person: by === 'aki',
				signed: by === 'aki' ? null : by,
				text: randomBytes(40),
				sign: null
			})
			.execute();
		await sql`select app.tell_of_letter(${id}::uuid)`.execute(tx.db);
		return id;
	});

describe('what gives rise to being told', () => {
	beforeEach(wantAll);

	it('a letter: the other side, and nobody else', async () => {
		const thread = await openThread();
		await letter(thread, 'ren');
		expect(await toBeTold()).toEqual({ now: ['aki'], later: [] });
		await cast.aki.as((tx) => sql`select app.come_by_myself()`.execute(tx.db));
		expect(await toBeTold(), 'who came by herself needs not be told').toEqual(nobody);
		await letter(thread, 'aki');
		expect(await toBeTold()).toEqual({ now: ['ren'], later: [] });
	});

	it('a letter that nobody listens to any more: the coordinators', async () => {
		const thread = await openThread();
		await letter(thread, 'ren');
		await cast.db.owner(`update told_by_mail set due_at = null; update threads set listener = null`);
		await letter(thread, 'aki');
		expect(await toBeTold()).toEqual({ now: ['hana'], later: [] });
	});

	it('nobody is told of a letter that is another’s, or was written before', async () => {
		const thread = await openThread();
		const written = await letter(thread, 'ren');
		await cast.db.owner('update told_by_mail set due_at = null');
		for (const name of everyone)
			await cast[name].as((tx) => sql`select app.tell_of_letter(${written}::uuid)`.execute(tx.db));
		expect(await toBeTold()).toEqual(nobody);
	});

	it('asking for letters: the coordinators; a proposal: the person; accepting: the companion', async () => {
		const { masterKey, association } = cast;
		const asking = { masterKey, association, about: 'nothing', wishes: '', formId: newId() } as const;
		const thread = await cast.kenji.as((tx) => threads.ask(tx, asking));
		expect(await toBeTold()).toEqual({ now: ['hana'], later: [] });
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.hana.as((tx) =>
			sql`select app.propose_listener(${thread}::uuid, ${cast.ren.account}::uuid)`.execute(tx.db)
		);
		expect(await toBeTold()).toEqual({ now: ['kenji'], later: [] });
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.kenji.as((tx) => threads.answerProposal(tx, thread, cast.ren.account, true));
		expect(await toBeTold()).toEqual({ now: ['ren'], later: [] });
	});

	it('what is said quietly: those who read it, a day later, because its hour is nobody’s; its answer: whoever said it', async () => {
		const saying = { masterKey: cast.masterKey, association: cast.association, words: 'rain', formId: newId() };
		await cast.kenji.as((tx) => murmurs.say(tx, { ...saying, wantsAnswer: true, soundsLikeDanger: false }));
		expect(await toBeTold()).toEqual({ now: [], later: ['drIto', 'hana', 'ren'] });
		await cast.db.owner('update told_by_mail set due_at = null');
		const murmur = await writeMurmur(cast, cast.aki, { wantsAnswer: true });
		await cast.ren.as((tx) => reading.answer(tx, murmur, 'Rain is good company.'));
		expect(await toBeTold()).toEqual({ now: ['aki'], later: [] });
	});

	it('a concern: those who may come, at once; of a minor only those who may accompany minors', async () => {
		const murmur = await writeMurmur(cast, cast.aki);
		await cast.aki.as((tx) => murmurs.askSooner(tx, murmur));
		await cast.aki.as((tx) => murmurs.askSooner(tx, murmur));
		expect(await toBeTold()).toEqual({ now: ['drIto', 'hana', 'ren'], later: [] });
		await cast.db.owner('update told_by_mail set due_at = null');
		const tomos = await writeMurmur(cast, cast.tomo);
		await cast.tomo.as((tx) => murmurs.askSooner(tx, tomos));
		expect(await toBeTold()).toEqual({ now: ['drIto', 'hana'], later: [] });
	});

	it('a letter of the letterbox, and a slip: those who read them, a day later', async () => {
		const letterbox = await openLetterbox(cast.db, { association: cast.association });
		const bytes = () => randomBytes(32);
		const post = sql`select app.post_letter(${newId()}::uuid, ${letterbox}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, false)`;
		expect(await attempt(cast.nobody, post)).toBe(1);
		expect(await toBeTold()).toEqual({ now: [], later: ['drIto', 'hana', 'ren'] });
		await cast.db.owner('update told_by_mail set due_at = null');
		const leave = sql`select app.leave_slip(${newId()}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, false)`;
		expect(await attempt(cast.nobody, leave)).toBe(1);
		expect(await toBeTold()).toEqual({ now: [], later: ['drIto', 'hana', 'ren'] });
	});

	it('what sounds like danger there: at the end of the hour, and its minute is nobody’s', async () => {
		const letterbox = await openLetterbox(cast.db, { association: cast.association });
		const bytes = () => randomBytes(32);
		const post = sql`select app.post_letter(${newId()}::uuid, ${letterbox}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, true)`;
		await attempt(cast.nobody, post);
		const rows = await cast.db.owner(
			`select distinct due_at = date_trunc('hour', due_at) and due_at <= now() + interval '1 hour' as whole from told_by_mail where due_at is not null`
		);
		expect(rows).toEqual([{ whole: true }]);
	});

	it('a card: to whom it was given, and not who has removed its writer', async () => {
		await tie(cast, cast.mie, cast.aki);
		const gives = () => {
			const bytes = () => randomBytes(40);
			return attempt(
				cast.mie.as,
				sql`select app.give_card(${newId()}::uuid, ${cast.aki.account}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, null, null, 7)`
			);
		};
		await gives();
		expect(await toBeTold()).toEqual({ now: ['aki'], later: [] });
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.aki.account,
			cast.mie.account
		]);
		expect(await gives()).toBe(1);
		expect(await toBeTold()).toEqual(nobody);
	});

	it('never a share, a look at it, or that it was taken back', async () => {
		const share = await letSee(cast.aki, cast.ren);
		await look(cast.ren, share);
		await takeBack(cast.aki, share);
		expect(await toBeTold()).toEqual(nobody);
	});
});

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

describe('sending', () => {
	it('many things are one message, and the next is not before six hours', async () => {
		await wantMail(cast, cast.aki);
		const thread = await openThread();
		for (let more = 3; more > 0; more--) await letter(thread, 'ren');
		const [due, ...more] = await take();
		expect(more).toEqual([]);
		await works(sql`select app.was_told(${due?.id}::uuid, null)`);
		expect(await take()).toEqual([]);
		await letter(thread, 'ren');
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
		const [other] = await cast.db.owner<{ id: string }>(
			`insert into associations (name, locale, operator, promise, languages, emergency) values ('Other', 'en', 'x', 'x', '{en}', 'x') returning id`
		);
		try {
			expect(await servers(false), 'of several, none may be told from the mail').toEqual([null, cast.association]);
		} finally {
			await cast.db.owner('delete from associations where id = $1', [other?.id]);
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
		for (const [who, as] of [...cast.othersThan('aki'), ['aki', cast.aki.as] as const])
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
