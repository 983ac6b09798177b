import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as two from '#lib/concerns/two.server.ts';
import { gather, writeDay, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { writeMurmur } from '../../tests/murmurs.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
let concern: string;
beforeAll(async () => {
	cast = await gather();
	await writeDay(cast, cast.aki);
});
beforeEach(async () => {
	for (const table of ['two_openings', 'wrongs', 'murmurs', 'threads']) await cast.db.owner(`delete from ${table}`);
	await cast.db.owner(`update companions set roles = array['practitioner'], left_at = null where id = $1`, [
		cast.drIto.account
	]);
	await writeMurmur(cast, cast.aki, { words: 'the rain again' });
	await writeMurmur(cast, cast.kenji, { words: 'of kenji' });
	concern = await concernOf(cast.aki);
});
afterAll(() => cast.db.drop());

async function concernOf(who: Someone): Promise<string> {
	const [row] = await cast.db.owner<{ id: string }>(
		`insert into concerns (association_id, place, item, why) select association_id, 'murmurs', id, 'mark' from murmurs where owner = $1 returning id`,
		[who.account]
	);
	return row?.id ?? '';
}
const propose = (who: Someone, given: { toldFirst?: boolean; concern?: string } = {}) =>
	who.as((tx) => two.propose(tx, { concern, words: 'We were worried.', toldFirst: false, formId: newId(), ...given }));
const agree = (who: Someone, id: string) => who.as((tx) => two.agree(tx, id));
const hoursPass = (hours: number) =>
	cast.db.owner(
		`update two_openings set proposed_at = proposed_at - make_interval(hours => $1), agreed_at = agreed_at - make_interval(hours => $1)`,
		[hours]
	);
async function decided(toldFirst = false): Promise<string> {
	const id = await propose(cast.hana, { toldFirst });
	await agree(cast.drIto, id);
	return id;
}
const told = () => seen(cast.aki.as, 'two_openings', cast.aki);

describe('two people decide', () => {
	it('and both read what Aki wrote to the association, nothing of anybody else, each look logged', async () => {
		const id = await decided();
		for (const who of [cast.hana, cast.drIto])
			expect((await two.look(who.as, id, 'murmurs')).map((one) => one.words)).toEqual(['the rain again']);
		expect(await cast.db.owner('select viewed_as, kind from two_looks order by looked_at')).toEqual([
			{ viewed_as: 'hana', kind: 'murmurs' },
			{ viewed_as: 'drIto', kind: 'murmurs' }
		]);
	});

	it('reading nothing without a look of an earlier transaction, and none of another kind', async () => {
		const id = await decided();
		const read = sql`select from app.opened_to_two(${id}::uuid)`;
		expect(await attempt(cast.hana.as, read)).toBe(0);
		const undone = await cast.hana.as(async (tx) => {
			await sql`select app.look_as_two(${id}::uuid, 'murmurs')`.execute(tx.db);
			return (await read.execute(tx.db)).rows.length;
		});
		expect(undone).toBe(0);
		expect(await attempt(cast.hana.as, read)).toBe(1);
		expect(await attempt(cast.drIto.as, read)).toBe(0);
		await cast.db.owner('delete from two_looks');
		await two.look(cast.hana.as, id, 'letters');
		expect(await attempt(cast.hana.as, read)).toBe(0);
	});

	it('but no private record is ever readable by it, nor the key of the account', async () => {
		const id = await decided();
		for (const kind of ['letters', 'murmurs', 'wrongs'] as const) await two.look(cast.hana.as, id, kind);
		for (const table of ['check_ins', 'check_in_notes', 'sleeps', 'shares', 'account_keys'])
			expect(await seen(cast.hana.as, table, cast.aki), table).toBe(0);
		expect(await attempt(cast.hana.as, sql`select from app.opened_keys()`)).toBe(0);
	});

	it('never one person twice, also with two roles', async () => {
		await cast.db.owner(
			`update companions set roles = array['coordinator', 'practitioner', 'administrator'] where id = $1`,
			[cast.hana.account]
		);
		const id = await propose(cast.hana);
		await expect(agree(cast.hana, id)).rejects.toThrow('absent');
		await expect(two.look(cast.hana.as, id, 'murmurs')).rejects.toThrow('absent');
		await cast.db.owner(`update companions set roles = array['coordinator'] where id = $1`, [cast.hana.account]);
	});

	it('of two who agree at once only one does', async () => {
		const id = await propose(cast.hana);
		await cast.db.owner(`update companions set roles = array['practitioner'] where id = any ($1::uuid[])`, [
			[cast.ren.account, cast.drIto.account]
		]);
		const tried = await Promise.allSettled([agree(cast.drIto, id), agree(cast.ren, id)]);
		await cast.db.owner(`update companions set roles = array['listener'] where id = $1`, [cast.ren.account]);
		expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
	});

	it('is nothing for anybody else, the administrator alone among them', async () => {
		const waiting = await propose(cast.hana);
		for (const name of ['administrator', 'ren', 'kenji', 'stranger', 'aki'] as Name[])
			await expect(agree(cast[name], waiting), name).rejects.toThrow('absent');
		const ofKenji = await concernOf(cast.kenji);
		for (const name of ['administrator', 'ren', 'kenji', 'aki'] as Name[])
			await expect(propose(cast[name], { concern: ofKenji }), name).rejects.toThrow('absent');
		await agree(cast.drIto, waiting);
		await two.look(cast.hana.as, waiting, 'murmurs');
		const others = cast.othersAndHouse('aki');
		for (const [who, as] of others) {
			expect(isNothing(await attempt(as, sql`select from two_openings`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`update two_openings set ended_at = null`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from two_openings`)), who).toBe(true);
			if (!['hana'].includes(who))
				expect(isNothing(await attempt(as, sql`select from app.opened_to_two(${waiting}::uuid)`)), who).toBe(true);
		}
	});

	it('lapses where nobody agrees within 24 hours, and ends 24 hours after', async () => {
		const late = await propose(cast.hana);
		await hoursPass(25);
		await expect(agree(cast.drIto, late)).rejects.toThrow('absent');
		const id = await decided();
		await two.look(cast.hana.as, id, 'murmurs');
		await hoursPass(25);
		expect(await attempt(cast.hana.as, sql`select from app.opened_to_two(${id}::uuid)`)).toBe(0);
		await expect(two.look(cast.hana.as, id, 'murmurs')).rejects.toThrow('absent');
	});

	it('ends at once where one of the two ends it, loses the role or leaves', async () => {
		const id = await decided();
		for (const change of [`roles = array['listener']`, `roles = array['practitioner'], left_at = now()`]) {
			await cast.db.owner(`update companions set ${change} where id = $1`, [cast.drIto.account]);
			for (const who of [cast.hana, cast.drIto])
				await expect(two.look(who.as, id, 'murmurs'), change).rejects.toThrow('absent');
		}
		await cast.db.owner(`update companions set left_at = null where id = $1`, [cast.drIto.account]);
		await two.look(cast.hana.as, id, 'murmurs');
		await cast.drIto.as((tx) => two.end(tx, id));
		await expect(two.look(cast.hana.as, id, 'murmurs')).rejects.toThrow('absent');
	});

	it('Aki is told first where they chose so, and in any case when it is over, of who and what', async () => {
		const id = await decided();
		await two.look(cast.hana.as, id, 'murmurs');
		expect([await told(), await seen(cast.aki.as, 'two_looks', cast.aki)]).toEqual([0, 0]);
		await hoursPass(24);
		expect([await told(), await seen(cast.aki.as, 'two_looks', cast.aki)]).toEqual([1, 1]);
		await cast.db.owner('delete from two_openings');
		await propose(cast.hana, { toldFirst: true });
		expect(await told()).toBe(1);
	});

	it('is told as soon as it is ended early', async () => {
		const id = await decided();
		await cast.hana.as((tx) => two.end(tx, id));
		expect(await told()).toBe(1);
	});

	it('for somebody of sixteen only with the mark for minors', async () => {
		await writeMurmur(cast, cast.tomo);
		const ofTomo = await concernOf(cast.tomo);
		const id = await propose(cast.hana, { concern: ofTomo });
		await cast.db.owner('update companions set minors_until_day = null where id = $1', [cast.drIto.account]);
		await expect(agree(cast.drIto, id)).rejects.toThrow('absent');
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = $1`, [cast.drIto.account]);
		await agree(cast.drIto, id);
	});

	it('never with somebody of whose letters Aki said that something was wrong', async () => {
		const [thread] = await cast.db.owner<{ id: string }>(
			`insert into threads (id, person, association_id, about, listener) values (gen_random_uuid(), $1, $2, 'heavy', $3) returning id`,
			[cast.aki.account, cast.association, cast.drIto.account]
		);
		const id = await propose(cast.hana);
		await cast.db.owner(
			`insert into wrongs (id, owner, association_id, place, item, words, wrapped) values (gen_random_uuid(), $1, $2, 'letters', $3, sha256('x'), sha256('x'))`,
			[cast.aki.account, cast.association, thread?.id]
		);
		await expect(agree(cast.drIto, id)).rejects.toThrow('absent');
	});

	it('only people of the same association', async () => {
		const id = await propose(cast.hana);
		const [other] = await cast.db.owner<{ id: string }>(
			`insert into associations select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* from associations a where id = $1 returning id`,
			[cast.association]
		);
		const move = (to?: string) =>
			cast.db.owner('update companions set association_id = $1 where id = $2', [to, cast.drIto.account]);
		await move(other?.id);
		await expect(agree(cast.drIto, id)).rejects.toThrow('absent');
		await expect(propose(cast.drIto)).rejects.toThrow('absent');
		await move(cast.association);
	});

	it('writes each act into the log of the association', async () => {
		await cast.db.owner('delete from companion_marks');
		const id = await decided();
		await two.look(cast.hana.as, id, 'murmurs');
		await cast.hana.as((tx) => two.end(tx, id));
		const acts = await cast.db.owner<{ act: string }>('select act from companion_marks order by at');
		expect(acts.map((one) => one.act)).toEqual(['two_proposed', 'two_agreed', 'two_looked', 'two_ended']);
	});
});
