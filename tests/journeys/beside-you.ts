import type { BrowserContext } from '@playwright/test';
import { newId, newToken, sessionIdOf } from '../../src/lib/base/ids.ts';
import { newDataKey, readMasterKey } from '../../src/lib/database/sealed.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

/** An association that staffs these places, written past the law. Returns its id. */
export function associate(house: RunningHouse, places: string[]): Promise<string> {
	const id = newId();
	return asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
			values ($1, 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'We read nothing that is not for us.', '{en,it,ja}',
				'Two of us decide together, and you are told.', $2)`,
			[id, places]
		);
		return id;
	});
}

/** Somebody of the association, written past the law, who has come in in this browser. */
export async function comesAs(
	context: BrowserContext,
	house: RunningHouse,
	who: { association: string; firstName: string; role: string }
): Promise<void> {
	const [account, token] = [newId(), newToken()];
	const { wrapped } = newDataKey(readMasterKey(null, house.dataFolder), account);
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', $2, 'en', 'Europe/Rome')`,
			[account, who.firstName]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await db.owner('insert into companions (id, association_id, first_name, roles) values ($1, $2, $3, array[$4])', [
			account,
			who.association,
			who.firstName,
			who.role
		]);
		await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			sessionIdOf(token),
			account
		]);
	});
	await context.addCookies([{ name: 'session', value: token, url: house.address, httpOnly: true, sameSite: 'Lax' }]);
}

/** Takes every association and companion away, with what was said to them. */
export function disperse(house: RunningHouse): Promise<void> {
	return asOwner(house.dataFolder, async (db) => {
		for (const table of ['murmurs', 'wrongs', 'murmur_promises', 'letters', 'concerns', 'companion_marks'])
			await db.owner(`delete from ${table}`);
		await db.owner('delete from letterboxes where association_id is not null');
		await db.owner(`delete from accounts where kind = 'companion'`);
		await db.owner('truncate associations cascade');
	});
}
