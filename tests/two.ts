import { newId } from '#lib/base/ids.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import type { Cast, Someone } from './cast.ts';

/** An opening by two that is over, with one look, written past the law. Returns its id. */
export async function writeTwoOpening(
	cast: Pick<Cast, 'masterKey' | 'association'> & { db: Pick<Cast['db'], 'owner'> },
	owner: Pick<Someone, 'account'>,
	id = newId()
): Promise<string> {
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'two_openings');
	const words = seal(key, { table: 'two_openings', column: 'words', id }, 'We were worried about you.');
	await cast.db.owner(
		`insert into two_openings (id, owner, association_id, proposed_as, proposed_at, told_first, words, wrapped, agreed_as, agreed_at)
		values ($1, $2, $3, 'Hana', now() - interval '3 days', false, $4, $5, 'Ito', now() - interval '3 days')`,
		[id, owner.account, cast.association, words, wrapped]
	);
	await cast.db.owner(
		`insert into two_looks (id, owner, two_opening_id, viewed_as, session_id, kind, looked_at)
		values ($1, $2, $1, 'Hana', gen_random_uuid(), 'murmurs', now() - interval '3 days')`,
		[id, owner.account]
	);
	return id;
}

/** A way to be reached that somebody left, written past the law. Returns its id. */
export async function writeContact(
	cast: Pick<Cast, 'masterKey' | 'association'> & { db: Pick<Cast['db'], 'owner'> },
	owner: Pick<Someone, 'account'>,
	id = newId()
): Promise<string> {
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'contacts');
	await cast.db.owner(`insert into contacts (id, owner, association_id, words, wrapped) values ($1, $2, $3, $4, $5)`, [
		id,
		owner.account,
		cast.association,
		seal(key, { table: 'contacts', column: 'words', id }, 'my aunt, two doors on'),
		wrapped
	]);
	return id;
}
