import { newId } from '#lib/base/ids.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import type { TestDatabase } from './database.ts';

/** A slip written past the law, as a scene to look at. Its six words are nobody's. Returns its id. */
export async function writeSlip(
	db: Pick<TestDatabase, 'owner'>,
	masterKey: Buffer,
	association: string,
	given: {
		words?: string;
		forWhom?: 'everyone' | 'families' | 'minors';
		lies?: boolean;
		locale?: string;
		sooner?: boolean;
	} = {}
): Promise<string> {
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'slip_keys');
	const made = (letter: string) => Buffer.from(`${letter}${id}`.slice(0, 32));
	await db.owner(
		`insert into slips (id, association_id, for_whom, lookup, form, form_moment, locale, words, sooner_at, left_day, laid_day, ends_day)
		values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9 then now() end, current_date, case when $10 then current_date end, current_date + 90)`,
		[
			id,
			association,
			given.forWhom ?? 'everyone',
			made('a'),
			made('b'),
			made('c'),
			given.locale ?? 'en',
			seal(key, { table: 'slips', column: 'words', id }, given.words ?? 'The rain stopped by itself.'),
			given.sooner ?? false,
			given.lies ?? false
		]
	);
	await db.owner('insert into slip_keys (slip_id, wrapped) values ($1, $2)', [id, wrapped]);
	return id;
}
