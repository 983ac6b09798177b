import { sql } from 'kysely';
import type { Locale } from '#lib/base/locale.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { Letterbox } from '#lib/letterbox/letterbox.ts';

/** The letterbox that is open now, or null: then there is none, on no page. */
export function findOpen(tx: Tx): Promise<Letterbox | null> {
	return find(tx, null);
}

/** The letterbox that an association has open, also where no page shows it because the place is not staffed. */
export function findOpenOf(tx: Tx, association: string): Promise<Letterbox | null> {
	return find(tx, association);
}

async function find(tx: Tx, association: string | null): Promise<Letterbox | null> {
	const row = await tx.db
		.selectFrom('letterboxes')
		.select(['id', 'reader', 'role', 'locale', 'answer_days', 'minimum_age', 'languages'])
		.select(
			sql<boolean>`exists (select from associations a where a.id = letterboxes.association_id and a.letters_from_schools)`.as(
				'schools'
			)
		)
		.where('closed_at', 'is', null)
		.$if(association !== null, (query) => query.where('association_id', '=', association))
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		reader: row.reader,
		role: row.role,
		locale: row.locale as Locale,
		answerDays: row.answer_days,
		languages: row.languages as Locale[],
		minimumAge: row.minimum_age,
		schools: row.schools
	};
}

/** Whether one may come back for a letter: a letterbox is open, or one was and letters wait. To be called as a visitor. */
export async function hasWayBack(tx: Tx): Promise<boolean> {
	if (await findOpen(tx)) return true;
	const { rows } = await sql<{ wait: boolean }>`select app.letters_wait() as wait`.execute(tx.db);
	return rows[0]?.wait === true;
}
