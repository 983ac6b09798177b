import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { comeByPasskey } from '#lib/accounts/coming-by-passkey.server.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { endCompanion, invite } from '#lib/companions/administration.server.ts';
import { comeIn } from '#lib/companions/credentials.server.ts';
import { askToJoin, join, type Newcomer } from '#lib/companions/joining.server.ts';
import { answer, make, newDevice, type Device } from '../../../tests/authenticator.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { joiningAs } from '../../../tests/companions.ts';

const origin = 'https://veranda.example';
const relying = { id: 'veranda.example', origin };
const browser = newToken();
const caller = 'a window';
let cast: Cast;
let link: string;
beforeAll(async () => {
	cast = await gather();
	link = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
});
afterAll(() => cast.db.drop());

const ask = (token: string, email = 'nao@example.org') =>
	cast.nobody((tx) => askToJoin(tx, token, { masterKey: cast.masterKey, relying, email, browser, caller }));

/** What a device made for an invitation, as it was checked. */
async function made(device: Device, token: string, over: { browser?: string; email?: string } = {}) {
	const asked = await ask(token, over.email);
	const at = { challenge: asked?.challenge ?? '', origin, relying: relying.id };
	const given = { relying, answer: make(device, at, asked?.user.id ?? ''), browser: over.browser ?? browser };
	return cast.nobody((tx) => passkeys.check(tx, given));
}

const joinWith = (token: string, passkey: passkeys.Checked, email = 'nao@example.org') => {
	const { masterKey, firstName, locale, zone, now } = joiningAs(cast, email);
	const newcomer: Newcomer = { masterKey, firstName, locale, zone, now, email };
	return cast.nobody((tx) => join(tx, token, { about: '', reads: '' }, { ...newcomer, passkey, called: 'the first' }));
};

async function come(device: Device) {
	const { challenge } = await cast.nobody((tx) =>
		passkeys.askToComeIn(tx, { masterKey: cast.masterKey, relying, browser, caller })
	);
	const given = answer(device, { challenge, origin, relying: relying.id });
	const signed = { masterKey: cast.masterKey, relying, browser, sharedDevice: false, now: now(), caller };
	return cast.nobody((tx) => comeByPasskey(tx, { ...signed, answer: given }));
}

describe('joining with a passkey alone', () => {
	const device = newDevice();
	let as: ReturnType<typeof asActor>;

	it('is asked for through a link that works, in the browser that asked, and once', async () => {
		expect(await ask('no link at all')).toBeNull();
		expect(await made(newDevice(), link, { browser: 'another browser' })).toBeNull();
		const asked = await ask(link);
		const at = { challenge: asked?.challenge ?? '', origin, relying: relying.id };
		const given = { relying, answer: make(newDevice(), at, asked?.user.id ?? ''), browser };
		expect(await cast.nobody((tx) => passkeys.check(tx, given))).not.toBeNull();
		expect(await cast.nobody((tx) => passkeys.check(tx, given))).toBeNull();
	});

	it('what was asked for to come in does not let anybody join', async () => {
		const { challenge } = await cast.nobody((tx) =>
			passkeys.askToComeIn(tx, { masterKey: cast.masterKey, relying, browser, caller })
		);
		const given = make(newDevice(), { challenge, origin, relying: relying.id }, 'AAAA');
		expect(await cast.nobody((tx) => passkeys.check(tx, { relying, answer: given, browser }))).toBeNull();
	});

	it('Nao joins with it, and it lets her in', async () => {
		const passkey = await made(device, link);
		const begun = passkey && (await joinWith(link, passkey));
		as = asActor(cast.db.database, cast.masterKey, sessionIdOf(begun?.token ?? ''));
		expect(await as(passkeys.listMine)).toMatchObject([{ name: 'the first' }]);
		expect(await as(passkeys.areAll)).toBe(true);
		expect(await come(device)).toMatchObject({ kind: 'companion' });
		expect(await ask(link), 'an invitation works once').toBeNull();
	});

	it('no password and no code opens, whatever is typed', async () => {
		for (const password of ['', 'nobody has this password'])
			expect(
				await cast.nobody((tx) =>
					comeIn(tx, {
						...{ masterKey: cast.masterKey, email: 'nao@example.org', password, code: '000000' },
						...{ sharedDevice: false, now: now(), caller }
					})
				)
			).toBeNull();
		const rows = await cast.db.owner(
			'select password_hash, secret from companion_credentials where password_hash is null'
		);
		expect(rows).toEqual([{ password_hash: null, secret: null }]);
	});

	it('the only one cannot be removed, until there is a second', async () => {
		const [mine] = await as(passkeys.listMine);
		await expect(as((tx) => passkeys.remove(tx, mine?.id ?? ''))).rejects.toMatchObject({ code: 'passkeys_last' });
		const second = newDevice();
		const asked = await as((tx) => passkeys.askToAdd(tx, relying));
		const at = { challenge: asked.challenge, origin, relying: relying.id };
		const given = { relying, answer: make(second, at, asked.user.id), name: 'the second' };
		expect(await as((tx) => passkeys.add(tx, given))).toBe(true);
		await as((tx) => passkeys.remove(tx, mine?.id ?? ''));
		expect(await come(device)).toBeNull();
		expect(await come(second)).not.toBeNull();
	});

	it('an address with which somebody comes in is refused before any device keeps anything', async () => {
		const another = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		await expect(ask(another, ' Nao@example.org')).rejects.toMatchObject({ code: 'companions_email_taken' });
	});

	it('where the passkey cannot be kept, nobody has joined and the link still works', async () => {
		const another = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		const passkey = await made(newDevice(), another, { email: 'ren@example.org' });
		const [kept] = await cast.db.owner<{ credential: Buffer }>('select credential from passkeys');
		if (!passkey || !kept) throw new Error('there is one of each');
		const twice = { ...passkey, credential: kept.credential };
		await expect(joinWith(another, twice, 'ren@example.org')).rejects.toMatchObject({ code: 'passkeys_not_added' });
		expect(await ask(another, 'ren@example.org')).not.toBeNull();
	});

	it('when an administrator ends her access nothing opens, and the same address can be invited again', async () => {
		const account = await as((tx) => Promise.resolve(tx.me?.account ?? ''));
		await cast.administrator.as((tx) => endCompanion(tx, account));
		expect(await come(device)).toBeNull();
		expect(await cast.db.owner('select from passkeys where owner = $1', [account])).toEqual([]);
		const again = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
		const fresh = newDevice();
		const passkey = await made(fresh, again);
		expect(passkey && (await joinWith(again, passkey))).not.toBeNull();
		expect(await come(fresh)).toMatchObject({ kind: 'companion' });
	});
});
