import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	({ hour } = await renHosts(cast));
});
afterAll(() => cast.db.drop());

const ask = async (as: AsActor, call: string) =>
	(await as((tx) => sql<{ said: unknown }>`select ${sql.raw(call)} as said`.execute(tx.db))).rows[0]?.said;
const state = () => ask(cast.kenji.as, `app.hour_state('${hour}')`);
const seenAgo = (seconds: number) =>
	cast.db.owner('update host_presences set seen_at = now() - make_interval(secs => $1)', [seconds]);

describe('host_presences', () => {
	it('nobody reads when a host came and went, not even the host', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(isNothing(await attempt(as, sql`select from host_presences`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from host_presences`)), who).toBe(true);
		}
	});

	it('a host whose page has been gone for a minute is not there, and a page that comes back does not begin it again', async () => {
		expect(await state()).toBe('open');
		await seenAgo(59);
		expect(await state()).toBe('open');
		expect(await ask(cast.ren.as, `app.stay_in_hour('${hour}')`)).toBe(true);
		await seenAgo(61);
		expect(await state()).toBe('away');
		expect(await ask(cast.ren.as, `app.stay_in_hour('${hour}')`)).toBe(false);
		expect(await state()).toBe('away');
		expect(await ask(cast.ren.as, `app.open_hour('${hour}', '\\x00')`)).toBe(true);
		expect(await state()).toBe('open');
	});

	it('Ren pauses, goes on and goes away; nobody does so for him', async () => {
		for (const [what, then] of [
			['pause', 'paused'],
			['go_on', 'open'],
			['leave', 'away']
		]) {
			const before = await state();
			for (const one of [cast.aki, cast.kenji, cast.hana, cast.administrator, cast.mie])
				expect(await ask(one.as, `app.hold_hour('${hour}', '${what}')`), one.name).toBe(false);
			expect(await state()).toBe(before);
			expect(await ask(cast.ren.as, `app.hold_hour('${hour}', '${what}')`)).toBe(true);
			expect(await state()).toBe(then);
		}
	});

	it('nobody keeps him there but his own page', async () => {
		await seenAgo(30);
		for (const one of [cast.aki, cast.hana, cast.administrator])
			expect(await ask(one.as, `app.stay_in_hour('${hour}')`), one.name).toBe(false);
		expect(isNothing(await attempt(cast.nobody, sql`select app.stay_in_hour(${hour})`))).toBe(true);
	});
});
