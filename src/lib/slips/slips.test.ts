import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast, noTriesToSpare } from '../../../tests/cast.ts';
import { tomoIsSixteen } from '../../../tests/hours.ts';
import { writeSlip } from '../../../tests/slips.ts';
import { decide, readQueue } from './slip-queue.server.ts';
import { longestSlip } from './slip-size.ts';
import { parseSlip } from './slip.ts';
import * as slips from './slips.server.ts';

let cast: Cast;
const now = Temporal.Instant.from('2026-03-02T12:00:00Z');
const six = 'abandon ability able about above absent';
beforeAll(async () => {
	cast = await gather();
	await tomoIsSixteen(cast);
});
beforeEach(async () => {
	await cast.db.owner('delete from slips');
	await cast.db.owner('delete from guesses');
	await cast.db.owner('delete from erasures');
});
afterAll(() => cast.db.drop());

const leave = (as: AsActor, over: Partial<slips.Leaving> = {}) =>
	as((tx) =>
		slips.leave(tx, {
			masterKey: cast.masterKey,
			formId: newId(),
			text: 'The rain stopped by itself.\nNobody had asked it to.',
			words: six,
			locale: 'en',
			soundsLikeDanger: false,
			now,
			caller: 'a window',
			...over
		})
	);
const brought = (words = six) => ({ masterKey: cast.masterKey, words, caller: 'a window' });
const find = (words?: string) => cast.nobody((tx) => slips.read(tx, brought(words)));
const turn = (as: AsActor, notThis: string | null = null, families = false) =>
	as((tx) => slips.turnOver(tx, { masterKey: cast.masterKey, locale: 'en', notThis, families }));
const queue = (as: AsActor) => as((tx) => readQueue(tx, cast.masterKey));

describe('a slip as it is written', () => {
	it('has one to three lines, and 280 characters where an emoji is one', () => {
		expect(parseSlip(' one\r\n\n two \nthree\n ')).toBe('one\ntwo\nthree');
		expect(parseSlip('🙂'.repeat(longestSlip))).toHaveLength(longestSlip * 2);
		const codeOf = (typed: string) => {
			try {
				return parseSlip(typed);
			} catch (error) {
				return (error as { code: string }).code;
			}
		};
		expect(['', ' \n\u200b', 'x'.repeat(281), 'a\nb\nc\nd'].map(codeOf)).toEqual([
			'slips_empty',
			'slips_empty',
			'slips_long',
			'slips_lines'
		]);
	});
});

describe('a slip', () => {
	it('is turned over by nobody before somebody has read it and let it lie', async () => {
		await leave(cast.nobody);
		expect(await turn(cast.nobody)).toBeNull();
		expect(await find()).toMatchObject({ lies: false, notBecause: null });
		const [waiting] = await queue(cast.ren.as);
		expect(waiting?.words).toBe('The rain stopped by itself.\nNobody had asked it to.');
		await cast.ren.as((tx) => decide(tx, waiting?.id ?? '', null));
		await cast.hana.as((tx) => decide(tx, waiting?.id ?? '', null));
		expect((await turn(cast.nobody))?.words).toBe('The rain stopped by itself.\nNobody had asked it to.');
		expect(await find(six.toUpperCase())).toMatchObject({ lies: true });
	});

	it('lies among those on the side of whoever left it, and of the account no more than that is kept', async () => {
		for (const [who, side] of [
			[cast.aki.as, 'everyone'],
			[cast.tomo.as, 'minors'],
			[cast.mie.as, 'families'],
			[cast.sato.as, 'everyone'],
			[cast.impostor, 'everyone']
		] as const) {
			await cast.db.owner('delete from slips');
			await leave(who);
			const rows = await cast.db.owner<Record<string, unknown>>('select * from slips');
			expect(rows.map((row) => row.for_whom)).toEqual([side]);
			const dump = JSON.stringify(
				await cast.db.owner('select s::text, k::text from slips s join slip_keys k on slip_id = s.id')
			);
			for (const one of [cast.aki, cast.tomo, cast.mie, cast.sato])
				for (const secret of [one.account, one.session]) expect(dump).not.toContain(secret);
			expect(dump).not.toContain('rain');
		}
	});

	it('is turned over by those on its side, and by nobody else', async () => {
		for (const forWhom of ['everyone', 'families', 'minors'] as const)
			await writeSlip(cast.db, cast.masterKey, cast.association, { forWhom, lies: true, words: forWhom });
		const seen = async (as: AsActor) => (await turn(as))?.words;
		expect(await Promise.all([cast.nobody, cast.aki.as, cast.kenji.as, cast.sato.as].map(seen))).toEqual(
			Array(4).fill('everyone')
		);
		expect(await Promise.all([cast.mie.as, cast.osamu.as].map(seen))).toEqual(['families', 'families']);
		expect(await seen(cast.tomo.as)).toBe('minors');
	});

	it('lies and is found among those of families where somebody asks for these, whoever they are, but for people under age', async () => {
		for (const [nth, as] of [cast.nobody, cast.aki.as, cast.mie.as].entries())
			await leave(as, { families: true, words: `${six} ${nth}` });
		const rows = await cast.db.owner<{ for_whom: string }>('select for_whom from slips');
		expect(rows.map((row) => row.for_whom)).toEqual(['families', 'families', 'families']);
		await expect(leave(cast.tomo.as, { families: true })).rejects.toThrow(Absent);
		for (const forWhom of ['everyone', 'families', 'minors'] as const)
			await writeSlip(cast.db, cast.masterKey, cast.association, { forWhom, lies: true, words: forWhom });
		const seen = async (as: AsActor) => (await turn(as, null, true))?.words;
		for (const as of [cast.nobody, cast.aki.as, cast.mie.as]) expect(await seen(as)).toBe('families');
		expect(await seen(cast.tomo.as)).toBeUndefined();
		const reads = (as: AsActor) => as((tx) => slips.whoReads(tx, { locale: 'en', families: true }));
		expect([await reads(cast.nobody), await reads(cast.tomo.as)]).toEqual(['The Veranda', null]);
	});

	it('is another one than the one before, where there is another', async () => {
		const one = await writeSlip(cast.db, cast.masterKey, cast.association, { lies: true });
		expect((await turn(cast.nobody, one))?.id).toBe(one);
		const other = await writeSlip(cast.db, cast.masterKey, cast.association, { lies: true });
		for (let times = 0; times < 9; times++) expect((await turn(cast.nobody, one))?.id).toBe(other);
	});

	it('is gone at once when the words say so, with its key, and no backup brings it back', async () => {
		const id = await writeSlip(cast.db, cast.masterKey, cast.association, { lies: true });
		await leave(cast.nobody);
		expect(await cast.nobody((tx) => slips.takeAway(tx, brought('zoo zoo zoo zoo zoo zoo')))).toBe(false);
		expect(await cast.nobody((tx) => slips.takeAway(tx, brought()))).toBe(true);
		expect(await find()).toBeNull();
		expect(
			(await cast.db.owner<{ slip_id: string }>('select slip_id from slip_keys')).map((row) => row.slip_id)
		).toEqual([id]);
		expect(await cast.db.owner(`select from erasures where of_table = 'slips'`)).toHaveLength(1);
	});

	it('that does not lie there says why to whoever has its words', async () => {
		await leave(cast.nobody);
		const [waiting] = await queue(cast.hana.as);
		await cast.hana.as((tx) => decide(tx, waiting?.id ?? '', 'somebody'));
		expect(await find()).toMatchObject({ lies: false, notBecause: 'somebody' });
		expect(await queue(cast.hana.as)).toEqual([]);
		await expect(cast.hana.as((tx) => decide(tx, waiting?.id ?? '', null))).rejects.toThrow(Absent);
	});

	it('left twice from one form is one, and the words shown last lead to it', async () => {
		const formId = newId();
		await leave(cast.nobody, { formId });
		await leave(cast.nobody, { formId, words: 'zoo zone zero zebra youth young', now: now.add({ minutes: 9 }) });
		expect(await find()).toBeNull();
		expect(await find('zoo zone zero zebra youth young')).not.toBeNull();
		await expect(leave(cast.nobody, { formId, now: now.add({ minutes: 30 }) })).rejects.toMatchObject({
			code: 'slips_left_before'
		});
		expect(await cast.db.owner('select from slips')).toHaveLength(1);
	});

	it('twenty wrong tries within an hour are all', async () => {
		await leave(cast.nobody);
		for (let tries = 0; tries < 20; tries++) expect(await find(`wrong ${tries}`)).toBeNull();
		await noTriesToSpare(cast.db);
		await expect(find()).rejects.toMatchObject({ code: 'slips_too_many_tries' });
	});
});

describe('whoever reads slips', () => {
	it('finds those with words of danger first', async () => {
		await writeSlip(cast.db, cast.masterKey, cast.association, { words: 'tea' });
		await writeSlip(cast.db, cast.masterKey, cast.association, { words: 'danger', sooner: true });
		expect((await queue(cast.ren.as)).map(({ words }) => words)).toEqual(['danger', 'tea']);
	});

	it('is a listener, practitioner or coordinator: for anybody else there is no such page', async () => {
		for (const [who, as] of cast.othersThan('ren').filter(([name]) => !['drIto', 'hana'].includes(name)))
			await expect(queue(as), who).rejects.toThrow(Absent);
	});

	it('where nobody does, none is taken, turned over or read', async () => {
		await writeSlip(cast.db, cast.masterKey, cast.association, { lies: true });
		await cast.db.owner(`update associations set open_places = '{}'`);
		try {
			expect(await cast.nobody((tx) => slips.whoReads(tx, { locale: 'en' }))).toBeNull();
			await expect(leave(cast.nobody)).rejects.toThrow(Absent);
			expect(await turn(cast.nobody)).toBeNull();
			await expect(queue(cast.ren.as)).rejects.toThrow(Absent);
		} finally {
			await cast.db.owner(`update associations set open_places = '{slips}'`);
		}
	});

	it('of somebody younger than the association asks, none is taken', async () => {
		await cast.db.owner('update associations set minimum_age = 17');
		try {
			await expect(leave(cast.tomo.as)).rejects.toThrow(Absent);
			await leave(cast.aki.as);
		} finally {
			await cast.db.owner('update associations set minimum_age = default');
		}
	});

	it('of minors, where nobody may accompany them, none is taken of one', async () => {
		await cast.db.owner(`update companions set minors_until_day = null`);
		try {
			await expect(leave(cast.tomo.as)).rejects.toThrow(Absent);
			await leave(cast.aki.as);
		} finally {
			await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where 'coordinator' = any (roles)`);
		}
		await leave(cast.tomo.as, { words: 'zoo zone zero zebra youth young' });
	});
});
