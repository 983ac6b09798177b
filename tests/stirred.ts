import type { TestDatabase } from './database.ts';

/** What a piece stirred in ten readers in Italian and in nine in Japanese, in place of what was there before; past the law. */
export async function writeStirred(db: Pick<TestDatabase, 'owner'>): Promise<void> {
	await db.owner('delete from stirred_answers');
	await db.owner(
		`insert into stirred_answers (piece, locale, count) values ('awake-at-night', 'it', 10), ('awake-at-night', 'ja', 9)`
	);
	await db.owner(
		`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'it', 'calm'), ('awake-at-night', 'ja', 'tired')`
	);
}
