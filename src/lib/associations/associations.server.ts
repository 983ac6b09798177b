import { Absent } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { Association, Place } from '#lib/associations/association.ts';

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
		leaveUrl: row.leave_url,
		minimumAge: row.minimum_age,
		openPlaces: row.open_places as Place[],
		minorsCardsFirst: row.minors_cards_first,
		lettersFromSchools: row.letters_from_schools
	}));
}

/** The associations that staff a place, the oldest first. @throws {Absent} where none does: the place does not exist then */
export async function whoStaffs(tx: Tx, place: Place): Promise<Association[]> {
	const staffing = (await listAssociations(tx)).filter((association) => association.openPlaces.includes(place));
	if (staffing.length === 0) throw new Absent();
	return staffing;
}

/**
 * Where *Leave quickly* goes for whoever acts: for a companion where their association says; for anybody else where the
 * only association here says. Null for where the installation says.
 */
export async function leaveUrlFor(tx: Tx): Promise<string | null> {
	const here = await listAssociations(tx);
	const mine = tx.me
		? await tx.db.selectFrom('companions').select('association_id').where('id', '=', tx.me.account).executeTakeFirst()
		: undefined;
	const own = here.find(({ id }) => id === mine?.association_id) ?? (here.length === 1 ? here[0] : undefined);
	return own?.leaveUrl ?? null;
}
