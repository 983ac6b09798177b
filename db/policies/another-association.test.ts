import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import * as wrongs from '#lib/concerns/wrongs.server.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as queue from '#lib/slips/slip-queue.server.ts';
import * as slips from '#lib/slips/slips.server.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { openLetterbox, writeLetter } from '../../tests/letters.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

// Two associations in one house: The Veranda of the cast, and The Well, of which Dr Ito is everything that one can be.

let cast: Cast;
let well: string;
beforeAll(async () => {
	cast = await gather();
	well = newId();
	await cast.db.owner(
		`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
		values ($1, 'The Well', 'en', 'The Well, Via Po 2', 'We read nothing that is not for us.', '{en,it,ja}',
			'We ring at the neighbour’s.', '{letters,murmurs,slips,hours,letterbox}')`,
		[well]
	);
	await cast.db.owner(
		`update companions set association_id = $2, roles = '{listener,practitioner,coordinator,administrator}' where id = $1`,
		[cast.drIto.account, well]
	);
	for (const association of [cast.association, well]) await promiseToRead(cast.db, association);
});
beforeEach(async () => {
	for (const table of ['slips', 'murmurs', 'wrongs', 'letters', 'guesses']) await cast.db.owner(`delete from ${table}`);
});
afterAll(() => cast.db.drop());

/** Somebody leaves a slip whose words sound like danger, where one of the two reads slips. */
async function leaveSlip(where: string): Promise<string> {
	await cast.db.owner(
		`update associations set open_places = case when id = $1 then open_places || '{slips}'::text[] else array_remove(open_places, 'slips') end`,
		[where]
	);
	const leaving = { masterKey: cast.masterKey, formId: newId(), text: 'The rain stopped.', words: newId() };
	await cast.nobody((tx) =>
		slips.leave(tx, { ...leaving, locale: 'en', soundsLikeDanger: true, now: now(), caller: 'a window' })
	);
	await cast.db.owner(`update associations set open_places = '{letters,murmurs,slips,hours,letterbox}'`);
	const [row] = await cast.db.owner<{ id: string }>('select id from slips where association_id = $1', [where]);
	return row?.id ?? '';
}

const queued = async (who: Someone) => (await who.as((tx) => queue.readQueue(tx, cast.masterKey))).map(({ id }) => id);
const places = async (who: Someone) => (await who.as(concerns.listOpen)).map(({ place, item }) => `${place} ${item}`);

/** What whoever is of the other association tries with a slip and with each concern: nothing comes of it. */
async function expectNothing(who: Someone, slip: string | null): Promise<void> {
	expect(await places(who), who.name).toEqual([]);
	for (const { id } of await cast.db.owner<{ id: string }>('select id from concerns')) {
		await expect(
			who.as((tx) => concerns.take(tx, id)),
			who.name
		).rejects.toThrow(Absent);
		await expect(
			who.as((tx) => concerns.close(tx, id, 'Done.')),
			who.name
		).rejects.toThrow(Absent);
	}
	if (slip === null) return;
	expect(await queued(who), who.name).toEqual([]);
	for (const table of ['slips', 'slip_keys'])
		expect(isNothing(await attempt(who.as, sql`select from ${sql.table(table)}`)), `${who.name} in ${table}`).toBe(
			true
		);
	await expect(
		who.as((tx) => queue.decide(tx, slip, null)),
		who.name
	).rejects.toThrow();
	await expect(
		who.as((tx) => concerns.raise(tx, 'slips', slip)),
		who.name
	).rejects.toMatchObject({ code: '42501' });
}

describe('what is given to one association', () => {
	it('a slip, and that somebody is needed for it, is not seen by the other; nor the other way round', async () => {
		const ours = await leaveSlip(cast.association);
		expect(await queued(cast.hana)).toEqual([ours]);
		expect(await places(cast.hana)).toEqual([`slips ${ours}`]);
		await expectNothing(cast.drIto, ours);

		await cast.db.owner('delete from slips');
		const theirs = await leaveSlip(well);
		expect(await queued(cast.drIto)).toEqual([theirs]);
		expect(await places(cast.drIto)).toEqual([`slips ${theirs}`]);
		for (const who of [cast.hana, cast.ren]) await expectNothing(who, theirs);
	});

	it('each lays its own slip, and whoever sits on the veranda turns over both', async () => {
		const both = [await leaveSlip(cast.association), await leaveSlip(well)];
		await cast.hana.as((tx) => queue.decide(tx, both[0] ?? '', null));
		await cast.drIto.as((tx) => queue.decide(tx, both[1] ?? '', null));
		const wish = { masterKey: cast.masterKey, locale: 'en' as const };
		const one = await cast.nobody((tx) => slips.turnOver(tx, { ...wish, notThis: null }));
		const other = await cast.nobody((tx) => slips.turnOver(tx, { ...wish, notThis: one?.id ?? null }));
		expect([one?.id, other?.id].sort()).toEqual(both.sort());
	});

	it('something said quietly, something wrong in it, and a letter of the letterbox call nobody of the other', async () => {
		const murmur = await writeMurmur(cast, cast.kenji);
		await cast.kenji.as((tx) => murmurs.askSooner(tx, murmur));
		const about = { place: 'murmurs' as const, item: murmur };
		const readers = await cast.kenji.as((tx) => wrongs.listReaders(tx, about));
		expect(readers.map(({ name, readers }) => [name, readers])).toEqual([
			['The Veranda', ['hana', 'ren']],
			['The Well', ['drIto']]
		]);
		const saying = { association: cast.association, about, words: 'That was not kind.', formId: newId() };
		await cast.kenji.as((tx) => wrongs.say(tx, saying));
		const [wrong] = await cast.kenji.as(wrongs.listMine);
		const letterbox = await openLetterbox(cast.db, { association: cast.association });
		const letter = await writeLetter(cast.db, cast.masterKey, letterbox);
		await cast.ren.as((tx) => concerns.raise(tx, 'letterbox', letter));

		expect((await places(cast.hana)).sort()).toEqual(
			[`murmurs ${murmur}`, `wrongs ${wrong?.id ?? ''}`, `letterbox ${letter}`].sort()
		);
		await expectNothing(cast.drIto, null);
		await expect(cast.drIto.as((tx) => wrongs.openOne(tx, wrong?.id ?? ''))).rejects.toThrow(Absent);
		for (const [place, item] of [
			['murmurs', murmur],
			['letterbox', letter]
		] as const)
			await expect(cast.drIto.as((tx) => concerns.raise(tx, place, item))).rejects.toMatchObject({ code: '42501' });
	});

	it('something wrong that is said to the other is read there alone', async () => {
		const about = { place: 'murmurs' as const, item: await writeMurmur(cast, cast.kenji) };
		await cast.kenji.as((tx) => wrongs.say(tx, { association: well, about, words: 'Not kind.', formId: newId() }));
		const [wrong] = await cast.kenji.as(wrongs.listMine);
		expect((await cast.drIto.as((tx) => wrongs.openOne(tx, wrong?.id ?? ''))).words).toBe('Not kind.');
		for (const who of [cast.hana, cast.ren]) {
			await expect(who.as((tx) => wrongs.openOne(tx, wrong?.id ?? ''))).rejects.toThrow(Absent);
			await expectNothing(who, null);
		}
	});
});
