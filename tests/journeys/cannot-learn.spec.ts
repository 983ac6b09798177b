import { sessionIdOf } from '#lib/base/ids.ts';
import { shown } from '../post-office.ts';
import { readRoutes } from '../routes.ts';
import { plain } from './cannot-learn-plain.ts';
import { heard, setHouse, type Found } from './cannot-learn-scene.ts';
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
});

test('Mie, whom Aki let in once, does not see that Aki removed her, nor that Aki has left', async ({ house }) => {
	test.setTimeout(240_000);
	const found = await setHouse(house, { aki: true });
	const tied = await tieWithMie(house, found);
	const give = { ...found, things: { accounts: tied.tie } };
	expect((await giveCard(house, give)).body).toContain('/cards/given');
	const before = await lookEverywhere(house, found);
	await asOwner(house.dataFolder, (db) => db.owner('update ties set removed_at = now() where owner = $1', [tied.aki]));
	expect(told(before, await lookEverywhere(house, found)), 'after Aki removed her').toEqual([]);
	await asOwner(house.dataFolder, (db) => db.owner('delete from accounts where id = $1', [tied.aki]));
	expect(told(before, await lookEverywhere(house, found)), 'after Aki has left').toEqual([]);
	expect((await giveCard(house, give)).body, 'another card').toContain('/cards/given');
});

/** Each has the other among their people. Returns Aki's account, and the tie by which Mie has her. */
function tieWithMie(house: RunningHouse, { comers }: Found): Promise<{ aki: string; tie: string }> {
	const mie = sessionIdOf(comers['with a page of her own'] ?? '');
	return asOwner(house.dataFolder, async (db) => {
		const [both] = await db.owner<{ aki: string; mie: string }>(
			'select a.id as aki, s.owner as mie from accounts a, sessions s where a.nickname = $1 and s.id = $2',
			[heard.nickname, mie]
		);
		if (!both) throw new Error('they are not there');
		await makeTie(db, both.aki, both.mie);
		return { aki: both.aki, tie: await makeTie(db, both.mie, both.aki) };
	});
}

function giveCard(house: RunningHouse, { comers, things }: Found): Promise<Got> {
	return ask(
		{ address: house.address, token: comers['with a page of her own'] ?? null, things },
		'/cards/give',
		'POST ?/give'
	);
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
