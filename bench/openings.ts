import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import { formRequest } from '../tests/check-in-request.ts';
import type { RunningHouse } from '../tests/running-house.ts';
import { quantile } from './load.ts';
import { printTable } from './table.ts';
import { withHouse } from './with-house.ts';

const people = 2800;
const days = 90;
const times = 400;

/** Opening a share and reading 90 days of check-ins, with a million check-ins of others in the table. */
export async function measure(): Promise<void> {
	await withHouse(0, async (house) => {
		await fill(house);
		const [row] = await house.owner<{ count: string }>('select count(*) from check_ins');
		console.log(`${row?.count} check-ins in the table; ${4 * days} of them, of ${days} days, are let see\n`);
		const { cookie, share } = await letSee(house);
		const path = `/en/beside-you/people/${share}`;
		const look = async () => {
			const begun = performance.now();
			const form = formRequest(house.address, path, cookie, '');
			const looked = await fetch(house.address + path, { ...form, method: 'POST', redirect: 'manual' });
			const noted = performance.now();
			const page = await fetch(house.address + path, { headers: form.headers });
			const text = await page.text();
			if (looked.status !== 303 || page.status !== 200 || text.length < 20_000)
				throw new Error(`${looked.status}, ${page.status}: nothing was shown`);
			return {
				'the look is noted': noted - begun,
				'the page': performance.now() - noted,
				both: performance.now() - begun
			};
		};
		for (let nth = 0; nth < 20; nth++) await look();
		const looks: Awaited<ReturnType<typeof look>>[] = [];
		while (looks.length < times) looks.push(await look());
		printTable(
			(['the look is noted', 'the page', 'both'] as const).map((part) => {
				const sorted = looks.map((one) => one[part]).sort((a, b) => a - b);
				const at = (share: number) => Math.round(quantile(sorted, share) * 10) / 10;
				return { part, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) };
			})
		);
	});
}

/** Writes people past the law, each with four check-ins a day for ninety days. */
async function fill(house: RunningHouse): Promise<void> {
	await house.owner(
		`insert into accounts (id, kind, nickname, locale, zone)
		select gen_random_uuid(), 'person', 'moss', 'en', 'UTC' from generate_series(1, ${people})`
	);
	await house.owner(
		`insert into check_ins (id, owner, day, at, zone, emotional, social, existential, energy, solitude, feelings, places, contacts)
		select gen_random_uuid(), a.id, current_date - n / 4, now() - n * interval '6 hours', 'UTC',
			10 * (n % 11), 10 * (n / 3 % 11), 10 * (n / 7 % 11), 10 * (n / 2 % 11), (array['good', 'all_right', 'heavy', 'not_by_choice'])[1 + n % 4],
			array['calm', 'tired'], array[(array['bed', 'desk', 'window', 'kitchen'])[1 + n % 4]], array['alone']
		from accounts a, generate_series(0, ${4 * days - 1}) n`
	);
	await house.owner('analyze');
}

/** One of them lets somebody of an association see their check-ins. */
async function letSee(house: RunningHouse): Promise<{ cookie: string; share: string }> {
	const [companion, token, share] = [newId(), newToken(), newId()];
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const [person] = await house.owner<{ id: string }>('select id from accounts limit 1');
	const owner = person?.id ?? '';
	for (const [account, isNew] of [
		[owner, false],
		[companion, true]
	] as const) {
		if (isNew)
			await house.owner(
				`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', 'Ito', 'en', 'UTC')`,
				[account]
			);
		await house.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [
			account,
			newDataKey(masterKey, account).wrapped
		]);
	}
	await house.owner(`insert into associations (name, locale, operator, promise, languages, emergency)
		values ('The Veranda', 'en', 'x', 'x', '{en}', 'x')`);
	await house.owner(
		`insert into companions (id, association_id, first_name, roles) select $1, id, 'Ito', '{practitioner}' from associations`,
		[companion]
	);
	await house.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
		sessionIdOf(token),
		companion
	]);
	await house.owner(
		`insert into ties (id, owner, other, called) values (gen_random_uuid(), $1, $2, 'Ito'), (gen_random_uuid(), $2, $1, 'moss')`,
		[owner, companion]
	);
	await house.owner(
		`insert into shares (id, owner, recipient, kind, purpose, ends_at) values ($1, $2, $3, 'check_ins', 'talk', now() + interval '9 days')`,
		[share, owner, companion]
	);
	return { cookie: `session=${token}`, share };
}
