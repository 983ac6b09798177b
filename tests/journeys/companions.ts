import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { newId, newToken, sessionIdOf } from '../../src/lib/base/ids.ts';
import { newDataKey } from '../../src/lib/database/sealed.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

/** An association that staffs a place, written past the law. Returns its id. */
export function associate(house: RunningHouse, place: string): Promise<string> {
	const id = newId();
	return asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
			values ($1, 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'We read nothing that is not for us.', '{en,it,ja}',
				'Two of us decide together, and you are told.', array[$2])`,
			[id, place]
		);
		return id;
	});
}

/** Somebody who accompanies people in it, and is signed in in this browser. Returns their account. */
export async function comeInAs(
	context: BrowserContext,
	house: RunningHouse,
	given: { association: string; firstName: string; role: string }
): Promise<string> {
	const account = newId();
	const token = newToken();
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const { wrapped } = newDataKey(masterKey, account);
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', $2, 'en', 'Europe/Rome')`,
			[account, given.firstName]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			sessionIdOf(token),
			account
		]);
		await db.owner(`insert into companions (id, association_id, first_name, roles) values ($1, $2, $3, array[$4])`, [
			account,
			given.association,
			given.firstName,
			given.role
		]);
	});
	await context.addCookies([{ name: 'session', value: token, url: house.address }]);
	return account;
}
