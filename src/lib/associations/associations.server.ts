import type { Tx } from '#lib/database/as-actor.ts';
import type { Association } from '#lib/associations/association.ts';

/** Every association that is here, the oldest first. Anybody may know what they say of themselves. */
export async function listAssociations(tx: Tx): Promise<Association[]> {
	const rows = await tx.db
		.selectFrom('associations')
		.selectAll()
		.where('ended_at', 'is', null)
		.orderBy('begun_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		locale: row.locale,
		operator: row.operator,
		promise: row.promise,
		emergency: row.emergency,
		languages: row.languages,
		countries: row.countries,
		minimumAge: row.minimum_age
	}));
}
