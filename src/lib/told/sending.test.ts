import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailServer } from '#lib/base/mail-server.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import { openPostOffice, shown, type PostOffice } from '../../../tests/post-office.ts';
import { gather, type Cast, type Someone, noTriesToSpare } from '../../../tests/cast.ts';
import { tellingOf, wantMail, type Telling } from '../../../tests/told.ts';
import * as mail from './association-mail.server.ts';
import { sendMail } from './mail.server.ts';
import { tellDue } from './sending.server.ts';
import * as told from './told.server.ts';

let cast: Cast;
let post: PostOffice;
beforeAll(async () => {
	[cast, post] = await Promise.all([gather(), openPostOffice()]);
});
beforeEach(async () => {
	post.taken.length = 0;
	await cast.db.owner(
		'delete from told_by_mail; delete from told_by_push; delete from mail_failures; delete from mail_servers; delete from guesses; delete from quiet_hours'
	);
	await cast.db.owner(`update accounts set locale = 'en', zone = 'Asia/Tokyo'`);
});
afterAll(async () => {
	await post.close();
	await cast.db.drop();
});

const ours = (): MailServer => ({
	...{ host: '127.0.0.1', port: post.port, safety: 'none', login: '', password: '' },
	sender: 'veranda@mail.example'
});
const noon = Temporal.Instant.from('2026-11-26T12:00:00+09:00');
const night = Temporal.Instant.from('2026-11-26T23:30:00+09:00');
const telling = (given: Partial<Telling> = {}) => tellingOf(cast, { mail: ours(), now: noon, ...given });
const ask = (who: Someone, address: string) =>
	who.as((tx) => told.askByMail(tx, { masterKey: cast.masterKey, address }));
const linkIn = (mail: string | undefined) => /\/told\/confirm\/([\w-]+)/.exec(shown(mail))?.[1] ?? '';
const follow = (kind: 'confirm' | 'stop', link: string) =>
	cast.nobody((tx) => told.follow(tx, { masterKey: cast.masterKey, kind, link }));
const due = (who: Someone) => cast.db.owner(`update told_by_mail set due_at = now() where owner = $1`, [who.account]);
const failures = () => cast.db.owner('select association_id, why from mail_failures');

/** Aki is told by mail, and nothing waits. */
async function confirmed(): Promise<void> {
	await ask(cast.aki, 'aki@mail.example');
	await tellDue(telling());
	await follow('confirm', linkIn(post.taken[0]?.text));
	post.taken.length = 0;
}

describe('being told by mail', () => {
	it('begins with a link, at any hour, that confirms the address once', async () => {
		await ask(cast.aki, 'aki@mail.example');
		expect(await tellDue(telling({ now: night }))).toBe(1);
		expect(post.taken).toHaveLength(1);
		expect(post.taken[0]?.to).toEqual(['aki@mail.example']);
		expect(shown(post.taken[0]?.text)).toContain('https://veranda.example/en/told/confirm/');
		const link = linkIn(post.taken[0]?.text);
		expect(await follow('confirm', 'another')).toBe(false);
		expect(await follow('confirm', link)).toBe(true);
		expect(await follow('confirm', link), 'used twice').toBe(false);
		expect(await cast.aki.as((tx) => told.readMine(tx, ours()))).toMatchObject({
			mail: { address: 'aki@mail.example', confirmed: true },
			mailIsSent: true
		});
		expect(await tellDue(telling()), 'nothing waits').toBe(0);
	});

	it('says that there is something, and nothing more', async () => {
		await confirmed();
		await due(cast.aki);
		expect(await tellDue(telling())).toBe(1);
		const [head = '', body = ''] = (post.taken[0]?.text ?? '').split('\r\n\r\n');
		expect(body.trim()).toBe('There is something for you.');
		expect(head).toContain('From: Engawa <veranda@mail.example>');
		expect(head).toContain('Subject: There is something for you.');
		expect(head).toContain('Auto-Submitted: auto-generated');
		expect(head, 'no name of this computer').toMatch(/Message-ID: <[^@]+@mail\.example>/);
		for (const secret of [cast.aki.account, cast.aki.session]) expect(post.taken[0]?.text).not.toContain(secret);
		const stop = /List-Unsubscribe: <https:\/\/veranda\.example\/en\/told\/stop\/([\w-]+)>/.exec(
			head.replace(/\r\n\s/g, ' ').replace('  ', ' ')
		);
		expect(await follow('stop', stop?.[1] ?? '')).toBe(true);
		expect(await cast.db.owner('select id from told_by_mail')).toEqual([]);
	});

	it('speaks the language of whoever is told', async () => {
		await confirmed();
		for (const [locale, words] of [
			['it', 'C=E2=80=99=C3=A8 qualcosa per te.'],
			['ja', Buffer.from('届いたものがあります。\n').toString('base64')]
		] as const) {
			await cast.db.owner(`update accounts set locale = $1`, [locale]);
			await due(cast.aki);
			post.taken.length = 0;
			expect(await tellDue(telling())).toBe(1);
			expect(post.taken[0]?.text).toContain(words);
		}
	});

	it('looks at the clock before each: hours that became quiet in a long round are quiet', async () => {
		for (const [who, name] of [
			[cast.aki, 'aki'],
			[cast.kenji, 'kenji']
		] as const) {
			await ask(who, `${name}@mail.example`);
			await tellDue(telling());
			await follow('confirm', linkIn(post.taken.pop()?.text));
		}
		for (const who of [cast.aki, cast.kenji]) await due(who);
		const clock = [noon, night];
		expect(await tellDue({ ...telling(), now: () => clock.shift() ?? night })).toBe(1);
		expect(post.taken).toHaveLength(1);
	});

	it('is not broken by an address that its key does not open: the others are told, and a day later it is given up', async () => {
		await confirmed();
		await due(cast.aki);
		const broken = await wantMail(cast, cast.kenji);
		await cast.db.owner(`update told_by_mail set due_at = now(), wrapped = 'x' where id = $1`, [broken]);
		const faults: unknown[] = [];
		expect(await tellDue({ ...telling(), onFault: (problem) => faults.push(problem) })).toBe(1);
		expect(faults).toHaveLength(1);
		await cast.db.owner(
			`update told_by_mail set due_at = now(), trying_since = now() - interval '25 hours' where id = $1`,
			[broken]
		);
		await tellDue(telling());
		expect(await cast.db.owner('select due_at from told_by_mail where id = $1', [broken])).toEqual([{ due_at: null }]);
	});

	it('waits no longer than it has patience for a server that answers a byte at a time', async () => {
		const slow = createTcpServer((socket) => {
			socket.on('error', () => {});
			const dribble = setInterval(() => socket.write('2'), 50);
			socket.on('close', () => clearInterval(dribble));
		});
		await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
		const server = { ...ours(), port: (slow.address() as AddressInfo).port };
		const something = { to: 'aki@mail.example', subject: 'x', text: 'x', stop: null };
		expect(await sendMail(server, something, 300)).toBe('unreachable');
		await new Promise((resolve) => slow.close(resolve));
	});

	it('waits while the hours are quiet, and that was no try', async () => {
		await confirmed();
		await due(cast.aki);
		expect(await tellDue(telling({ now: night }))).toBe(0);
		expect(post.taken).toEqual([]);
		expect(await cast.db.owner('select due_at, tries, trying_since from told_by_mail')).toEqual([
			{ due_at: new Date('2026-11-26T23:00:00Z'), tries: 0, trying_since: null }
		]);
	});

	it('asks no more than a few links to one address, whoever asks', async () => {
		for (let round = 0; round < 5; round++) await ask(cast.aki, 'stranger@mail.example');
		await noTriesToSpare(cast.db);
		await expect(ask(cast.aki, 'stranger@mail.example')).rejects.toThrow('told_too_many');
		await expect(ask(cast.kenji, 'Stranger@mail.example')).rejects.toThrow('told_too_many');
		await ask(cast.kenji, 'kenji@mail.example');
	});

	it('notes a server that takes nothing, for whoever administers it, until it takes mail again', async () => {
		await confirmed();
		for (const [mail, why] of [
			[{ ...ours(), port: 1 }, 'unreachable'],
			[{ ...ours(), login: 'us', password: 'wrong' }, 'password'],
			[{ ...ours(), safety: 'starttls' as const }, 'unreachable']
		] as const) {
			await due(cast.aki);
			expect(await tellDue(telling({ mail }))).toBe(0);
			expect(await failures()).toEqual([{ association_id: null, why }]);
		}
		await due(cast.aki);
		expect(await tellDue(telling({ mail: { ...ours(), login: 'us', password: 'right' } }))).toBe(1);
		expect(await failures()).toEqual([]);
	});

	it('says of an address that is no more nothing to anybody', async () => {
		await ask(cast.aki, 'nobody@mail.example');
		expect(await tellDue(telling())).toBe(0);
		expect(await failures()).toEqual([]);
		expect(await cast.db.owner('select tries from told_by_mail')).toEqual([{ tries: 1 }]);
	});

	it('goes through the server of the association, and is missed where there is none', async () => {
		await confirmed();
		await due(cast.aki);
		expect(await tellDue(telling({ mail: null }))).toBe(0);
		expect(await failures()).toEqual([{ association_id: null, why: 'missing' }]);
	});
});

describe('the mail server of an association', () => {
	const typed = { host: '127.0.0.1', port: 2525, login: 'us', password: 'right', sender: 'a@mail.example' };
	const set = (given: Partial<typeof typed>) =>
		cast.administrator.as((tx) => mail.setOurs(tx, { ...typed, password: '', ...given }));
	const kept = () => cast.administrator.as((tx) => mail.readToTry(tx, cast.masterKey));

	it('keeps its password for itself: another one is not given it, by whatever way it was changed', async () => {
		await set({ password: 'right' });
		await set({ sender: 'b@mail.example' });
		expect(await kept()).toMatchObject({ password: 'right', sender: 'b@mail.example' });
		await set({ host: 'elsewhere.example' });
		expect(await kept()).toMatchObject({ host: 'elsewhere.example', password: '' });
		await set({ password: 'right' });
		for (const change of [`host = 'elsewhere.example'`, 'port = 587', `login = 'them'`]) {
			await cast.administrator.as((tx) => sql`update mail_servers set ${sql.raw(change)}`.execute(tx.db));
			expect((await kept())?.password, change).toBe('');
		}
	});

	it('is not called inside this computer or its network, whoever administers', async () => {
		await cast.db.owner(
			`insert into mail_servers (association_id, host, port, safety, wrapped, sender) values ($1, '127.0.0.1', $2, 'none', 'x', 'post@mail.example')`,
			[cast.association, post.port]
		);
		await wantMail(cast, cast.ren);
		await due(cast.ren);
		expect(await tellDue(telling())).toBe(0);
		expect(post.taken).toEqual([]);
		expect(await failures()).toEqual([{ association_id: cast.association, why: 'unreachable' }]);
		await cast.db.owner(`update mail_servers set wrapped = $1`, [
			newDataKey(cast.masterKey, cast.association, 'mail_servers').wrapped
		]);
		await due(cast.ren);
		expect(await tellDue(telling({ reaches: () => true }))).toBe(1);
		expect(post.taken).toHaveLength(1);
	});

	it('is tried a few times in an hour, and what it refused is forgotten when it was changed', async () => {
		await set({});
		const fault = sql`select app.was_not_told(${cast.aki.account}::uuid, ${cast.association}::uuid, 'refused')`;
		await cast.worker((tx) => fault.execute(tx.db));
		const seen = async () => (await cast.administrator.as(mail.readOurs)).fault;
		expect(await seen()).toBe('refused');
		await set({ sender: 'c@mail.example' });
		expect(await seen()).toBeNull();
		for (let tries = 0; tries < 20; tries++) await kept();
		await noTriesToSpare(cast.db);
		await expect(kept()).rejects.toThrow('told_server_too_often');
	});
});
