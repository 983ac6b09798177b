import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Opening } from '#lib/letterbox/answering.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import { gather, writeAnotherAssociation, type Cast } from '../../tests/cast.ts';
import { closeLetterboxes, openLetterbox } from '../../tests/letters.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => openLetterbox(cast.db));
afterAll(() => cast.db.drop());

describe('the letterbox', () => {
	it('everybody may know who reads just now and until when they answer', async () => {
		for (const [who, as] of cast.everyone) expect((await as(findOpen))?.reader, who).toBe('Ren');
	});

	it('nobody sees one that was closed, the house neither', async () => {
		await closeLetterboxes(cast.db);
		for (const [who, as] of cast.everyone) expect(await attempt(as, sql`select from letterboxes`), who).toBe(0);
		expect(await attempt(cast.worker, sql`select from letterboxes`)).toBe('refused');
	});

	it('one set up by hand is changed, closed or removed by nobody here', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			const open = sql`insert into letterboxes (reader, role, locale, answer_days) values ('Eve', 'a friend', 'en', 1)`;
			expect(await attempt(as, open), who).toBe('refused');
			expect(await attempt(as, sql`update letterboxes set reader = 'Eve'`), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`update letterboxes set closed_at = now()`)), who).toBe(true);
			expect(await attempt(as, sql`delete from letterboxes`), who).toBe('refused');
		}
	});

	const opening = (over: Partial<Opening> = {}): Opening => ({
		reader: cast.ren.account,
		role: 'listener',
		answerDays: 5,
		minimumAge: null,
		secondEyes: true,
		languages: ['en'],
		...over
	});

	it('is opened and closed by a coordinator or administrator for their own association; the log knows who', async () => {
		await closeLetterboxes(cast.db);
		for (const name of ['hana', 'administrator'] as const) {
			await cast[name].as((tx) => answering.openBox(tx, opening(), 'en'));
			expect((await cast.nobody(findOpen))?.reader, name).toBe('ren');
			await cast[name].as(answering.closeBox);
			expect(await cast.nobody(findOpen), name).toBeNull();
		}
		expect(
			await cast.db.owner(`select by, act, detail from companion_marks where act like 'letterbox%' order by at limit 2`)
		).toEqual([
			{ by: cast.hana.account, act: 'letterbox_opened', detail: 'ren' },
			{ by: cast.hana.account, act: 'letterbox_closed', detail: '' }
		]);
	});

	it('is opened and closed by nobody else, nor for another association, nor with a reader from elsewhere', async () => {
		await closeLetterboxes(cast.db);
		const other = await writeAnotherAssociation(cast);
		for (const [who, as] of cast.everyone) {
			const elsewhere = sql`insert into letterboxes (association_id, reader, role, locale, answer_days) values (${other}::uuid, 'Eve', 'x', 'en', 1)`;
			expect(await attempt(as, elsewhere), who).toBe('refused');
			if (who === 'hana' || who === 'administrator') continue;
			await expect(
				as((tx) => answering.openBox(tx, opening(), 'en')),
				who
			).rejects.toThrow();
		}
		for (const reader of [cast.mie.account, cast.administrator.account])
			await expect(cast.hana.as((tx) => answering.openBox(tx, opening({ reader }), 'en'))).rejects.toThrow('absent');
		expect(await cast.db.owner('select from letterboxes where closed_at is null')).toEqual([]);
		await cast.hana.as((tx) => answering.openBox(tx, opening(), 'en'));
		for (const [who, as] of cast.everyone.filter(([who]) => who !== 'hana' && who !== 'administrator'))
			await expect(as(answering.closeBox), who).rejects.toThrow();
		await expect(cast.hana.as((tx) => answering.openBox(tx, opening(), 'en'))).rejects.toMatchObject({
			code: 'letterbox_open_already'
		});
	});

	it('is on no page, and takes no letter, where its association does not staff the place', async () => {
		const id = await openLetterbox(cast.db, { association: cast.association });
		const form = { masterKey: cast.masterKey, letterbox: id, question: 'Hello?', words: 'zoo', locale: 'en' as const };
		const rest = { soundsLikeDanger: false, now: Temporal.Now.instant(), caller: 'here' };
		await cast.db.owner(`update associations set open_places = '{}'`);
		expect(await cast.nobody(findOpen)).toBeNull();
		const posted = cast.nobody((tx) => letters.post(tx, { ...form, ...rest, formId: newId() }));
		await expect(posted).rejects.toThrow('absent');
		await cast.db.owner(`update associations set open_places = '{letterbox}' where id = $1`, [cast.association]);
		expect((await cast.nobody(findOpen))?.id).toBe(id);
	});

	it('one is open at a time', async () => {
		await expect(
			cast.db.owner(
				`insert into letterboxes (reader, role, locale, answer_days) values ('Hana', 'coordinator', 'en', 3)`
			)
		).rejects.toThrow(/unique/);
	});
});
