import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import type { About } from '#lib/concerns/wrong.ts';
import * as wrongs from '#lib/concerns/wrongs.server.ts';
import { gather, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { planHour } from '../../tests/hours.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { listenedTo, write } from '../../tests/threads.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let item: string;
let wrong: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['wrongs', 'murmur_promises']) await cast.db.owner(`delete from ${table}`);
	item = newId();
	await say(cast.kenji);
	const [row] = await cast.db.owner<{ id: string }>('select id from wrongs');
	wrong = row?.id ?? '';
});
afterAll(() => cast.db.drop());

const readers: Name[] = ['ren', 'drIto', 'hana'];
const say = (who: Someone, formId = newId(), about: About = { place: 'slips', item }) =>
	who.as((tx) =>
		wrongs.say(tx, {
			association: cast.association,
			about,
			words: 'that was not kind',
			formId
		})
	);

describe('what Kenji says was wrong', () => {
	it('is his to read and to take away, and calls a human, once for each form', async () => {
		const formId = newId();
		await say(cast.kenji, formId);
		await say(cast.kenji, formId);
		expect((await cast.kenji.as(wrongs.listMine)).map((one) => one.words)).toEqual(Array(2).fill('that was not kind'));
		expect(await cast.hana.as(concerns.listOpen)).toMatchObject([{ place: 'wrongs', why: 'wrong' }, { why: 'wrong' }]);
		for (const { id } of await cast.kenji.as(wrongs.listMine)) await cast.kenji.as((tx) => wrongs.remove(tx, id));
		expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
	});

	it('is read by those who come for concerns, without whose it is', async () => {
		for (const name of readers) {
			const read = await cast[name].as((tx) => wrongs.openOne(tx, wrong));
			expect(read, name).toMatchObject({ words: 'that was not kind', place: 'slips', item });
			expect(JSON.stringify(read), name).not.toContain(cast.kenji.account);
			expect(await attempt(cast[name].as, sql`select from wrongs`), name).toBe(0);
		}
	});

	it('does not exist for anybody else, whoever wrote what it is about among them', async () => {
		for (const [who, as] of cast.othersAndHouse('kenji').filter(([name]) => !readers.includes(name as Name))) {
			expect(isNothing(await attempt(as, sql`select from app.wrong_to_read(${wrong}::uuid)`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`select from wrongs`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from wrongs where id = ${wrong}::uuid`)), who).toBe(true);
		}
		expect(await cast.db.owner('select from wrongs')).toHaveLength(1);
	});

	it('of somebody of sixteen is read only by those who may accompany minors', async () => {
		await say(cast.tomo);
		const [row] = await cast.db.owner<{ id: string }>('select id from wrongs where owner = $1', [cast.tomo.account]);
		for (const name of ['drIto', 'hana'] as const)
			expect((await cast[name].as((tx) => wrongs.openOne(tx, row?.id ?? ''))).words, name).toBe('that was not kind');
		await expect(cast.ren.as((tx) => wrongs.openOne(tx, row?.id ?? ''))).rejects.toThrow('absent');
	});

	it('of what Ren did is read by the others, and he does not learn of it', async () => {
		const hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
		const murmur = await writeMurmur(cast, cast.kenji);
		await cast.db.owner('insert into murmur_readings (murmur_id, by) values ($1, $2)', [murmur, cast.ren.account]);
		const thread = await listenedTo(cast, cast.kenji, cast.ren);
		await write(cast, cast.ren, thread, 'How are you?', { signed: true });
		const [first] = await cast.db.owner<{ id: string }>('select id from thread_letters');
		const letter = first?.id ?? '';
		for (const [place, about] of [
			['hours', hour],
			['murmurs', murmur],
			['letters', letter],
			['letters', thread]
		] as const) {
			await cast.db.owner('delete from wrongs');
			const [reading] = await cast.kenji.as((tx) => wrongs.listReaders(tx, { place, item: about }));
			expect(reading?.readers, place).toEqual(['drIto', 'hana']);
			await say(cast.kenji, newId(), { place, item: about });
			const [row] = await cast.db.owner<{ id: string }>('select id from wrongs');
			await expect(
				cast.ren.as((tx) => wrongs.openOne(tx, row?.id ?? '')),
				place
			).rejects.toThrow('absent');
			expect(await cast.ren.as(concerns.listOpen), place).toEqual([]);
			for (const other of [cast.hana, cast.drIto]) {
				expect((await other.as((tx) => wrongs.openOne(tx, row?.id ?? ''))).words).toBe('that was not kind');
				expect(await other.as(concerns.listOpen), place).toHaveLength(1);
			}
		}
	});

	it('is said to nobody where only he could read it', async () => {
		const hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
		await cast.db.owner(`update companions set left_at = now() where first_name <> 'ren'`);
		const about = { place: 'hours' as const, item: hour };
		expect(await cast.kenji.as((tx) => wrongs.listReaders(tx, about))).toEqual([]);
		await expect(say(cast.kenji, newId(), about)).rejects.toThrow('absent');
		await cast.db.owner(`update companions set left_at = null`);
	});

	it('is read no more by whoever left', async () => {
		await cast.db.owner(`update companions set left_at = now() where first_name = 'ren'`);
		await expect(cast.ren.as((tx) => wrongs.openOne(tx, wrong))).rejects.toThrow('absent');
		await cast.db.owner(`update companions set left_at = null`);
	});

	it('has a promised day only where the association has promised one', async () => {
		expect((await cast.kenji.as(wrongs.listMine))[0]?.promisedDay).toBeNull();
		await promiseToRead(cast.db, cast.association, 2);
		await say(cast.stranger);
		expect((await cast.stranger.as(wrongs.listMine))[0]?.promisedDay).not.toBeNull();
	});

	it('is said by nobody who is nobody, nor by a companion, nor to an association that is not there', async () => {
		const call = sql`select app.say_wrong(${newId()}::uuid, ${cast.association}::uuid, 'slips', ${item}::uuid, ${Buffer.from('x')}, ${Buffer.from('x')})`;
		for (const as of [cast.nobody, cast.worker]) expect(await attempt(as, call)).toBe('refused');
		for (const name of readers) await expect(say(cast[name]), name).rejects.toThrow('absent');
		const nowhere = { association: newId(), about: { place: 'slips' as const, item }, words: 'x', formId: newId() };
		await expect(cast.kenji.as((tx) => wrongs.say(tx, nowhere))).rejects.toThrow('absent');
	});
});
