import type { BrowserContext } from '@playwright/test';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { newDataKey, readMasterKey } from '#lib/database/sealed.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

// Who accompanies people, written past the law as they are after joining: how one joins is a journey of its own.

/** Somebody of the association of a journey. */
export interface Beside {
	firstName: string;
	role: 'listener' | 'practitioner' | 'coordinator' | 'administrator';
	reads?: string;
	minors?: boolean;
	/** Of which association, where there are several. */
	association?: string;
}

const everyPlace = ['letters', 'murmurs', 'slips', 'hours', 'letterbox'];

/** The one association of a journey, which staffs these places. What another journey left is taken away. Returns its id. */
export async function associate(house: RunningHouse, places: string[] = everyPlace): Promise<string> {
	const id = newId();
	await disperse(house);
	await asOwner(house.dataFolder, (db) =>
		db.owner(
			`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
			values ($1, 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'We read nothing that is not for us.', '{en,it,ja}',
				'Two of us decide together, and you are told.', $2)`,
			[id, places]
		)
	);
	return id;
}

/** One more association beside it, that staffs nothing. Returns its id. */
export async function associateAnother(house: RunningHouse, name: string): Promise<string> {
	const id = newId();
	await asOwner(house.dataFolder, (db) =>
		db.owner(
			`insert into associations (id, name, locale, operator, promise, languages, emergency, begun_at)
			values ($1, $2, 'en', $2, 'We read nothing that is not for us.', '{en}', 'We ring.', now() + interval '1 minute')`,
			[id, name]
		)
	);
	return id;
}

/** Signs this browser in as somebody of the association. Returns their account. */
export async function comeBeside(house: RunningHouse, context: BrowserContext, who: Beside): Promise<string> {
	const [account, token] = [newId(), newToken()];
	const { wrapped } = newDataKey(readMasterKey(null, house.dataFolder), account);
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', $2, 'en', 'Europe/Rome')`,
			[account, who.firstName]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await db.owner(
			`insert into companions (id, association_id, first_name, reads, roles, minors_until_day)
			select $1, id, $2, $3, array[$4], $5 from associations where id = coalesce($6, id)`,
			[account, who.firstName, who.reads ?? '', who.role, who.minors ? '2999-01-01' : null, who.association ?? null]
		);
		await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			sessionIdOf(token),
			account
		]);
	});
	await context.addCookies([{ name: 'session', value: token, url: house.address, httpOnly: true, sameSite: 'Lax' }]);
	return account;
}

/** Takes every association and companion away, with what was said to them. */
export function disperse(house: RunningHouse): Promise<void> {
	return asOwner(house.dataFolder, async (db) => {
		for (const table of ['murmurs', 'slips', 'letters']) await db.owner(`delete from ${table}`);
		await db.owner('truncate associations cascade');
		await db.owner(`delete from accounts where kind = 'companion'`);
	});
}
