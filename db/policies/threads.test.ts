import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Absent } from '#lib/base/refusal.ts';
import { newId } from '#lib/base/ids.ts';
import * as listening from '#lib/threads/listening.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';
import { askFor, listenedTo, textsOf, write } from '../../tests/threads.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from threads');
	await cast.db.owner('update companions set left_at = null');
	await cast.db.owner(`update companions set roles = '{listener}', minors_until_day = null where id = $1`, [
		cast.ren.account
	]);
	await cast.db.owner(`update associations set open_places = '{letters}', minimum_age = 14`);
	await cast.db.owner(`update accounts set minor_until_day = current_date + 600 where id = $1`, [cast.tomo.account]);
});
afterAll(() => cast.db.drop());

const refused = { code: '42501' };

/** Who of the cast sees a thread. */
async function whoSees(thread: string): Promise<string[]> {
	const all = cast.everyone;
	const seeing: string[] = [];
	for (const [name, as] of all) {
		const tried = await attempt(as, sql`select from threads where id = ${thread}`);
		if (!isNothing(tried)) seeing.push(name);
	}
	return seeing.sort();
}

describe('a thread', () => {
	it('is asked for without a reason, and only the coordinator reads that', async () => {
		expect(await whoSees(await askFor(cast, cast.aki))).toEqual(['aki', 'hana']);
	});

	it('is read by its person and whoever listens, and by no coordinator then', async () => {
		expect(await whoSees(await listenedTo(cast, cast.aki, cast.ren))).toEqual(['aki', 'ren']);
	});

	it('passes to the coordinator in the second in which Ren leaves, with its letters', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, thread, 'hello, I am Ren', { signed: true });
		await expect(textsOf(cast, cast.hana, thread)).rejects.toBeInstanceOf(Absent);
		await cast.ren.as((tx) => sql`select app.leave_association()`.execute(tx.db));
		expect(await whoSees(thread)).toEqual(['aki', 'hana']);
		expect(await textsOf(cast, cast.hana, thread)).toEqual(['hello, I am Ren']);
		const mine = await cast.aki.as((tx) => threads.findMine(tx, thread));
		expect([mine.present, mine.listener]).toEqual([null, cast.ren.account]);
		// His session ended with it; the cast needs it again.
		await cast.db.owner('update sessions set revoked_at = null where owner = $1', [cast.ren.account]);
	});

	it('is read by the coordinators for the week in which advice was asked for, and Aki knows', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await cast.ren.as((tx) => listening.askAdvice(tx, thread));
		expect(await whoSees(thread)).toEqual(['aki', 'hana', 'ren']);
		expect((await cast.aki.as((tx) => threads.findMine(tx, thread))).advisedUntil).not.toBeNull();
		await cast.db.owner(`update thread_advices set ends_at = now() - interval '1 second'`);
		expect(await whoSees(thread)).toEqual(['aki', 'ren']);
		expect((await cast.aki.as((tx) => threads.findMine(tx, thread))).advisedUntil).toBeNull();
	});

	it('is asked for in nobody else’s name, once at a time, and only where letters are staffed', async () => {
		const first = await askFor(cast, cast.aki);
		expect(await askFor(cast, cast.aki)).toBe(first);
		const inHerName = (by: Someone) =>
			attempt(
				by.as,
				sql`insert into threads (id, person, association_id, about) values (${newId()}, ${cast.kenji.account}, ${cast.association}, 'heavy')`
			);
		for (const by of [cast.aki, cast.ren, cast.hana, cast.mie]) expect(await inHerName(by), by.name).toBe('refused');
		await cast.db.owner(`update associations set open_places = '{}'`);
		await expect(askFor(cast, cast.kenji)).rejects.toMatchObject(refused);
	});

	it('can be asked for by a father, and by no teacher or companion', async () => {
		await askFor(cast, cast.osamu);
		for (const by of [cast.sato, cast.ren, cast.administrator])
			await expect(askFor(cast, by), by.name).rejects.toMatchObject(refused);
	});

	it('cannot be begun with a listener, or changed past the functions', async () => {
		const started = sql`insert into threads (id, person, association_id, about, listener)
			values (${newId()}, ${cast.aki.account}, ${cast.association}, 'heavy', ${cast.ren.account})`;
		expect(await attempt(cast.aki.as, started)).toBe('refused');
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		for (const by of [cast.aki, cast.ren, cast.hana, cast.administrator])
			for (const change of [
				sql`update threads set listener = ${by.account} where id = ${thread}`,
				sql`delete from threads where id = ${thread}`
			])
				expect(await attempt(by.as, change), by.name).toBe('refused');
	});
});

describe('a proposal', () => {
	const propose = (by: Someone, thread: string, companion: Someone) =>
		by.as((tx) => listening.propose(tx, thread, companion.account));
	const answer = (by: Someone, thread: string, companion: Someone, accepts: boolean) =>
		by.as((tx) => threads.answerProposal(tx, thread, companion.account, accepts));

	it('is made by a coordinator while nobody listens, and by whoever listens; by nobody else', async () => {
		const thread = await askFor(cast, cast.aki);
		for (const name of ['ren', 'drIto', 'administrator', 'mie', 'kenji', 'aki'] as Name[])
			await expect(propose(cast[name], thread, cast.ren), name).rejects.toBeInstanceOf(Absent);
		await propose(cast.hana, thread, cast.ren);
		await answer(cast.aki, thread, cast.ren, true);
		await expect(propose(cast.hana, thread, cast.drIto)).rejects.toBeInstanceOf(Absent);
		await propose(cast.ren, thread, cast.drIto);
		expect(await whoSees(thread)).toEqual(['aki', 'ren']); // until she accepts
		await answer(cast.aki, thread, cast.drIto, true);
		expect(await whoSees(thread)).toEqual(['aki', 'drIto']);
	});

	it('shows Aki who it is, and that ends with her answer', async () => {
		const thread = await askFor(cast, cast.aki);
		await cast.db.owner('delete from ties');
		await propose(cast.hana, thread, cast.ren);
		expect((await cast.aki.as((tx) => threads.findMine(tx, thread))).proposed?.firstName).toBe('ren');
		await answer(cast.aki, thread, cast.ren, false);
		expect(await attempt(cast.aki.as, sql`select from companions where id = ${cast.ren.account}`)).toBe(0);
		await propose(cast.hana, thread, cast.ren); // asked again, later
	});

	it('is answered by Aki alone, and only for whom she saw', async () => {
		const thread = await askFor(cast, cast.aki);
		await propose(cast.hana, thread, cast.ren);
		for (const by of [cast.ren, cast.hana, cast.kenji])
			await expect(answer(by, thread, cast.ren, true), by.name).rejects.toBeInstanceOf(Absent);
		await propose(cast.hana, thread, cast.drIto); // in the meantime
		await expect(answer(cast.aki, thread, cast.ren, true)).rejects.toBeInstanceOf(Absent);
		await answer(cast.aki, thread, cast.drIto, true);
	});

	it('to Tomo, who is sixteen, names only who is marked for minors, and whose mark ends listens no more', async () => {
		const thread = await askFor(cast, cast.tomo);
		await expect(propose(cast.hana, thread, cast.ren)).rejects.toBeInstanceOf(Absent);
		expect((await cast.hana.as((tx) => listening.listCandidates(tx, thread))).map((one) => one.firstName)).toEqual([
			'drIto'
		]);
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = $1`, [cast.ren.account]);
		await propose(cast.hana, thread, cast.ren);
		await answer(cast.tomo, thread, cast.ren, true);
		await write(cast, cast.ren, thread, 'hello', { signed: true });
		await cast.db.owner('update companions set minors_until_day = null where id = $1', [cast.ren.account]);
		await expect(write(cast, cast.ren, thread, 'again', { signed: true })).rejects.toBeInstanceOf(Absent);
		expect(await textsOf(cast, cast.hana, thread)).toEqual(['hello']);
	});
});

describe('what an attacker would try', () => {
	it('a thread that Aki ended stays ended for the coordinator too, when Ren leaves and in a week of advice', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, thread, 'hello', { signed: true });
		await cast.ren.as((tx) => listening.askAdvice(tx, thread));
		await cast.aki.as((tx) => threads.end(tx, thread));
		expect(await whoSees(thread)).toEqual(['aki', 'ren']);
		await expect(cast.ren.as((tx) => listening.askAdvice(tx, thread))).rejects.toMatchObject(refused);
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		expect(await whoSees(thread)).toEqual(['aki']);
	});

	it('who listens no more by role reads no more, and it passes on', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await cast.db.owner(`update companions set roles = '{administrator}' where id = $1`, [cast.ren.account]);
		expect(await whoSees(thread)).toEqual(['aki', 'hana']);
	});

	it('whoever is younger than an association asks for cannot ask it', async () => {
		await cast.db.owner('update associations set minimum_age = 18');
		await expect(askFor(cast, cast.tomo)).rejects.toMatchObject(refused);
		await cast.db.owner('update associations set minimum_age = 16');
		await cast.db.owner(`update accounts set minor_until_day = current_date + 365 where id = $1`, [cast.tomo.account]);
		await askFor(cast, cast.tomo); // seventeen
		await cast.db.owner('delete from threads');
		await cast.db.owner(`update accounts set minor_until_day = current_date + 1100 where id = $1`, [cast.tomo.account]);
		await expect(askFor(cast, cast.tomo)).rejects.toMatchObject(refused); // fourteen
		await cast.db.owner('update associations set minimum_age = 14');
	});

	it('asking twice at once leads to one thread', async () => {
		const [one, other] = await Promise.all([askFor(cast, cast.aki), askFor(cast, cast.aki)]);
		expect(one).toBe(other);
	});
});

describe('an ending', () => {
	it('comes from either side, and Aki alone opens it again', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, thread, 'hello', { signed: true });
		for (const by of [cast.hana, cast.kenji, cast.administrator])
			await expect(
				by.as((tx) => threads.end(tx, thread)),
				by.name
			).rejects.toBeInstanceOf(Absent);
		await cast.ren.as((tx) => threads.end(tx, thread));
		await expect(write(cast, cast.aki, thread, 'still here?')).rejects.toMatchObject(refused);
		await expect(cast.ren.as((tx) => threads.reopen(tx, thread))).rejects.toBeInstanceOf(Absent);
		await cast.aki.as((tx) => threads.reopen(tx, thread));
		await write(cast, cast.aki, thread, 'still here');
		expect(await textsOf(cast, cast.ren, thread)).toEqual(['hello', 'still here']);
	});

	it('of an account destroys thread, letters and key; of a listener, nothing of hers', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, thread, 'hello', { signed: true });
		await cast.db.owner('update thread_letters set writer = null'); // as if Ren had erased himself
		await cast.db.owner('update threads set listener = null');
		expect(await textsOf(cast, cast.aki, thread)).toEqual(['hello']);
		expect(await textsOf(cast, cast.hana, thread)).toEqual(['hello']);
		const other = await listenedTo(cast, cast.stranger, cast.ren);
		await write(cast, cast.ren, other, 'hello', { signed: true });
		await cast.stranger.as((tx) => sql`select app.erase_me()`.execute(tx.db));
		for (const table of ['thread_keys', 'thread_letters'])
			expect(await cast.db.owner(`select from ${table} where thread_id = $1`, [other])).toEqual([]);
	});
});
