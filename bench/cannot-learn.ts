import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '#lib/base/clock.ts';
import { newId, newToken } from '#lib/base/ids.ts';
import { lookupOf } from '#lib/accounts/accounts.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { emailLookup } from '#lib/companions/credentials.server.ts';
import { hashOf } from '#lib/companions/joining.server.ts';
import { hashPassword } from '#lib/companions/passwords.server.ts';
import { newSecret } from '#lib/companions/second-factor.server.ts';
import { fingerprint, newDataKey, openDataKey, seal } from '#lib/database/sealed.ts';
import { formRequest } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { quantile } from './load.ts';
import { printTable } from './table.ts';
import { withHouse } from './with-house.ts';

const rounds = 400;

/** One door at which somebody could guess: a wrong guess where somebody is, and one where nobody is. */
interface Door {
	name: string;
	path: string;
	cookie?: string;
	/** None: the page itself is asked for. */
	there: { path?: string; form?: Record<string, string> };
	nobody: { path?: string; form?: Record<string, string> };
}

/** How long a wrong guess takes where somebody is behind a door and where nobody is, in turns: medians and their ratio. */
export async function measure(): Promise<void> {
	await withHouse(2, async (house, [aki, mie]) => {
		if (!aki || !mie) throw new Error('nobody lives here');
		const rows = [];
		for (const door of await doorsOf(house, aki, mie)) rows.push(await compare(house, door));
		printTable(rows, 3);
	});
}

async function compare(house: RunningHouse, door: Door): Promise<Record<string, string | number>> {
	const times = { there: [] as number[], nobody: [] as number[] };
	const statuses = new Set<number>();
	for (let round = -20; round < rounds; round++) {
		// Doors rest after twenty tries; what is measured is a door that does not.
		if (round % 5 === 0) await house.owner('delete from guesses');
		const order = round % 2 === 0 ? (['there', 'nobody'] as const) : (['nobody', 'there'] as const);
		for (const which of order) {
			const begun = performance.now();
			statuses.add(await knock(house, door, door[which]));
			if (round >= 0) times[which].push(performance.now() - begun);
		}
	}
	if (statuses.size !== 1) throw new Error(`${door.name}: ${[...statuses].join(', ')}`);
	const median = (list: number[]) =>
		quantile(
			list.toSorted((a, b) => a - b),
			0.5
		);
	const half = (odd: number) => median(times.nobody.filter((_, at) => at % 2 === odd));
	const [there, nobody] = [median(times.there), median(times.nobody)];
	return {
		door: door.name,
		'somebody ms': there,
		'nobody ms': nobody,
		ratio: there / nobody,
		'nobody by itself': half(0) / half(1)
	};
}

async function knock(house: RunningHouse, door: Door, given: Door['there']): Promise<number> {
	const path = given.path ?? door.path;
	const form = formRequest(house.address, path, door.cookie ?? '', new URLSearchParams({ ...given.form }).toString());
	const answer = await fetch(house.address + path, {
		redirect: 'manual',
		headers: form.headers,
		...(given.form && { method: 'POST', body: form.body })
	});
	await answer.text();
	return answer.status;
}

async function doorsOf(house: RunningHouse, aki: SignedIn, mie: SignedIn): Promise<Door[]> {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const card = newToken();
	const used = newToken();
	await house.owner('insert into account_words (owner, lookup) values ($1, $2)', [
		aki.account,
		lookupOf(masterKey, 'river lamp stone quiet bread window')
	]);
	await house.owner(`insert into tie_codes (owner, lookup, ends_at) values ($1, $2, now() + interval '9 days')`, [
		aki.account,
		fingerprint(masterKey, 'ties', plainWords('kettle moss violin ferry'))
	]);
	await giveCard(house, masterKey, aki, card);
	const companion = await accompany(house, masterKey, used);
	const wrong = { password: 'plums on the south wall', code: '123456' };
	return [
		{
			name: 'come back, words',
			path: '/en/come-back',
			there: { form: { words: 'river lamp stone quiet bread moss' } },
			nobody: { form: { words: 'cellar oboe tulip march violin harbor' } }
		},
		{
			name: 'my people, code',
			path: '/en/my-people?/use',
			cookie: mie.cookie,
			there: { form: { words: 'kettle moss violin paper' } },
			nobody: { form: { words: 'tulip march harbor oboe' } }
		},
		{
			name: 'companion, sign in',
			path: '/en/beside-you?/come',
			there: { form: { email: companion, ...wrong } },
			nobody: { form: { email: 'nobody@example.org', ...wrong } }
		},
		{
			name: 'companion, invitation',
			path: '',
			there: { path: `/en/join/${used}` },
			nobody: { path: `/en/join/${newToken()}` }
		},
		{
			name: 'card by link, digits',
			path: '',
			there: { path: `/en/cards/open/${card}`, form: { code: '000001' } },
			nobody: { path: `/en/cards/open/${newToken()}`, form: { code: '000001' } }
		},
		{
			name: 'card by link, page',
			path: '',
			there: { path: `/en/cards/open/${card}` },
			nobody: { path: `/en/cards/open/${newToken()}` }
		}
	];
}

async function giveCard(house: RunningHouse, masterKey: Buffer, aki: SignedIn, token: string): Promise<void> {
	const id = newId();
	const [row] = await house.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [
		aki.account
	]);
	const own = openDataKey(masterKey, aki.account, row?.wrapped ?? Buffer.alloc(0));
	const { key, wrapped } = newDataKey(masterKey, id, 'card_keys');
	await house.owner(`insert into cards (id, owner, words, ends_at) values ($1, $2, $3, now() + interval '7 days')`, [
		...[id, aki.account, seal(own, { table: 'cards', column: 'words', id }, 'not now')]
	]);
	await house.owner(
		`insert into handed_cards (card_id, writer, token, code, words, ends_at) values ($1, $2, $3, $4, $5, now() + interval '7 days')`,
		[
			...[id, aki.account, fingerprint(masterKey, 'card token', token)],
			fingerprint(masterKey, 'card digits', `${token} 000000`),
			seal(key, { table: 'handed_cards', column: 'words', id }, 'not now')
		]
	);
	await house.owner('insert into card_keys (card_id, wrapped) values ($1, $2)', [id, wrapped]);
}

/** A companion who comes in with a password, and the link by which they were invited. Returns their address. */
async function accompany(house: RunningHouse, masterKey: Buffer, link: string): Promise<string> {
	const [id, email] = [newId(), 'nao@example.org'];
	const { key, wrapped } = newDataKey(masterKey, id);
	const sealed = (column: string, text: string) => seal(key, { table: 'companion_credentials', column, id }, text);
	await house.owner(
		`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', 'Nao', 'en', 'UTC')`,
		[id]
	);
	await house.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [id, wrapped]);
	await house.owner(`insert into associations (name, locale, operator, promise, languages, emergency)
		values ('The Veranda', 'en', 'x', 'x', '{en}', 'x')`);
	await house.owner(
		`insert into companions (id, association_id, first_name, roles) select $1, id, 'Nao', '{administrator}' from associations`,
		[id]
	);
	await house.owner(
		`insert into companion_credentials (id, lookup, email, password_hash, secret, last_step) values ($1, $2, $3, $4, $5, 0)`,
		[
			id,
			emailLookup(masterKey, email),
			sealed('email', email),
			await hashPassword('plums on the north wall'),
			sealed('secret', newSecret())
		]
	);
	await house.owner(
		`insert into invitations (association_id, made_by, roles, token_hash, ends_at, used_at)
		select association_id, id, '{listener}', $2, $3, now() from companions where id = $1`,
		[id, hashOf(link), now().add({ hours: 48 }).toString()]
	);
	return email;
}
