import { newId } from '#lib/base/ids.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import type { Cast, Someone } from './cast.ts';
import type { TestDatabase } from './database.ts';

/** What of a cast is needed to write something in it. */
type Scene = Pick<Cast, 'masterKey' | 'association'> & { db: Pick<TestDatabase, 'owner'> };

/** An association says within how many days it reads; past the law. */
export async function promiseToRead(db: Pick<TestDatabase, 'owner'>, association: string, days = 3): Promise<void> {
	await db.owner(
		`insert into murmur_promises (association_id, days) values ($1, $2) on conflict (association_id) do update set days = excluded.days`,
		[association, days]
	);
}

/** Something that somebody said quietly, written past the law, as a scene to look at. Returns its id. */
export async function writeMurmur(
	cast: Scene,
	owner: Pick<Someone, 'account'>,
	given: { id?: string; words?: string; wantsAnswer?: boolean } = {}
): Promise<string> {
	const id = given.id ?? newId();
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'murmurs');
	const words = seal(key, { table: 'murmurs', column: 'words', id }, given.words ?? 'it is quiet here');
	await cast.db.owner(
		`insert into murmurs (id, owner, association_id, words, wants_answer, promised_day, wrapped)
		values ($1, $2, $3, $4, $5, current_date + 3, $6)`,
		[id, owner.account, cast.association, words, given.wantsAnswer ?? false, wrapped]
	);
	return id;
}

/** That something was wrong, said by somebody, written past the law. Returns its id. */
export async function writeWrong(cast: Scene, owner: Pick<Someone, 'account'>, id = newId()): Promise<string> {
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'wrongs');
	const words = seal(key, { table: 'wrongs', column: 'words', id }, 'that was not kind');
	await cast.db.owner(
		`insert into wrongs (id, owner, association_id, place, item, words, wrapped) values ($1, $2, $3, 'murmurs', gen_random_uuid(), $4, $5)`,
		[id, owner.account, cast.association, words, wrapped]
	);
	return id;
}
