import { sql, type Compilable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { sleepKinds, type Sleep } from '#lib/body-clock/sleep.ts';
import { contacts, places, solitudes, welcomes, type CheckIn } from '#lib/check-ins/check-in.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine, removeMine } from '#lib/database/mine.ts';

const notePlace = (id: string) => ({ table: 'check_in_notes', column: 'note', id });

/**
 * Keeps what a form sent, under an id of this account: under the form's own, whoever sends an id that they found in
 * somebody's list of addresses would learn, by finding nothing kept, that it is still another's.
 * @returns the id under which it is found
 */
export async function recordForm(tx: Tx, checkIn: CheckIn): Promise<string> {
	const id = ownId(meOf(tx).account, checkIn.id);
	await record(tx, { ...checkIn, id });
	return id;
}

/** Keeps a check-in with its note and sleeps. The same form sent twice keeps it once. */
export async function record(tx: Tx, checkIn: CheckIn): Promise<void> {
	const owner = meOf(tx).account;
	await tx.together([
		tx.db
			.insertInto('check_ins')
			.values({ id: checkIn.id, owner, ...columnsOf(checkIn) })
			.onConflict((conflict) => conflict.column('id').doNothing()),
		...beside(tx, checkIn)
	]);
}

/** Changes one that is there. @throws {Absent} where there is none of one's own */
export async function change(tx: Tx, checkIn: CheckIn): Promise<void> {
	await changeMine(tx, 'check_ins', checkIn.id, { ...columnsOf(checkIn), changed_at: sql<Date>`now()` });
	const owner = meOf(tx).account;
	await tx.db.deleteFrom('check_in_notes').where('id', '=', checkIn.id).where('owner', '=', owner).execute();
	await tx.db.deleteFrom('sleeps').where('check_in_id', '=', checkIn.id).where('owner', '=', owner).execute();
	await tx.together(beside(tx, checkIn));
}

/** Removes one for good, with its note and the sleeps that were written with it. @throws {Absent} */
export async function remove(tx: Tx, id: string): Promise<void> {
	const owner = meOf(tx).account;
	await tx.db.deleteFrom('sleeps').where('check_in_id', '=', id).where('owner', '=', owner).execute();
	await removeMine(tx, 'check_ins', id);
}

/** One of one's own, whole. @throws {Absent} */
export async function find(tx: Tx, id: string): Promise<CheckIn> {
	const owner = meOf(tx).account;
	const row = await tx.db
		.selectFrom('check_ins as c')
		.leftJoin('check_in_notes as n', 'n.id', 'c.id')
		.selectAll('c')
		.select('n.note')
		.where('c.id', '=', id)
		.where('c.owner', '=', owner)
		.executeTakeFirst();
	if (!row) throw new Absent();
	const sleeps = await tx.db
		.selectFrom('sleeps')
		.selectAll()
		.where('check_in_id', '=', id)
		.where('owner', '=', owner)
		.orderBy('started_at')
		.execute();
	const among = <T extends string>(list: readonly T[], value: string | null) =>
		list.find((choice) => choice === value) ?? null;
	return {
		id,
		at: instant(row.at),
		zone: row.zone,
		day: row.day,
		emotional: row.emotional,
		social: row.social,
		existential: row.existential,
		energy: row.energy,
		solitude: among(solitudes, row.solitude),
		feelings: row.feelings,
		places: places.filter((place) => row.places.includes(place)),
		contacts: contacts.filter((contact) => row.contacts.includes(contact)),
		contactWelcome: among(welcomes, row.contact_welcome),
		sleepUnknown: row.sleep_unknown,
		sleeps: sleeps.map((sleep): Sleep => ({
			startedAt: instant(sleep.started_at),
			endedAt: instant(sleep.ended_at),
			zone: sleep.zone,
			kind: among(sleepKinds, sleep.kind) ?? 'main',
			day: sleep.day
		})),
		note: row.note ? tx.open(notePlace(id), row.note) : ''
	};
}

/** Its note and its sleeps: kept only where the check-in itself was written in this transaction. */
function beside(tx: Tx, checkIn: CheckIn): Compilable[] {
	const { id, note, sleeps } = checkIn;
	const justWritten = tx.db
		.selectFrom('check_ins')
		.where('id', '=', id) // and not by owner: see app.is_mine()
		.where(sql<boolean>`greatest(kept_at, changed_at) = now()`);
	const notes = note === '' ? [] : [tx.seal(notePlace(id), note)];
	return [
		...notes.map((sealed) =>
			tx.db
				.insertInto('check_in_notes')
				.columns(['id', 'owner', 'day', 'note'])
				.expression(justWritten.select(['id', 'owner', 'day', sql.val(sealed).as('note')]))
		),
		...sleeps.map((sleep) =>
			tx.db
				.insertInto('sleeps')
				.columns(['check_in_id', 'owner', 'day', 'started_at', 'ended_at', 'zone', 'kind'])
				.expression(
					justWritten.select([
						'id',
						'owner',
						sql.val(sleep.day).as('day'),
						sql.val(sleep.startedAt.toString()).as('started_at'),
						sql.val(sleep.endedAt.toString()).as('ended_at'),
						sql.val(sleep.zone).as('zone'),
						sql.val(sleep.kind).as('kind')
					])
				)
		)
	];
}

function columnsOf(checkIn: CheckIn) {
	return {
		day: checkIn.day,
		at: checkIn.at.toString(),
		zone: checkIn.zone,
		emotional: checkIn.emotional,
		social: checkIn.social,
		existential: checkIn.existential,
		energy: checkIn.energy,
		solitude: checkIn.solitude,
		feelings: checkIn.feelings,
		places: checkIn.places as string[],
		contacts: checkIn.contacts as string[],
		contact_welcome: checkIn.contactWelcome,
		sleep_unknown: checkIn.sleepUnknown
	};
}

function instant(date: Date): Temporal.Instant {
	return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
