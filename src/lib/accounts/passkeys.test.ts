import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { comeByPasskey, type Signed } from '#lib/accounts/coming-by-passkey.server.ts';
import { parsePasskeyName, relyingAt } from '#lib/accounts/passkey.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { endCompanion } from '#lib/companions/administration.server.ts';
import { answer, make, newDevice, type At, type Device } from '../../../tests/authenticator.ts';
import { gather, type Cast, type Someone, noTriesToSpare } from '../../../tests/cast.ts';

const origin = 'https://veranda.example';
const relying = { id: 'veranda.example', origin };
let cast: Cast;
let aki: Device;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['passkeys', 'passkey_challenges', 'guesses']) await cast.db.owner(`delete from ${table}`);
	aki = await added(cast.aki);
});
afterAll(() => cast.db.drop());

const ask = (who: Someone) => who.as((tx) => passkeys.askToAdd(tx, relying));
const at = (challenge: string, over: Partial<At> = {}): At => ({ challenge, origin, relying: relying.id, ...over });
const add = (who: Someone, made: passkeys.Made, name = 'my phone') =>
	who.as((tx) => passkeys.add(tx, { relying, answer: made, name }));

/** Somebody adds a passkey. Returns the device that keeps it. */
async function added(who: Someone): Promise<Device> {
	const device = newDevice();
	const { challenge, user } = await ask(who);
	expect(await add(who, make(device, at(challenge), user.id))).toBe(true);
	return device;
}

const browser = newToken();
const askToComeIn = async (caller = 'a window') =>
	(await cast.nobody((tx) => passkeys.askToComeIn(tx, { masterKey: cast.masterKey, relying, browser, caller })))
		.challenge;

/** Somebody comes in with what a device signed. */
const come = (given: Signed['answer'], over: Partial<Signed> = {}) =>
	cast.nobody((tx) =>
		comeByPasskey(tx, {
			...{ masterKey: cast.masterKey, relying, answer: given, browser, sharedDevice: false, now: now() },
			...{ caller: 'a window', ...over }
		})
	);
const comeWith = async (device: Device, over: Partial<At> = {}) => come(answer(device, at(await askToComeIn(), over)));
const whose = (begun: { token: string } | null) =>
	asActor(cast.db.database, cast.masterKey, sessionIdOf(begun?.token ?? ''))((tx) => Promise.resolve(tx.me?.account));
const sessionsOf = async (who: Someone) =>
	(await cast.db.owner('select id from sessions where owner = $1', [who.account])).length;

describe('adding a passkey', () => {
	it('the device is told nothing of whose it is: not the account, not a name', async () => {
		const asked = await ask(cast.mie);
		expect(Buffer.from(asked.user.id, 'base64url')).toHaveLength(32);
		expect(JSON.stringify(asked)).not.toContain(cast.mie.account);
		expect([asked.rp.name, asked.user.name, asked.user.displayName]).toEqual(['Engawa', 'Engawa', 'Engawa']);
		expect(asked.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
	});

	it('a second one is kept under the same handle, and the device that keeps the first is asked for no other', async () => {
		const asked = await ask(cast.aki);
		expect(asked.user.id).toBe(aki.handle.toString('base64url'));
		expect(asked.excludeCredentials?.map(({ id }) => id)).toEqual([aki.id.toString('base64url')]);
	});

	it('its name is sealed, and its owner reads it', async () => {
		const [row] = await cast.db.owner<{ row: string }>('select to_jsonb(passkeys)::text as row from passkeys');
		expect(row?.row).not.toContain(Buffer.from('my phone').toString('hex'));
		expect(await cast.aki.as((tx) => passkeys.listMine(tx))).toMatchObject([{ name: 'my phone', lastUsedDay: null }]);
	});

	it.each([
		['made for another address', { origin: 'https://veranda.example.org' }],
		['made for another house', { relying: 'elsewhere.example' }],
		['without proof of who holds it', { verified: false }],
		['for a challenge nobody gave', { challenge: newToken() }]
	])('not one %s', async (_, over) => {
		const { challenge, user } = await ask(cast.mie);
		expect(await add(cast.mie, make(newDevice(), at(challenge, over), user.id))).toBe(false);
		expect(await cast.mie.as((tx) => passkeys.listMine(tx))).toEqual([]);
	});

	it('a challenge is used up by a try that failed', async () => {
		const { challenge, user } = await ask(cast.mie);
		const device = newDevice();
		expect(await add(cast.mie, make(device, at(challenge, { verified: false }), user.id))).toBe(false);
		expect(await add(cast.mie, make(device, at(challenge), user.id))).toBe(false);
	});

	it('nor with a challenge that was given in another session', async () => {
		const { challenge, user } = await ask(cast.aki);
		expect(await add(cast.mie, make(newDevice(), at(challenge), user.id))).toBe(false);
	});

	it('a device’s passkey belongs to one account only', async () => {
		const { challenge, user } = await ask(cast.mie);
		const handle = aki.handle;
		expect(await add(cast.mie, make(aki, at(challenge), user.id))).toBe(false);
		aki.handle = handle;
		expect(await whose(await comeWith(aki))).toBe(cast.aki.account);
	});

	it('twenty are enough', async () => {
		for (let count = 1; count < 20; count++) await added(cast.aki);
		const { challenge, user } = await ask(cast.aki);
		expect(await add(cast.aki, make(newDevice(), at(challenge), user.id))).toBe(false);
	});
});

describe('coming in by a passkey', () => {
	it('opens what the words open: the same account and its key', async () => {
		const begun = await comeWith(aki);
		expect(begun?.kind).toBe('person');
		expect(await whose(begun)).toBe(cast.aki.account);
		const own = asActor(cast.db.database, cast.masterKey, sessionIdOf(begun?.token ?? ''));
		// The name of the passkey is sealed under the account's own key.
		expect(await own((tx) => passkeys.listMine(tx))).toMatchObject([{ name: 'my phone' }]);
	});

	it('the day is noted, and no hour', async () => {
		await comeWith(aki);
		const [mine] = await cast.aki.as((tx) => passkeys.listMine(tx));
		expect(mine?.lastUsedDay).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	it('a companion’s leads to the companions’ page, and ends with their access', async () => {
		const device = await added(cast.ren);
		expect((await comeWith(device))?.kind).toBe('companion');
		const [passkey] = await cast.ren.as((tx) => passkeys.listMine(tx));
		await cast.administrator.as((tx) => endCompanion(tx, cast.ren.account));
		expect(await comeWith(device)).toBeNull();
		expect(await cast.db.owner('select from passkeys where owner = $1', [cast.ren.account])).toEqual([]);
		expect(
			await cast.db.owner(`select from erasures where id = $1 and of_table = 'passkeys'`, [passkey?.id])
		).toHaveLength(1);
	});

	it.each([
		['signed for another address', { origin: 'https://veranda.example.org' }],
		['signed for another house', { relying: 'elsewhere.example' }],
		['without proof of who holds it', { verified: false }],
		['for a challenge nobody gave', { challenge: newToken() }]
	])('not one %s', async (_, over) => {
		const before = await sessionsOf(cast.aki);
		expect(await comeWith(aki, over)).toBeNull();
		expect(await sessionsOf(cast.aki)).toBe(before);
	});

	it('what was signed works once', async () => {
		const signed = answer(aki, at(await askToComeIn()));
		expect(await come(signed)).not.toBeNull();
		expect(await come(signed)).toBeNull();
	});

	it('a challenge is used up by a try that failed', async () => {
		const challenge = await askToComeIn();
		expect(await come(answer(aki, at(challenge, { verified: false })))).toBeNull();
		expect(await come(answer(aki, at(challenge)))).toBeNull();
	});

	it('and is good for five minutes', async () => {
		const challenge = await askToComeIn();
		const [row] = await cast.db.owner<{ seconds: number }>(
			'select extract(epoch from ends_at - now())::int as seconds from passkey_challenges'
		);
		expect(row?.seconds).toBeGreaterThan(290);
		expect(row?.seconds).toBeLessThanOrEqual(300);
		await cast.db.owner('update passkey_challenges set ends_at = now()');
		expect(await come(answer(aki, at(challenge)))).toBeNull();
	});

	it('those of the past are swept when the next is asked for', async () => {
		await askToComeIn();
		await cast.db.owner('update passkey_challenges set ends_at = now()');
		await askToComeIn();
		expect(await cast.db.owner('select from passkey_challenges')).toHaveLength(1);
	});

	it('nor in a browser that did not ask', async () => {
		const signed = answer(aki, at(await askToComeIn()));
		expect(await come(signed, { browser: newToken() })).toBeNull();
		expect(await come(signed)).not.toBeNull();
	});

	it('nor with a challenge that was given to add one', async () => {
		const { challenge } = await ask(cast.aki);
		expect(await come(answer(aki, at(challenge)))).toBeNull();
	});

	it('Mie’s device cannot sign for Aki’s passkey', async () => {
		const mie = await added(cast.mie);
		expect(await comeWith({ ...mie, id: aki.id, handle: aki.handle })).toBeNull();
		expect(await comeWith({ ...mie, handle: aki.handle })).toBeNull();
		expect(await comeWith({ ...aki, handle: mie.handle })).toBeNull();
	});

	it('an unknown one is answered as a wrong one', async () => {
		expect(await comeWith({ ...newDevice(), handle: aki.handle })).toBeNull();
	});

	it.each([
		['without a handle', { userHandle: undefined }],
		['with a number for a handle', { userHandle: 7 }],
		['with data of no browser', { clientDataJSON: 'bnVsbA' }],
		['with no data', { clientDataJSON: 7 }],
		['with half a signature', { signature: 'AAAA' }]
	])('one %s is no fault, and opens nothing', async (_, over) => {
		const signed = answer(aki, at(await askToComeIn()));
		expect(await come({ ...signed, response: { ...signed.response, ...over } as typeof signed.response })).toBeNull();
	});

	it('a counter that goes back refuses, and its owner is told', async () => {
		aki.counter = 7;
		expect(await comeWith(aki)).not.toBeNull();
		for (const counter of [7, 6, 0]) expect(await comeWith({ ...aki, counter }), `${counter}`).toBeNull();
		expect(await cast.aki.as((tx) => passkeys.listMine(tx))).toMatchObject([{ doubted: true }]);
		expect(await comeWith({ ...aki, counter: 8 })).not.toBeNull();
	});

	it('whoever cannot sign makes nobody doubt', async () => {
		aki.counter = 7;
		await comeWith(aki);
		expect(await comeWith({ ...newDevice(), id: aki.id, handle: aki.handle, counter: 1 })).toBeNull();
		expect(await cast.aki.as((tx) => passkeys.listMine(tx))).toMatchObject([{ doubted: false }]);
	});

	it('whoever tries again and again is stopped for a while, and a passkey that fits is not counted', async () => {
		for (let tries = 0; tries < 3; tries++) expect(await comeWith(aki)).not.toBeNull();
		for (let tries = 0; tries < 20; tries++) expect(await comeWith(newDevice())).toBeNull();
		await noTriesToSpare(cast.db);
		await expect(comeWith(aki)).rejects.toMatchObject({ code: 'accounts_too_many_tries' });
	});
});

describe('removing a passkey', () => {
	it('it brings nobody in any more, and is noted so that no older backup opens it', async () => {
		const [mine] = await cast.aki.as((tx) => passkeys.listMine(tx));
		await cast.aki.as((tx) => passkeys.remove(tx, mine?.id ?? ''));
		expect(await comeWith(aki)).toBeNull();
		expect(
			await cast.db.owner(`select from erasures where id = $1 and of_table = 'passkeys'`, [mine?.id])
		).toHaveLength(1);
	});

	it('nobody else removes it', async () => {
		const [mine] = await cast.aki.as((tx) => passkeys.listMine(tx));
		await cast.mie.as((tx) => passkeys.remove(tx, mine?.id ?? ''));
		expect(await comeWith(aki)).not.toBeNull();
		expect(await cast.db.owner(`select from erasures where id = $1 and of_table = 'passkeys'`, [mine?.id])).toEqual([]);
	});

	it('a companion keeps the last way in that is left', async () => {
		await added(cast.hana);
		await cast.db.owner('delete from companion_credentials where id = $1', [cast.hana.account]);
		const [mine] = await cast.hana.as((tx) => passkeys.listMine(tx));
		const remove = () => cast.hana.as((tx) => passkeys.remove(tx, mine?.id ?? ''));
		await expect(remove()).rejects.toMatchObject({ code: 'passkeys_last' });
		await added(cast.hana);
		await remove();
		expect(await cast.hana.as((tx) => passkeys.listMine(tx))).toHaveLength(1);
	});
});

describe('where passkeys work', () => {
	it.each([
		['https://veranda.example/my-data', 'veranda.example'],
		['http://localhost:3000/', 'localhost'],
		['http://127.0.0.1:3000/', undefined],
		['http://veranda.example/', undefined],
		['https://192.0.2.7/', undefined],
		['https://[2001:db8::7]/', undefined]
	])('%s: %s', (address, id) => expect(relyingAt(new URL(address))?.id).toBe(id));

	it('a passkey has a short name', () => {
		expect(parsePasskeyName('  my\u202E phone ')).toBe('my phone');
		expect(() => parsePasskeyName(' ')).toThrow(expect.objectContaining({ code: 'passkeys_name_missing' }) as Error);
		expect(() => parsePasskeyName('x'.repeat(61))).toThrow(
			expect.objectContaining({ code: 'passkeys_name_long' }) as Error
		);
	});
});
