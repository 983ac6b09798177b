import { sql } from 'kysely';
import type { Day } from '#lib/base/day.ts';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { readPack } from '#lib/measures/pack.ts';
import { associationOf, listOurs } from '#lib/measures/packs.server.ts';
import { readAnswered, type Answered } from '#lib/measures/sheet.ts';

/** Where answers are sealed. */
export const answersPlace = (id: string) => ({ table: 'sheets', column: 'answers', id });

/** A questionnaire that was offered to the actor, and what they did with it. */
export interface Mine {
	id: string;
	/** Null where an earlier version took its definition and this one does not. */
	measure: Measure | null;
	/** Their first name, where they are still of an association and among the actor's people. */
	from: string | null;
	/** Whether it can still be begun. */
	offered: boolean;
	/** `left` where they left it, null where they have done nothing. */
	state: 'left' | (Answered & { day: Day }) | null;
}

/** What was offered to the actor and not taken back, and what they answered, the latest first. */
export async function listMine(tx: Tx): Promise<Mine[]> {
	return (await mine(tx).execute()).map((row) => fromRow(tx, row)).filter(({ offered, state }) => offered || state);
}

/** Whether there is anything of the kind. */
export async function hasAny(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ any: boolean }>`select exists (
		select from sheet_offers o where o.owner = ${meOf(tx).account}
			and (o.taken_back_at is null or exists (select from sheets s where s.id = o.id))
	) as any`.execute(tx.db);
	return rows[0]?.any === true;
}

/** Whether the actor answered anything, and somebody is a practitioner, who may be shown it. */
export async function mayShowSheets(tx: Tx, to: string): Promise<boolean> {
	const { rows } = await sql<{ may: boolean }>`select app.practises(${to}) and exists (
		select from sheets where owner = ${meOf(tx).account} and answers is not null
	) as may`.execute(tx.db);
	return rows[0]?.may === true;
}

/** @throws {Absent} where it was not offered to the actor, or was taken back before they did anything */
export async function findMine(tx: Tx, id: string): Promise<Mine> {
	const row = await mine(tx).where('o.id', '=', id).executeTakeFirst();
	const found = row && fromRow(tx, row);
	if (!found || !(found.offered || found.state)) throw new Absent();
	return found;
}

/**
 * Keeps what the actor answered, in the place of what was there. What is changed later stays of the day on which it was answered.
 * @throws {Absent}
 */
export async function keep(tx: Tx, id: string, { day, answered }: { day: Day; answered: Answered }): Promise<void> {
	const one = await findMine(tx, id);
	const first = one.state === null || one.state === 'left' ? day : one.state.day;
	await put(tx, one, { day: first, answered });
}

/** Keeps again what the actor erased. What they answered meanwhile, perhaps in another window, stays. @throws {Absent} */
export async function putBack(tx: Tx, id: string, { day, ...answered }: Answered & { day: Day }): Promise<void> {
	const one = await findMine(tx, id);
	if (one.state === null || one.state === 'left') await put(tx, one, { day, answered });
}

/**
 * Keeps that the actor left it. What they answered, perhaps in another window, stays.
 * @returns whether it is left now
 * @throws {Absent}
 */
export async function leave(tx: Tx, id: string, day: Day): Promise<boolean> {
	const one = await findMine(tx, id);
	if (one.state !== null && one.state !== 'left') return false;
	await put(tx, one, { day, answered: null });
	return true;
}

async function put(
	tx: Tx,
	{ id, offered }: Pick<Mine, 'id' | 'offered'>,
	{ day, answered }: { day: Day; answered: Answered | null }
): Promise<void> {
	const owner = meOf(tx).account;
	const answers = answered && tx.seal(answersPlace(id), JSON.stringify(answered));
	const changed = await tx.db
		.updateTable('sheets')
		.set({ day, answers, kept_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', owner)
		.executeTakeFirst();
	if (changed.numUpdatedRows > 0n) return;
	if (!offered) throw new Absent();
	const { pack_id } = await tx.db
		.selectFrom('sheet_offers')
		.select('pack_id')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	await tx.db
		.insertInto('sheets')
		.values({ id, owner, pack_id, day, answers })
		// Of another tab: one of the two stands.
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Erases what the actor did with one. @returns whether it can still be begun @throws {Absent} where there is no such offer */
export async function erase(tx: Tx, id: string): Promise<boolean> {
	const { offered } = await findMine(tx, id);
	await tx.db.deleteFrom('sheets').where('id', '=', id).where('owner', '=', meOf(tx).account).execute();
	return offered;
}

/** A questionnaire that the actor offered. Whether it was answered is not here. */
export interface Offer {
	id: string;
	to: string;
	pack: string;
	at: Date;
}

/** What the actor has offered and not taken back, the latest first. @throws {Absent} for whoever is no practitioner */
export async function listOffers(tx: Tx): Promise<Offer[]> {
	await associationOf(tx, ['practitioner']);
	const rows = await tx.db
		.selectFrom('sheet_offers')
		.select(['id', 'owner as to', 'pack_id as pack', 'offered_at as at'])
		.where('companion', '=', meOf(tx).account)
		.where('taken_back_at', 'is', null)
		.orderBy('offered_at', 'desc')
		.execute();
	return rows;
}

/** The accounts to whom the actor may offer something. */
export async function listOfferable(tx: Tx): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`select app.may_be_offered() as id`.execute(tx.db);
	return new Set(rows.map(({ id }) => id));
}

/** Offers one; the same form sent twice offers it once. @throws {Absent} where the actor may not offer it to them */
export async function offer(tx: Tx, { to, pack, formId }: { to: string; pack: string; formId: string }): Promise<void> {
	await associationOf(tx, ['practitioner']);
	if (!(await listOfferable(tx)).has(to)) throw new Absent();
	if (!(await listOurs(tx)).some(({ id, measure, away }) => id === pack && measure && !away)) throw new Absent();
	const companion = meOf(tx).account;
	await tx.db
		.insertInto('sheet_offers')
		.values({ id: ownId(companion, formId), owner: to, companion, pack_id: pack })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Takes an offer back, once. What was answered stays with whoever answered. @throws {Absent} where it is none of the actor's */
export async function takeBack(tx: Tx, id: string): Promise<void> {
	const taken = await tx.db
		.updateTable('sheet_offers')
		.set({ taken_back_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('companion', '=', meOf(tx).account)
		.where('taken_back_at', 'is', null)
		.executeTakeFirst();
	if (taken.numUpdatedRows > 0n) return;
	const own = await tx.db
		.selectFrom('sheet_offers')
		.select('id')
		.where('id', '=', id)
		.where('companion', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!own) throw new Absent();
}

function mine(tx: Tx) {
	const me = meOf(tx).account;
	return tx.db
		.selectFrom('sheet_offers as o')
		.innerJoin('packs as p', 'p.id', 'o.pack_id')
		.leftJoin('sheets as s', (on) => on.onRef('s.id', '=', 'o.id').on('s.owner', '=', me))
		.leftJoin('companions as c', (on) => on.onRef('c.id', '=', 'o.companion').on('c.left_at', 'is', null))
		.select([
			'o.id',
			'o.pack_id',
			'o.taken_back_at',
			'p.definition',
			's.id as sheet',
			's.day',
			's.answers',
			'c.first_name'
		])
		.where('o.owner', '=', me)
		.orderBy('o.offered_at', 'desc')
		.orderBy('o.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof mine>['execute']>>[number];

function fromRow(tx: Tx, row: Row): Mine {
	const { id, pack_id, definition, first_name, taken_back_at, sheet, day, answers } = row;
	const answered = answers && day !== null ? { ...readAnswered(tx.open(answersPlace(id), answers)), day } : 'left';
	return {
		id,
		measure: readPack(pack_id, definition),
		from: first_name,
		offered: taken_back_at === null,
		state: sheet === null ? null : answered
	};
}
