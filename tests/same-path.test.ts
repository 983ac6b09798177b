import * as argon2 from '@node-rs/argon2';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newId, newToken } from '#lib/base/ids.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { comeByPasskey } from '#lib/accounts/coming-by-passkey.server.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { openByLink, give } from '#lib/cards/cards.server.ts';
import { invite } from '#lib/companions/administration.server.ts';
import type * as Credentials from '#lib/companions/credentials.server.ts';
import { join, readInvitation } from '#lib/companions/joining.server.ts';
import { hashPassword } from '#lib/companions/passwords.server.ts';
import { codeAt, newSecret } from '#lib/companions/second-factor.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { answer, make, newDevice } from './authenticator.ts';
import { gather, type Cast } from './cast.ts';
import { joiningAs } from './companions.ts';

// Where one guesses, a wrong guess goes the same way whether somebody is there or not: the same questions to the database in
// the same order, and as many passwords hashed. How long it takes is measured apart: "npm run bench -- cannot-learn".

const verify = vi.fn(argon2.verify);
let comeIn: typeof Credentials.comeIn;
beforeAll(async () => {
	// Files of rules share their modules: whoever counts passwords needs a door of their own, with a counting lock in it.
	vi.doMock('@node-rs/argon2', () => ({ ...argon2, verify }));
	vi.resetModules();
	({ comeIn } = await import('#lib/companions/credentials.server.ts'));
});
afterAll(() => {
	vi.doUnmock('@node-rs/argon2');
	vi.resetModules();
});

let cast: Cast;
const [caller, sharedDevice] = ['a window', false];
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

type Sends<T> = (this: unknown, given: T, ...more: unknown[]) => unknown;
/** What goes over the wire, by both ways in which `pg` sends. */
interface Wire {
	query: Sends<string>;
	parse: Sends<{ text: string }>;
}

/** What a try asked of the database, in order, and how many passwords it compared or hashed. */
async function pathOf(work: () => Promise<unknown>): Promise<{ asked: string[]; hashed: number; came: boolean }> {
	await cast.db.owner('delete from guesses');
	const asked: string[] = [];
	const note = (text: string) => void asked.push(text.replaceAll(/[0-9a-f-]{36}/g, 'id'));
	const connection = (pg as unknown as { Connection: { prototype: Wire } }).Connection.prototype;
	const { query, parse } = connection;
	connection.query = function (text, ...more) {
		note(text);
		return query.call(this, text, ...more);
	};
	connection.parse = function (given, ...more) {
		note(given.text);
		return parse.call(this, given, ...more);
	};
	verify.mockClear();
	const came = await work().finally(() => Object.assign(connection, { query, parse }));
	return { asked, hashed: verify.mock.calls.length, came: Boolean(came) };
}

describe('a wrong guess goes the same way, whoever is there', () => {
	it('of the six words', async () => {
		const words = 'river lamp stone quiet bread window';
		const beginning = { masterKey: cast.masterKey, formId: newId(), kind: 'person' as const, nickname: 'Aki' };
		const more = { locale: 'en', zone: 'UTC', minorUntilDay: null, words, sharedDevice, consentVersion: 1 };
		await cast.nobody((tx) => accounts.keep(tx, { ...beginning, ...more, now: now(), caller }));
		const come = (words: string) => () =>
			cast.nobody((tx) =>
				accounts.comeBack(tx, { masterKey: cast.masterKey, words, now: now(), sharedDevice, caller })
			);
		expect((await pathOf(come(words))).came).toBe(true);
		const near = await pathOf(come('river lamp stone quiet bread moss'));
		expect(near).toEqual(await pathOf(come('cellar oboe tulip march violin harbor')));
		expect(near).toMatchObject({ came: false });
		expect(near.asked.length).toBeGreaterThan(3);
	});

	it('of a code for one’s people, also one that was used', async () => {
		for (const words of ['kettle moss violin ferry', 'oven grape lunar pistol'])
			await cast.aki.as((tx) => ties.giveCode(tx, { masterKey: cast.masterKey, words, now: now() }));
		const use = (words: string) => () =>
			cast.mie.as((tx) => ties.useCode(tx, { masterKey: cast.masterKey, words, caller }));
		expect((await pathOf(use('oven grape lunar pistol'))).came).toBe(true);
		const never = await pathOf(use('tulip march violin harbor'));
		expect(await pathOf(use('kettle moss violin paper'))).toEqual(never);
		expect(await pathOf(use('oven grape lunar pistol'))).toEqual(never);
		expect(never.came).toBe(false);
	});

	it('of the digits of a card by link', async () => {
		const giving = { masterKey: cast.masterKey, formId: newId(), text: 'not now', to: { days: 7 } };
		const link = await cast.aki.as((tx) => give(tx, giving));
		const open = (token: string, code: string) => () =>
			cast.nobody((tx) => openByLink(tx, { masterKey: cast.masterKey, token, code, caller }));
		expect((await pathOf(open(link?.token ?? '', link?.code ?? ''))).came).toBe(true);
		const wrong = link?.code === '000000' ? '000001' : '000000';
		expect(await pathOf(open(link?.token ?? '', wrong))).toEqual(await pathOf(open(newToken(), wrong)));
	});

	it('of an invitation', async () => {
		const link = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		const read = (token: string) => () => cast.nobody((tx) => readInvitation(tx, token));
		expect((await pathOf(read(link))).came).toBe(true);
		await cast.db.owner('update invitations set used_at = now()');
		expect(await pathOf(read(link))).toEqual(await pathOf(read(newToken())));
	});

	it('of how a companion comes in: an address that nobody has, a wrong password, a wrong code, or both', async () => {
		const [email, password, secret] = ['nao@example.org', 'plums on the north wall', newSecret()];
		const link = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		const joining = joiningAs(cast, email, { passwordHash: await hashPassword(password), secret });
		await cast.nobody((tx) => join(tx, link, { about: '', reads: '' }, joining));
		const come = (email: string, password: string, code: string) => () =>
			cast.nobody((tx) =>
				comeIn(tx, { masterKey: cast.masterKey, email, password, code, sharedDevice, now: now(), caller })
			);
		const right = codeAt(secret, now());
		const tried = {
			'nobody there': await pathOf(come('nobody@example.org', password, right)),
			'a wrong password': await pathOf(come(email, 'plums on the south wall', right)),
			'a wrong code': await pathOf(come(email, password, 'AAAA-BBBB-CCCC')),
			'both wrong': await pathOf(come(email, 'plums on the south wall', '12'))
		};
		expect(Object.values(tried).every((one) => !one.came && one.hashed === 1)).toBe(true);
		for (const [which, path] of Object.entries(tried)) expect(path, which).toEqual(tried['nobody there']);
		expect((await pathOf(come(email, password, right))).came).toBe(true);
	});

	it('of a passkey', async () => {
		const relying = { id: 'veranda.example', origin: 'https://veranda.example' };
		const [device, browser] = [newDevice(), newToken()];
		const at = (challenge: string) => ({ challenge, origin: relying.origin, relying: relying.id });
		const { challenge, user } = await cast.aki.as((tx) => passkeys.askToAdd(tx, relying));
		const answered = make(device, at(challenge), user.id);
		await cast.aki.as((tx) => passkeys.add(tx, { relying, answer: answered, name: 'my phone' }));
		const come = async (id: Buffer) => {
			const asked = await cast.nobody((tx) =>
				passkeys.askToComeIn(tx, { masterKey: cast.masterKey, relying, browser, caller })
			);
			const signed = answer({ ...newDevice(), id }, at(asked.challenge));
			const brought = { masterKey: cast.masterKey, relying, answer: signed, browser, sharedDevice, now: now(), caller };
			return pathOf(() => cast.nobody((tx) => comeByPasskey(tx, brought)));
		};
		const hers = await come(device.id);
		expect(hers).toEqual(await come(newDevice().id));
		expect(hers.came).toBe(false);
	});

	it('and a companion who came in has taken no try from whoever tries at the same door', async () => {
		const doors = () => cast.db.owner('select from guesses');
		const [email, password, secret] = ['yui@example.org', 'plums on the north wall', newSecret()];
		const link = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		const joining = joiningAs(cast, email, { passwordHash: await hashPassword(password), secret });
		await cast.nobody((tx) => join(tx, link, { about: '', reads: '' }, joining));
		await cast.db.owner('delete from guesses');
		const brought = { masterKey: cast.masterKey, email, password, code: codeAt(secret, now()), sharedDevice };
		expect(await cast.nobody((tx) => comeIn(tx, { ...brought, now: now(), caller }))).not.toBeNull();
		expect(await doors()).toEqual([]);
	});
});
