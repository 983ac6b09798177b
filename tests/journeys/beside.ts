import type { BrowserContext } from '@playwright/test';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { newDataKey, readMasterKey } from '#lib/database/sealed.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

/** Somebody of the association of a journey. */
export interface Beside {
	firstName: string;
	role: 'listener' | 'practitioner' | 'coordinator' | 'administrator';
	reads?: string;
	minors?: boolean;
}

/**
 * Writes somebody of the association past the law, as they would be after joining, and signs this browser in as them.
 * The association is begun with the first of them. Returns their account.
 */
export async function comeBeside(house: RunningHouse, context: BrowserContext, who: Beside): Promise<string> {
	const [account, token] = [newId(), newToken()];
	const { wrapped } = newDataKey(readMasterKey(null, house.dataFolder), account);
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(`insert into associations (name, locale, operator, promise, languages, emergency, open_places)
			select 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'We read nothing that is not for us.', '{en,it,ja}',
				'Two of us decide together, and you are told.', '{letters,murmurs,slips,hours,letterbox}'
			where not exists (select from associations)`);
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'companion', $2, 'en', 'UTC')`,
			[account, who.firstName]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await db.owner(
			`insert into companions (id, association_id, first_name, reads, roles, minors_until_day)
			select $1, id, $2, $3, array[$4], $5 from associations`,
			[account, who.firstName, who.reads ?? '', who.role, who.minors ? '2999-01-01' : null]
		);
		await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			sessionIdOf(token),
			account
		]);
	});
	await context.addCookies([{ name: 'session', value: token, url: house.address, httpOnly: true, sameSite: 'Lax' }]);
	return account;
}
