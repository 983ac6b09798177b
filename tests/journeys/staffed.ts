import type { BrowserContext } from '@playwright/test';
import { newId, newToken, sessionIdOf } from '../../src/lib/base/ids.ts';
import { newDataKey, readMasterKey } from '../../src/lib/database/sealed.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

/** An association that staffs a place, with one listener in it, past the law. Returns a token of the listener's session. */
export function staff(house: RunningHouse, place: string): Promise<string> {
	const masterKey = readMasterKey(null, house.dataFolder);
	return asOwner(house.dataFolder, async (db) => {
		const [association, ren, token] = [newId(), newId(), newToken()];
		// Of another journey in this house.
		await db.owner('update associations set open_places = array_remove(open_places, $1)', [place]);
		await db.owner(
			`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
			values ($1, 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'x', '{en,it,ja}', 'x', array[$2])`,
			[association, place]
		);
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', 'Ren', 'en', 'Europe/Rome')`,
			[ren]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [
			ren,
			newDataKey(masterKey, ren).wrapped
		]);
		await db.owner(
			`insert into companions (id, association_id, first_name, roles) values ($1, $2, 'Ren', '{listener}')`,
			[ren, association]
		);
		await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			sessionIdOf(token),
			ren
		]);
		return token;
	});
}

/** Nobody staffs anything any more. */
export function unstaff(house: RunningHouse): Promise<void> {
	return asOwner(house.dataFolder, async (db) => {
		await db.owner('delete from slips');
		await db.owner('delete from companion_marks');
		await db.owner(`delete from accounts where kind = 'companion'`);
		await db.owner('truncate associations cascade');
	});
}

/** A browser in which the session of a token is open. */
export async function comeIn(context: BrowserContext, house: RunningHouse, token: string): Promise<void> {
	await context.addCookies([{ name: 'session', value: token, url: house.address, httpOnly: true, sameSite: 'Lax' }]);
}
