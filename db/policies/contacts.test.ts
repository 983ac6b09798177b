import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as contacts from '#lib/concerns/contacts.server.ts';
import * as two from '#lib/concerns/two.server.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { writeMurmur } from '../../tests/murmurs.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
const aunt = 'my aunt, two doors on';
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['two_openings', 'contacts', 'murmurs', 'concerns', 'erasures'])
		await cast.db.owner(`delete from ${table}`);
	await cast.db.owner('update companions set left_at = null');
	await leave(cast.aki, aunt);
});
afterAll(() => cast.db.drop());

const leave = (who: Someone, words: string, association = cast.association) =>
	who.as((tx) => contacts.leave(tx, { association, words }));
const left = async (who: Someone) => (await who.as(contacts.listPlaces)).map((place) => place.words);
const takeAway = (who: Someone) => who.as((tx) => contacts.takeAway(tx, cast.association));
const lookAt = async (who: Someone, id: string) => (await two.look(who.as, id, 'contact')).map((one) => one.words);
/** Past looking: what of a contact one could read without a look of one's own. */
const read = (as: AsActor, id: string) =>
	attempt(as, sql`select from app.opened_to_two(${id}::uuid) where kind = 'contact'`);

async function propose(person: Someone): Promise<string> {
	await writeMurmur(cast, person);
	const [concern] = await cast.db.owner<{ id: string }>(
		`insert into concerns (association_id, place, item, why) select association_id, 'murmurs', id, 'mark' from murmurs where owner = $1 returning id`,
		[person.account]
	);
	return cast.hana.as((tx) =>
		two.propose(tx, { concern: concern?.id ?? '', words: 'We were afraid.', toldFirst: false, formId: newId() })
	);
}
async function decide(person: Someone): Promise<string> {
	const id = await propose(person);
	await cast.drIto.as((tx) => two.agree(tx, id));
	return id;
}

describe('a way to be reached that Aki left', () => {
	it('is hers to read, to change and to take away, at once', async () => {
		expect(await left(cast.aki)).toEqual([aunt]);
		await leave(cast.aki, 'my brother');
		expect(await left(cast.aki)).toEqual(['my brother']);
		await takeAway(cast.aki);
		expect(await left(cast.aki)).toEqual([null]);
		expect(await cast.db.owner('select from contacts')).toEqual([]);
	});

	it('does not come back from an older backup once it was changed or taken away', async () => {
		const [first] = await cast.db.owner<{ id: string }>('select id from contacts');
		await leave(cast.aki, 'my brother');
		const [second] = await cast.db.owner<{ id: string }>('select id from contacts');
		await takeAway(cast.aki);
		const gone = await cast.db.owner<{ id: string }>(`select id from erasures where of_table = 'contacts'`);
		expect(gone.map(({ id }) => id).sort()).toEqual([first?.id, second?.id].sort());
	});

	it('stays one, where she leaves two at once', async () => {
		await takeAway(cast.aki);
		await Promise.all([leave(cast.aki, 'one'), leave(cast.aki, 'other')]);
		expect(await left(cast.aki)).toHaveLength(1);
		expect(await cast.db.owner('select from contacts')).toHaveLength(1);
	});

	it('is for nobody else: not to read, to change or to take away, nor whether there is one', async () => {
		const others = cast.othersAndHouse('aki');
		for (const [who, as] of others) {
			for (const statement of [
				sql`select id from contacts`,
				sql`insert into contacts (id, owner, association_id, words, wrapped) values (gen_random_uuid(), ${cast.aki.account}::uuid, ${cast.association}::uuid, sha256('x'), sha256('x'))`,
				sql`update contacts set left_at = now()`,
				sql`delete from contacts`
			])
				expect(isNothing(await attempt(as, statement)), who).toBe(true);
			await attempt(as, sql`select app.take_contact_away(${cast.association}::uuid)`);
		}
		expect(await left(cast.aki)).toEqual([aunt]);
		expect(await left(cast.kenji)).toEqual([null]);
	});

	it('is written and removed by herself through its own door only', async () => {
		for (const statement of [sql`update contacts set left_at = now()`, sql`delete from contacts`])
			expect(await attempt(cast.aki.as, statement)).toBe('refused');
	});
});

describe('two who decided together', () => {
	it('read it, each look logged, and only as it is just then', async () => {
		const id = await decide(cast.aki);
		expect(await lookAt(cast.hana, id)).toEqual([aunt]);
		await leave(cast.aki, 'my brother');
		expect(await lookAt(cast.drIto, id)).toEqual(['my brother']);
		await takeAway(cast.aki);
		expect(await lookAt(cast.hana, id)).toEqual([]);
		expect(await cast.db.owner('select viewed_as, kind from two_looks order by looked_at')).toEqual([
			{ viewed_as: 'hana', kind: 'contact' },
			{ viewed_as: 'drIto', kind: 'contact' },
			{ viewed_as: 'hana', kind: 'contact' }
		]);
	});

	it('read nothing of it without a look, or by a look at something else', async () => {
		const id = await decide(cast.aki);
		await two.look(cast.hana.as, id, 'murmurs');
		expect(await read(cast.hana.as, id)).toBe(0);
		await lookAt(cast.hana, id);
		expect(await read(cast.hana.as, id)).toBe(1);
		expect(await read(cast.drIto.as, id)).toBe(0);
	});

	it('read none of anybody else, nor one that was left with another association', async () => {
		await leave(cast.kenji, 'my father');
		const id = await decide(cast.kenji);
		expect(await lookAt(cast.hana, id)).toEqual(['my father']);
		const [other] = await cast.db.owner<{ id: string }>(
			`insert into associations select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* from associations a where id = $1 returning id`,
			[cast.association]
		);
		await cast.db.owner('update contacts set association_id = $1 where owner = $2', [other?.id, cast.kenji.account]);
		expect(await lookAt(cast.hana, id)).toEqual([]);
		await cast.db.owner('delete from contacts where association_id = $1', [other?.id]);
		await cast.db.owner('delete from associations where id = $1', [other?.id]);
	});

	it('are two: nobody alone, before the second agreed, and no administrator, listener, or anybody else', async () => {
		const id = await propose(cast.aki);
		await expect(lookAt(cast.hana, id)).rejects.toThrow('absent');
		await cast.drIto.as((tx) => two.agree(tx, id));
		await lookAt(cast.hana, id);
		for (const [who, as] of cast.othersThan('aki')) {
			if (who === 'hana') continue;
			expect(isNothing(await read(as, id)), who).toBe(true);
		}
		for (const name of ['administrator', 'ren', 'kenji', 'mie', 'sato', 'stranger', 'aki'] as Name[])
			await expect(lookAt(cast[name], id), name).rejects.toThrow('absent');
	});

	it('read it no more after 24 hours, nor once it was ended, nor once one of them left', async () => {
		const late = await decide(cast.aki);
		await lookAt(cast.hana, late);
		await cast.db.owner(
			`update two_openings set proposed_at = proposed_at - interval '25 hours', agreed_at = agreed_at - interval '25 hours'`
		);
		expect(await read(cast.hana.as, late)).toBe(0);
		await expect(lookAt(cast.hana, late)).rejects.toThrow('absent');

		await cast.db.owner('delete from two_openings');
		await cast.db.owner('delete from concerns');
		await cast.db.owner('delete from murmurs');
		const id = await decide(cast.aki);
		await lookAt(cast.hana, id);
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		expect(await read(cast.hana.as, id)).toBe(0);
		for (const who of [cast.hana, cast.drIto]) await expect(lookAt(who, id)).rejects.toThrow('absent');
		await cast.db.owner('update companions set left_at = null');
		await lookAt(cast.hana, id);
		await cast.drIto.as((tx) => two.end(tx, id));
		expect(await read(cast.hana.as, id)).toBe(0);
		await expect(lookAt(cast.hana, id)).rejects.toThrow('absent');
	});
});

describe('with an association', () => {
	it('one is left only where two people could decide to open it; what was left stays its owner’s', async () => {
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		expect(await left(cast.kenji)).toEqual([]);
		await expect(leave(cast.kenji, 'my father')).rejects.toThrow('absent');
		await leave(cast.aki, 'my brother');
		expect(await left(cast.aki)).toEqual(['my brother']);
		await takeAway(cast.aki);
		expect(await left(cast.aki)).toEqual([]);
	});

	it('somebody of sixteen leaves one where two have the mark for minors', async () => {
		await leave(cast.tomo, 'my grandmother');
		expect(await left(cast.tomo)).toEqual(['my grandmother']);
		await takeAway(cast.tomo);
		await cast.db.owner('update companions set minors_until_day = null where id = $1', [cast.drIto.account]);
		expect(await left(cast.tomo)).toEqual([]);
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = $1`, [cast.drIto.account]);
	});

	it('none is left by a companion, by nobody, or with one that is not there', async () => {
		for (const name of ['ren', 'hana', 'drIto', 'administrator'] as Name[])
			await expect(leave(cast[name], 'x'), name).rejects.toThrow('absent');
		await expect(leave(cast.kenji, 'x', newId())).rejects.toThrow('absent');
		const call = sql`select app.leave_contact(${newId()}::uuid, ${cast.association}::uuid, sha256('x'), sha256('x'))`;
		for (const as of [cast.nobody, cast.worker]) expect(await attempt(as, call)).toBe('refused');
	});

	it('goes with the account of whoever left it', async () => {
		await leave(cast.kenji, 'my father');
		await cast.db.owner('delete from accounts where id = $1', [cast.kenji.account]);
		expect(await cast.db.owner('select owner from contacts')).toEqual([{ owner: cast.aki.account }]);
	});
});
