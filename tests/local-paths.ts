import { newId } from '#lib/base/ids.ts';
import type { LocalPathText } from '#lib/paths/local-path.ts';
import type { TestDatabase } from './database.ts';

/** A thing near by, as an association might write it. */
export const mendingTable: LocalPathText = {
	...{ locale: 'en', field: 'making', title: 'The mending table', place: 'Ferrara, by the river' },
	what: 'A table with tools, in the back of the library. People mend what they brought, or watch.',
	ways: ['in_person'],
	first: 'One goes in by the garden door and sits down where a chair is free.',
	leave: 'One gets up. What is not finished may stay on the shelf.',
	...{ cost: 'free', costSays: '', languages: ['it'], web: null, reach: '', seenDay: '2026-10-04' }
};

/** One thing that an association wrote, past the law. Returns its id. */
export async function writeLocalPath(
	db: Pick<TestDatabase, 'owner'>,
	association: string,
	change: Partial<LocalPathText> = {}
): Promise<string> {
	const id = newId();
	const text = { ...mendingTable, ...change };
	await db.owner(
		`insert into local_paths (id, association_id, locale, field, title, what, ways, first, leave, cost, cost_says, languages,
			place, web, reach, seen_day)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
		[
			...[
				id,
				association,
				text.locale,
				text.field,
				text.title,
				text.what,
				text.ways,
				text.first,
				text.leave,
				text.cost
			],
			...[text.costSays, text.languages, text.place, text.web, text.reach, text.seenDay]
		]
	);
	return id;
}
