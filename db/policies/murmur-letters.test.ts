import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import { findLetterOf, makeLetter } from '#lib/threads/from-murmur.server.ts';
import * as listening from '#lib/threads/listening.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { listenedTo, textsOf, write } from '../../tests/threads.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let murmur: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from murmurs');
	await cast.db.owner('delete from threads');
	await cast.db.owner(`update associations set open_places = '{letters,murmurs,slips,hours,letterbox}'`);
	await promiseToRead(cast.db, cast.association);
	murmur = await writeMurmur(cast, cast.aki, { wantsAnswer: true });
});
afterAll(() => cast.db.drop());

const make = (who: Someone, id = murmur, danger = false) =>
	who.as((tx) => makeLetter(tx, { masterKey: cast.masterKey, murmur: id, sounds: () => danger }));
const askedWith = (who: Someone, thread: string) =>
	attempt(who.as, sql`select from thread_letters where thread_id = ${thread}`);
const concerns = () =>
	cast.db.owner<{ place: string; why: string; item: string }>('select place, why, item from concerns');

describe('something said quietly, made a letter', () => {
	it('goes into the letters with that association, and is a murmur no more, for its readers either', async () => {
		const open = await listenedTo(cast, cast.aki, cast.ren);
		await write(cast, cast.ren, open, 'hello', { signed: true });
		expect(await make(cast.aki)).toEqual({ thread: open, danger: false });
		expect(await textsOf(cast, cast.ren, open)).toEqual(['hello', 'it is quiet here']);
		expect(await cast.db.owner('select from murmurs')).toEqual([]);
		expect(await cast.drIto.as(reading.listToRead)).toEqual([]);
		expect(await cast.db.owner(`select from erasures where id = $1 and of_table = 'murmurs'`, [murmur])).toHaveLength(
			1
		);
		expect(await cast.db.owner('select from thread_letters where asked_with')).toEqual([]);
	});

	it('begins the asking where there is no thread, and is read by nobody before a listener was accepted', async () => {
		const { thread } = await make(cast.aki);
		expect(await textsOf(cast, cast.aki, thread)).toEqual(['it is quiet here']);
		for (const [name, as] of cast.othersThan('aki'))
			expect(isNothing(await attempt(as, sql`select from thread_letters`)), name).toBe(true);
		await cast.hana.as((tx) => listening.propose(tx, thread, cast.ren.account));
		expect(await askedWith(cast.ren, thread), 'proposed is not accepted').toBe(0);
		expect(await askedWith(cast.hana, thread), 'the coordinator proposes without them').toBe(0);
		await cast.aki.as((tx) => threads.answerProposal(tx, thread, cast.ren.account, true));
		expect(await textsOf(cast, cast.ren, thread)).toEqual(['it is quiet here']);
	});

	it('leaves it to the listener to write first', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		expect((await make(cast.aki)).thread).toBe(thread);
		await expect(write(cast, cast.aki, thread, 'and more')).rejects.toMatchObject({ code: '42501' });
		await write(cast, cast.ren, thread, 'thank you for that', { signed: true });
		await write(cast, cast.aki, thread, 'and more');
		expect(await textsOf(cast, cast.ren, thread)).toEqual(['it is quiet here', 'thank you for that', 'and more']);
	});

	it('by two taps at once is one letter', async () => {
		const taps = await Promise.allSettled([make(cast.aki), make(cast.aki)]);
		expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(taps.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Absent) as Absent });
		const [thread] = await cast.aki.as(threads.listMine);
		expect(await textsOf(cast, cast.aki, thread?.id ?? '')).toEqual(['it is quiet here']);
		expect(await cast.aki.as((tx) => findLetterOf(tx, murmur))).toBe(thread?.id);
	});

	it('leaves no thread behind where it was answered, or taken away', async () => {
		await cast.ren.as((tx) => reading.answer(tx, murmur, 'Here too.'));
		await expect(make(cast.aki)).rejects.toThrow(Absent);
		expect(await cast.aki.as(murmurs.listMine)).toHaveLength(1);
		await cast.aki.as((tx) => murmurs.remove(tx, murmur));
		await expect(make(cast.aki)).rejects.toThrow(Absent);
		expect(await cast.db.owner('select from threads')).toEqual([]);
	});

	it('is nobody else’s to make, nor into anybody else’s thread', async () => {
		const thread = await listenedTo(cast, cast.aki, cast.ren);
		const move = sql<{
			made: boolean;
		}>`select app.make_murmur_a_letter(${murmur}::uuid, ${thread}::uuid, ${newId()}::uuid, ${Buffer.from('x')}, false) as made`;
		for (const [name, as] of cast.othersThan('aki'))
			expect(
				await as((tx) => move.execute(tx.db)).then(
					({ rows }) => rows[0]?.made,
					() => false
				),
				name
			).toBe(false);
		const kenjis = await writeMurmur(cast, cast.kenji);
		await expect(make(cast.aki, kenjis)).rejects.toThrow(Absent);
		const intoHers = sql<{
			made: boolean;
		}>`select app.make_murmur_a_letter(${kenjis}::uuid, ${thread}::uuid, ${newId()}::uuid, ${Buffer.from('x')}, false) as made`;
		expect((await cast.kenji.as((tx) => intoHers.execute(tx.db))).rows[0]?.made).toBe(false);
		expect(await cast.db.owner('select from murmurs')).toHaveLength(2);
	});

	it('is not made where the association takes no letters', async () => {
		await cast.db.owner(`update associations set open_places = '{murmurs}'`);
		await expect(make(cast.aki)).rejects.toMatchObject({ code: '42501' });
		expect(await cast.db.owner('select from murmurs')).toHaveLength(1);
	});

	it('calls a human sooner where it sounds like danger: then a coordinator reads it before anybody is accepted', async () => {
		const { thread, danger } = await make(cast.aki, murmur, true);
		expect(danger).toBe(true);
		expect(await concerns()).toEqual([{ place: 'letters', why: 'words', item: thread }]);
		expect(await textsOf(cast, cast.hana, thread)).toEqual(['it is quiet here']);
		for (const name of ['ren', 'drIto', 'kenji'] as const)
			expect(isNothing(await askedWith(cast[name], thread)), name).toBe(true);
	});

	it('keeps the call for somebody sooner that its writer made, as long as nobody came', async () => {
		await cast.aki.as((tx) => murmurs.askSooner(tx, murmur));
		const { thread } = await make(cast.aki);
		expect(await concerns()).toEqual([{ place: 'letters', why: 'asked', item: thread }]);
	});

	it('of a minor is read by nobody who may not accompany minors, danger or not', async () => {
		await cast.db.owner('update accounts set minor_until_day = current_date + 400 where id = $1', [cast.tomo.account]);
		await cast.db.owner('update companions set minors_until_day = null');
		const { thread } = await make(cast.tomo, await writeMurmur(cast, cast.tomo), true);
		for (const name of ['ren', 'drIto', 'hana'] as const)
			expect(isNothing(await askedWith(cast[name], thread)), name).toBe(true);
		await cast.db.owner('update companions set minors_until_day = current_date + 400 where id = $1', [
			cast.hana.account
		]);
		expect(await textsOf(cast, cast.hana, thread)).toEqual(['it is quiet here']);
	});

	it('can be taken back like any letter', async () => {
		const { thread } = await make(cast.aki);
		const [letter] = await cast.aki.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
		await cast.aki.as((tx) => threads.takeLetterBack(tx, letter?.id ?? ''));
		expect(await textsOf(cast, cast.aki, thread)).toEqual([null]);
	});
});
