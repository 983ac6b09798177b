import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { newId, newToken } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Association } from '#lib/associations/association.ts';
import type { Companion, Role } from '#lib/companions/companion.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import { hashOf } from '#lib/companions/joining.server.ts';
import type { Mark } from '#lib/companions/mark-words.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** How many may wait at one time; the law says the same. */
const mostInvitations = 100;

/** How long an invitation can be used. */
const invitationDays = 7;

export interface Invitation {
	id: string;
	roles: Role[];
	endsAt: Date;
}

/** Whether the actor administers an association: the law shows its log to nobody else. @throws {Absent} */
export async function mustAdminister(tx: Tx): Promise<void> {
	const mark = await tx.db.selectFrom('companion_marks').select('at').limit(1).executeTakeFirst();
	if (!mark) throw new Absent();
}

/** Invites somebody into the actor's association. Returns the token of the link, which is nowhere else. */
export async function invite(tx: Tx, roles: Role[], now: Temporal.Instant): Promise<string> {
	const me = await meAsCompanion(tx);
	if ((await listInvitations(tx)).length >= mostInvitations) throw new Refusal('companions_invitations_many', 'roles');
	const token = newToken();
	await tx.db
		.insertInto('invitations')
		.values({
			id: newId(),
			association_id: me.association,
			token_hash: hashOf(token),
			roles,
			made_by: me.id,
			ends_at: now.add({ hours: 24 * invitationDays }).toString()
		})
		.execute();
	await note(tx, me, 'invited', roles.join(' '));
	return token;
}

/** Invitations that were not used yet and have not ended. */
export async function listInvitations(tx: Tx): Promise<Invitation[]> {
	const rows = await tx.db
		.selectFrom('invitations')
		.select(['id', 'roles', 'ends_at'])
		.where('used_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.orderBy('ends_at')
		.execute();
	return rows.map((row) => ({ id: row.id, roles: row.roles as Role[], endsAt: row.ends_at }));
}

/** Takes an invitation away. @throws {Absent} if there is none such, or it was used */
export async function takeInvitationAway(tx: Tx, id: string): Promise<void> {
	const me = await meAsCompanion(tx);
	const gone = await tx.db.deleteFrom('invitations').where('id', '=', id).executeTakeFirst();
	if (gone.numDeletedRows === 0n) throw new Absent();
	await note(tx, me, 'invitation_gone');
}

/** Changes what the actor's association says of itself and what it staffs. The act is logged with it. @throws {Absent} */
export async function changeAssociation(tx: Tx, changes: Omit<Association, 'id' | 'locale'>): Promise<void> {
	const me = await meAsCompanion(tx);
	const { minimumAge, openPlaces, minorsCardsFirst, lettersFromSchools, leaveUrl, ...others } = changes;
	const changed = await tx.db
		.updateTable('associations')
		.set({
			...others,
			minimum_age: minimumAge,
			open_places: openPlaces,
			minors_cards_first: minorsCardsFirst,
			letters_from_schools: lettersFromSchools,
			leave_url: leaveUrl
		})
		.where('id', '=', me.association)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) throw new Absent();
	await note(tx, me, 'settings');
}

/**
 * Says what somebody is for the association.
 * @throws {Absent} if they are not of it
 * @throws {Refusal} companions_last_administrator
 */
export async function giveRoles(tx: Tx, companion: string, roles: Role[]): Promise<void> {
	const { rows } = await sql<{ outcome: string }>`
		select app.give_roles(${companion}::uuid, ${roles}::text[]) as outcome`.execute(tx.db);
	if (rows[0]?.outcome === 'last') throw new Refusal('companions_last_administrator', 'form');
	if (rows[0]?.outcome !== 'given') throw new Absent();
}

/** Marks until which day somebody may accompany minors, or that they may no more. @throws {Absent} if they are not of it, or are the actor */
export async function markForMinors(tx: Tx, companion: string, untilDay: string | null): Promise<void> {
	const { rows } = await sql<{
		marked: boolean;
	}>`select app.mark_for_minors(${companion}::uuid, ${untilDay}::date) as marked`.execute(tx.db);
	if (!rows[0]?.marked) throw new Absent();
}

/** Ends somebody's access at once. @throws {Absent} if they are not of the association */
export async function endCompanion(tx: Tx, companion: string): Promise<void> {
	const { rows } = await sql<{ ended: boolean }>`select app.end_companion(${companion}::uuid) as ended`.execute(tx.db);
	if (!rows[0]?.ended) throw new Absent();
}

/** The newest hundred lines of the log. */
export async function readMarks(tx: Tx, colleagues: readonly Companion[]): Promise<Mark[]> {
	const names = new Map(colleagues.map((one) => [one.id, one.firstName]));
	const rows = await tx.db
		.selectFrom('companion_marks')
		.select(['act', 'detail', 'at', 'by', 'companion'])
		.orderBy('at', 'desc')
		.limit(100)
		.execute();
	return rows.map(({ by, companion, ...row }) => ({
		...row,
		by: (by && names.get(by)) ?? null,
		companion: (companion && names.get(companion)) ?? null
	}));
}

/** What a companion says of themselves, and when they usually read. */
export async function describeMyself(tx: Tx, self: { firstName: string; about: string; reads: string }): Promise<void> {
	await tx.db
		.updateTable('companions')
		.set({ first_name: self.firstName, about: self.about, reads: self.reads })
		.where('id', '=', meOf(tx).account)
		.execute();
}

/** Leaves the association: every session ends at once. @throws {Refusal} companions_last_administrator */
export async function leave(tx: Tx): Promise<void> {
	await meAsCompanion(tx);
	const { rows } = await sql<{ left: boolean }>`select app.leave_association() as left`.execute(tx.db);
	if (!rows[0]?.left) throw new Refusal('companions_last_administrator', 'leave');
}

/** Logs that settings of the actor's association were changed. The law takes it from administrators alone. */
export async function noteSettings(tx: Tx): Promise<void> {
	await note(tx, await meAsCompanion(tx), 'settings');
}

async function note(tx: Tx, me: Companion, act: string, detail = ''): Promise<void> {
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: me.association, by: me.id, act, detail })
		.execute();
}
