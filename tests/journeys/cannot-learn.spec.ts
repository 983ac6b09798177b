import { sessionIdOf } from '#lib/base/ids.ts';
import { shown } from '../post-office.ts';
import { readRoutes } from '../routes.ts';
import { plain } from './cannot-learn-plain.ts';
import { heard, right, setHouse, type Found } from './cannot-learn-scene.ts';
import { ask, walkEverywhere, type Got } from './cannot-learn-walk.ts';
import { expect, test as base, type RunningHouse } from './house.ts';
import { mailIn } from './mail.ts';
import { asOwner } from './owner.ts';
import { tie as makeTie } from './walk-things.ts';

// Mie, who lives with Aki, tries to find out whether Aki has a page here. She goes everywhere, as nobody and signed in, and types
// whatever she may have heard. Where Aki has one she gets what she gets where Aki has none, to the letter.

/** This needs no browser. */
const test = base.extend<{ quietPage: void }>({ quietPage: async ({}, use) => use() });

/** Her page ends at the last of them. */
const last = (path: string) => Number(['/sign-out', '/my-data/erase'].includes(path));
const routes = readRoutes().toSorted((one, other) => last(one.path) - last(other.path));
const looks = routes.map((route) => ({ ...route, ways: route.ways.filter((way) => way === 'GET') }));

test('Mie cannot learn whether Aki has an account, at any address, by any form or mail', async ({ house }) => {
	test.setTimeout(240_000);
	const without = await tryEverything(house, await setHouse(house, { aki: false }));
	const with_ = await tryEverything(house, await setHouse(house, { aki: true }));
	expect(without.size).toBeGreaterThan(600);
	expect(told(without, with_)).toEqual([]);
	// Aki is there: with one word more than she knew somebody comes in, and one digit opens the card.
	expect(await knock(house, '/come-back', { words: right.words })).toContain('/for-me');
	expect(await knock(house, `/cards/open/${heard.card}`, { code: right.digits })).toContain('not now');
});

test('Mie, whom Aki let in once, does not see that Aki removed her, nor that Aki has left', async ({ house }) => {
	test.setTimeout(240_000);
	const found = await setHouse(house, { aki: true });
	const ties = await tieWithMie(house, found);
	const asMie = {
		address: house.address,
		token: found.comers['with a page of her own'] ?? null,
		things: { accounts: ties.hers }
	};
	const asAki = { address: house.address, token: found.aki, things: { accounts: ties.akis } };
	for (const asker of [asMie, asAki])
		expect((await ask(asker, '/cards/give', 'POST ?/give')).body).toContain('/cards/given');
	// What a first look writes of herself is written.
	await lookEverywhere(house, found);
	const before = await lookEverywhere(house, found);
	expect(before.get('with a page of her own: GET /cards/received')?.body).toContain('From Aki');
	const akisCard = await asOwner(house.dataFolder, async (db) => {
		await db.owner('update ties set removed_at = now() where id = $1', [ties.akis]);
		return (await db.owner<{ id: string }>('select id from cards where tie = $1', [ties.akis]))[0]?.id ?? '';
	});
	expect(told(before, await lookEverywhere(house, found)), 'after Aki removed her').toEqual([]);

	await ask({ ...asAki, things: { cards: akisCard } }, '/cards/given', 'POST ?/away');
	const putAway = await lookEverywhere(house, found);
	expect(told(before, putAway), 'after Aki put the card away').toHaveLength(1);
	expect((await ask(asAki, '/my-data/erase', 'POST ?/erase')).body).toContain('/erased');
	expect(told(putAway, await lookEverywhere(house, found)), 'after Aki has left').toEqual([]);
	expect((await ask(asMie, '/cards/give', 'POST ?/give')).body, 'another card').toContain('/cards/given');
});

/** Each has the other among their people. Returns the ties by which they do. */
function tieWithMie(house: RunningHouse, { comers, aki }: Found): Promise<{ akis: string; hers: string }> {
	const sessions = [aki, comers['with a page of her own']].map((token) => sessionIdOf(token ?? ''));
	return asOwner(house.dataFolder, async (db) => {
		const [both] = await db.owner<{ aki: string; mie: string }>(
			'select a.owner as aki, m.owner as mie from sessions a, sessions m where a.id = $1 and m.id = $2',
			sessions
		);
		if (!both) throw new Error('they are not there');
		return { akis: await makeTie(db, both.aki, both.mie, 'Mie'), hers: await makeTie(db, both.mie, both.aki, 'Aki') };
	});
}

/** What a form says to nobody in particular. */
async function knock(house: RunningHouse, path: string, fields: Record<string, string>): Promise<string> {
	const headers = { accept: 'application/json', origin: house.address };
	const answer = await fetch(`${house.address}/en${path}`, {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams(fields)
	});
	return answer.text();
}

async function tryEverything(house: RunningHouse, found: Found): Promise<Map<string, Got>> {
	const all = new Map<string, Got>();
	const own = { address: house.address, token: found.comers['with a page of her own'] ?? null, things: found.things };
	all.set('being told', await ask(own, '/my-data/told', 'POST ?/mail'));
	const { to, text } = await mailIn(house);
	all.set('the mail', { status: 0, headers: to.join(), body: withoutHead(shown(text)) });
	for (const [at, got] of await walkAll(house, found, routes)) all.set(at, got);
	return all;
}

const lookEverywhere = (house: RunningHouse, found: Found) => walkAll(house, found, looks);

async function walkAll(house: RunningHouse, { things, comers }: Found, over: typeof routes): Promise<Map<string, Got>> {
	const all = new Map<string, Got>();
	await Promise.all(
		Object.entries(comers).map(async ([who, token]) => {
			for (const [at, got] of await walkEverywhere(over, { address: house.address, token, things }))
				all.set(`${who}: ${at}`, got);
		})
	);
	return all;
}

/** A mail says when it was sent and which it is, each time anew. */
function withoutHead(mail: string): string {
	return plain(mail.replaceAll(/^(Message-ID|Date|Content-Type|.*boundary=).*$/gim, '').replaceAll(/^--.*$/gm, ''));
}

/** A line for each address at which there was another answer. */
function told(without: Map<string, Got>, with_: Map<string, Got>): string[] {
	return [...without].flatMap(([at, before]) => {
		const after = with_.get(at);
		const differs = (['status', 'headers', 'body'] as const).filter((part) => before[part] !== after?.[part]);
		return differs.map((part) => `${at}: ${part}: ${difference(String(before[part]), String(after?.[part]))}`);
	});
}

/** Where two texts part. */
function difference(one: string, other: string): string {
	const at = one.split('').findIndex((sign, place) => sign !== other[place]);
	const from = Math.max(0, at - 40);
	return `…${one.slice(from, at + 80)}… or …${other.slice(from, at + 80)}…`;
}
