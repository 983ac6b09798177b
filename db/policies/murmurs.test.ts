import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let murmur: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from murmurs');
	await cast.db.owner(`update associations set open_places = '{letters,murmurs,slips,hours,letterbox}'`);
	await promiseToRead(cast.db, cast.association);
	murmur = await writeMurmur(cast, cast.kenji, { wantsAnswer: true });
});
afterAll(() => cast.db.drop());

const readers: Name[] = ['ren', 'drIto', 'hana'];
const everybodyElse = () => cast.othersAndHouse('kenji').filter(([name]) => !readers.includes(name as Name));
const outcome = (as: AsActor, work: Parameters<AsActor>[0]) =>
	as(work).then(
		() => 'done',
		(error: unknown) => {
			if (error instanceof Absent || (error as { code?: string }).code === '42501') return 'nothing';
			throw error;
		}
	);
const saying = (over: Partial<murmurs.Saying> = {}): murmurs.Saying => ({
	masterKey: cast.masterKey,
	association: cast.association,
	words: 'the rain has not stopped',
	wantsAnswer: false,
	soundsLikeDanger: false,
	formId: newId(),
	...over
});

describe('what Kenji says quietly', () => {
	it('is his to read and to take away, with its key and all that stood on it', async () => {
		expect((await cast.kenji.as(murmurs.listMine)).map((one) => one.words)).toEqual(['it is quiet here']);
		await cast.kenji.as((tx) => murmurs.askSooner(tx, murmur));
		await cast.ren.as((tx) => reading.markRead(tx, murmur));
		await cast.kenji.as((tx) => murmurs.remove(tx, murmur));
		for (const table of ['murmurs', 'murmur_readings', 'concerns'])
			expect(await cast.db.owner(`select from ${table}`), table).toEqual([]);
	});

	it('goes with his account, and with it what stood on it', async () => {
		const tomos = await writeMurmur(cast, cast.tomo);
		await cast.tomo.as((tx) => murmurs.askSooner(tx, tomos));
		await cast.tomo.as(eraseMe);
		expect(await cast.db.owner('select id from murmurs')).toEqual([{ id: murmur }]);
		expect(await cast.db.owner('select from concerns')).toEqual([]);
	});

	it('is read by a listener, a practitioner and a coordinator, without whose it is', async () => {
		for (const name of readers) {
			expect(
				(await cast[name].as(reading.listToRead)).map((one) => one.id),
				name
			).toEqual([murmur]);
			const read = await cast[name].as((tx) => reading.openOne(tx, murmur));
			expect(read.words, name).toBe('it is quiet here');
			expect(JSON.stringify(read), name).not.toContain(cast.kenji.account);
			expect(await attempt(cast[name].as, sql`select from murmurs`), name).toBe(0);
		}
	});

	it('does not exist for the administrator, nor for anybody else', async () => {
		for (const [who, as] of everybodyElse()) {
			expect(isNothing(await attempt(as, sql`select from app.murmurs_to_read()`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`select from app.murmur_to_read(${murmur}::uuid)`)), who).toBe(true);
			expect(await outcome(as, (tx) => reading.markRead(tx, murmur)), who).toBe('nothing');
			expect(await outcome(as, (tx) => murmurs.askSooner(tx, murmur)), who).toBe('nothing');
			const sends = sql<{ sent: boolean }>`select app.answer_murmur(${murmur}::uuid, ${Buffer.from('x')}) as sent`;
			expect(
				await as((tx) => sends.execute(tx.db)).then(
					(done) => done.rows[0]?.sent,
					() => false
				),
				who
			).toBe(false);
		}
		expect(await cast.db.owner('select from murmurs where answer is null and not sooner')).toHaveLength(1);
	});

	it('is read no more by whoever left, or by another association', async () => {
		await cast.db.owner(`update companions set left_at = now() where first_name = 'ren'`);
		const other = await writeAnotherAssociation(cast);
		await cast.db.owner(`update companions set association_id = $1 where first_name = 'hana'`, [other]);
		try {
			for (const name of ['ren', 'hana'] as const) {
				expect(await attempt(cast[name].as, sql`select from app.murmurs_to_read()`), name).toBe(0);
				expect(await outcome(cast[name].as, (tx) => reading.openOne(tx, murmur)), name).toBe('nothing');
				expect(await outcome(cast[name].as, (tx) => reading.answer(tx, murmur, 'x')), name).toBe('nothing');
			}
		} finally {
			await cast.db.owner(`update companions set left_at = null, association_id = $1`, [cast.association]);
		}
	});

	it('is answered once, and its answer is his', async () => {
		await cast.ren.as((tx) => reading.answer(tx, murmur, 'Rain is good company.'));
		await expect(cast.hana.as((tx) => reading.answer(tx, murmur, 'Again.'))).rejects.toMatchObject({
			code: 'murmurs_answered_meanwhile'
		});
		const [mine] = await cast.kenji.as(murmurs.listMine);
		expect(mine?.answer).toMatchObject({ text: 'Rain is good company.', as: 'ren' });
	});

	it('answered by two at once has one answer, and the other is told', async () => {
		const both = await Promise.allSettled(
			(['ren', 'hana'] as const).map((name) => cast[name].as((tx) => reading.answer(tx, murmur, `From ${name}.`)))
		);
		expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { code: 'murmurs_answered_meanwhile' }
		});
		const [mine] = await cast.kenji.as(murmurs.listMine);
		expect(mine?.answer?.text).toBe(`From ${both[0]?.status === 'fulfilled' ? 'ren' : 'hana'}.`);
	});

	it('is not answered where no answer is welcome', async () => {
		const quiet = await writeMurmur(cast, cast.kenji);
		for (const name of readers)
			expect(await outcome(cast[name].as, (tx) => reading.answer(tx, quiet, 'But.')), name).toBe('nothing');
		await cast.ren.as((tx) => reading.markRead(tx, quiet));
	});

	it('does not tell him that it was read', async () => {
		const before = await cast.kenji.as(murmurs.listMine);
		await cast.ren.as((tx) => reading.markRead(tx, murmur));
		expect(await cast.kenji.as(murmurs.listMine)).toEqual(before);
		expect(await attempt(cast.kenji.as, sql`select from murmur_readings`)).toBe('refused');
	});
});

describe('what Tomo says, who is sixteen', () => {
	it('is read only by those who may accompany minors', async () => {
		const { murmur: his } = { murmur: await writeMurmur(cast, await newTomo()) };
		const reads = async (name: Name) => (await cast[name].as(reading.listToRead)).some((one) => one.id === his);
		expect([await reads('drIto'), await reads('hana'), await reads('ren')]).toEqual([true, true, false]);
		expect(await outcome(cast.ren.as, (tx) => reading.openOne(tx, his))).toBe('nothing');
	});

	/** Another minor: the one of the cast may have gone. */
	async function newTomo() {
		await cast.db.owner(`update accounts set minor_until_day = current_date + 600 where id = $1`, [cast.aki.account]);
		return cast.aki;
	}
});

describe('saying something quietly', () => {
	it('is promised a day by the database, and the same form twice is one', async () => {
		await cast.stranger.as(async (tx) => {
			const formId = newId();
			expect(await murmurs.say(tx, saying({ formId }))).toBe(await murmurs.say(tx, saying({ formId })));
			await murmurs.say(tx, saying({ formId, words: 'other words' }));
		});
		const rows = await cast.db.owner<{ promised: boolean }>(
			`select promised_day = (now() at time zone 'UTC')::date + 3 as promised from murmurs where owner = $1`,
			[cast.stranger.account]
		);
		expect(rows).toEqual([{ promised: true }, { promised: true }]);
	});

	it('calls somebody sooner where it sounds like danger, and where its writer asks, and only then', async () => {
		await cast.stranger.as((tx) => murmurs.say(tx, saying()));
		expect(await cast.db.owner('select from concerns')).toEqual([]);
		const heard = await cast.stranger.as((tx) => murmurs.say(tx, saying({ soundsLikeDanger: true })));
		await cast.kenji.as((tx) => murmurs.askSooner(tx, murmur));
		await cast.kenji.as((tx) => murmurs.askSooner(tx, murmur));
		expect(await cast.db.owner('select item, why from concerns order by why')).toEqual([
			{ item: murmur, why: 'asked' },
			{ item: heard, why: 'words' }
		]);
	});

	it('is not there where nobody promised to read, the place is closed, or nobody may read it', async () => {
		const closed = async (change: string, back: string) => {
			await cast.db.owner(change);
			expect(await cast.stranger.as(murmurs.listReaders), change).toEqual([]);
			expect(await outcome(cast.stranger.as, (tx) => murmurs.say(tx, saying())), change).toBe('nothing');
			await cast.db.owner(back);
		};
		const days = `insert into murmur_promises select id, 3 from associations where name = 'The Veranda'`;
		await closed('delete from murmur_promises', days);
		await closed(`update associations set open_places = '{}'`, `update associations set open_places = '{murmurs}'`);
		await closed('update companions set left_at = now()', 'update companions set left_at = null');
		expect(await cast.stranger.as(murmurs.listReaders)).toEqual([
			{
				association: cast.association,
				name: 'The Veranda',
				operator: 'The Veranda, Via Roma 1',
				days: 3,
				readers: ['drIto', 'hana', 'ren']
			}
		]);
	});

	it('is for whoever has an account, and not for companions, visitors and the house', async () => {
		for (const name of ['aki', 'osamu', 'mie'] as const)
			expect(await outcome(cast[name].as, (tx) => murmurs.say(tx, saying())), name).toBe('done');
		for (const name of [...readers, 'administrator'] as const)
			expect(await outcome(cast[name].as, (tx) => murmurs.say(tx, saying())), name).toBe('nothing');
		const call = sql`select app.say_quietly(${newId()}::uuid, ${cast.association}::uuid, ${Buffer.from('x')}, ${Buffer.from('x')}, true, false)`;
		expect(await attempt(cast.nobody, call)).toBe('refused');
		expect(await attempt(cast.worker, call)).toBe('refused');
	});
});
