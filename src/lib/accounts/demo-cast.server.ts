import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Begun } from '#lib/accounts/accounts.server.ts';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';

/** How long somebody who looks around in a demonstration stays in, unless they leave before. */
const stayHours = 12;

/** Says of an account that it is made up and may be come in as by anyone. For the house itself. @throws {Absent} where this is no demonstration */
export async function castInDemo(tx: Tx, who: string, account: string): Promise<void> {
	const { rows } = await sql<{ cast: boolean }>`select app.cast_in_demo(${who}, ${account}::uuid) as cast`.execute(
		tx.db
	);
	if (!rows[0]?.cast) throw new Absent();
}

/** Whom one can come in as. Nobody where this is no demonstration: the law says so. */
export async function listCast(tx: Tx): Promise<Set<string>> {
	const { rows } = await sql<{ who: string }>`select who from app.cast_of_demo()`.execute(tx.db);
	return new Set(rows.map(({ who }) => who));
}

/** Lets whoever asks in as somebody who is made up. To be called as a visitor. @throws {Absent} where there is nobody such, and in every house that is no demonstration */
export async function comeInAs(tx: Tx, who: string, now: Temporal.Instant): Promise<Begun> {
	const begun = { token: newToken(), endsAt: now.add({ hours: stayHours }) };
	const { rows } = await sql<{ came: boolean }>`select app.come_in_to_demo(
		${who}, ${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz
	) as came`.execute(tx.db);
	if (!rows[0]?.came) throw new Absent();
	return begun;
}
