import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeInAs, listCast } from '#lib/accounts/demo-cast.server.ts';
import { comeBack } from '#lib/accounts/accounts.server.ts';
import { now } from '#lib/base/clock.ts';
import { sessionIdOf } from '#lib/base/ids.ts';
import * as cards from '#lib/cards/cards.server.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import { comeIn } from '#lib/companions/credentials.server.ts';
import { codeAt } from '#lib/companions/second-factor.server.ts';
import { speak } from '#lib/content/words.ts';
import { asActor, asWorker, type AsActor } from '#lib/database/as-actor.ts';
import { isDemo } from '#lib/database/demo-mark.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import { listComing } from '#lib/hours/hours.server.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import { showSheets } from '#lib/measures/sheet.ts';
import { listMine } from '#lib/measures/sheets.server.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as plans from '#lib/plans/plans.server.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { isOld } from '#lib/paths/local-path.ts';
import { listStanding } from '#lib/paths/local-paths.server.ts';
import { listLooks } from '#lib/sharing/openings.server.ts';
import { listShown } from '#lib/sharing/shares.server.ts';
import { readQueue } from '#lib/slips/slip-queue.server.ts';
import * as attempts from '#lib/steps/attempts.server.ts';
import * as offers from '#lib/steps/offers.server.ts';
import { isResting } from '#lib/steps/rests.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { makeDatabase, type TestDatabase } from '../../tests/database.ts';
import { companions, everybody, letterWords, password, residents, secret } from './cast.ts';
import { fill } from './fill.ts';

const masterKey = randomBytes(32);
let db: TestDatabase;
let as: (who: string) => Promise<AsActor>;
let visitor: AsActor;
beforeAll(async () => {
	db = await makeDatabase();
	visitor = asActor(db.database, masterKey, null);
	as = async (who) => {
		const { token } = await visitor((tx) => comeInAs(tx, who, now()));
		return asActor(db.database, masterKey, sessionIdOf(token));
	};
	expect(await fill({ database: db.database, masterKey, now: now() }, db.ownerUrl)).toBe(true);
	// It closes every door behind it.
	expect(await db.owner('select from sessions where revoked_at is null')).toEqual([]);
}, 60_000);
afterAll(() => db.drop());

/** By the calendar of those who live there. */
function daysAgo(moment: Date): number {
	const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/Rome').toPlainDate();
	return dayOf(Temporal.Instant.fromEpochMilliseconds(moment.getTime())).until(dayOf(now())).days;
}

describe('a demonstration that was filled', () => {
	it('says that it is one', async () => {
		expect(await asWorker(db.database)(isDemo)).toBe(true);
	});

	it('lets anyone in as each of the cast', async () => {
		expect(await visitor(listCast)).toEqual(new Set(everybody));
		for (const who of everybody) expect(await (await as(who))((tx) => Promise.resolve(tx.me)), who).not.toBeNull();
	});

	it('lets residents back in by their words, and companions by their password and a code', async () => {
		for (const [who, { words }] of Object.entries(residents)) {
			const given = { masterKey, words, now: now(), sharedDevice: false, caller: who };
			expect(await visitor((tx) => comeBack(tx, given)), who).not.toBeNull();
		}
		for (const [who, { email }] of Object.entries(companions)) {
			const code = codeAt(secret, now());
			const brought = { masterKey, email, password, code, sharedDevice: false, now: now(), caller: who };
			expect(await visitor((tx) => comeIn(tx, brought)), who).not.toBeNull();
		}
	});

	it('has some months of Aki in it, none of them ahead', async () => {
		const [row] = await db.owner<{ days: number; first: Date; ahead: number; notes: number; sleeps: number }>(
			`select count(*)::int as days, min(c.at) as first, count(*) filter (where c.at > now())::int as ahead,
				(select count(*)::int from check_in_notes n where n.owner = a.id) as notes,
				(select count(*)::int from sleeps s where s.owner = a.id) as sleeps
			from check_ins c join accounts a on a.id = c.owner where a.nickname = 'Aki' group by a.id`
		);
		expect(row?.days).toBeGreaterThan(40);
		expect(row?.ahead).toBe(0);
		expect(row?.notes).toBeGreaterThan(8);
		expect(row?.sleeps).toBeGreaterThan(30);
		expect(row && daysAgo(row.first)).toBeGreaterThan(100);
	});

	it('shows Dr Ito what Aki lets be seen, and Aki who looked', async () => {
		expect(await (await as('ito'))(listShown)).toHaveLength(1);
		const looks = await (await as('aki'))((tx) => listLooks(tx, { before: null, count: 9 }));
		expect(looks.map(({ who }) => who)).toEqual(['Dr Ito', 'Dr Ito']);
		expect(looks.map(({ at }) => daysAgo(at))).toEqual([2, 15]);
	});

	it('has letters between Aki and Ren, the earliest first, over weeks', async () => {
		const read = await (
			await as('aki')
		)(async (tx) => {
			const [thread] = await threads.listMine(tx);
			return threads.readLetters(tx, masterKey, thread?.id ?? '');
		});
		expect(read[0]?.signed).toBe('Ren');
		expect(read.at(-1)?.sign).toBe('thanks');
		expect(read.map(({ sentAt }) => daysAgo(sentAt))).toEqual([60, 58, 55, 41, 38, 20, 17, 6, 4, 3]);
	});

	it('has what was said quietly, with its answer', async () => {
		const mine = await (await as('kenji'))(murmurs.listMine);
		expect(mine.map(({ answer }) => answer?.as)).toEqual([undefined, 'Dr Ito']);
	});

	it('has one who asked for somebody sooner, and one who was come to', async () => {
		const ren = await as('ren');
		expect(await ren(concerns.listOpen)).toHaveLength(1);
		expect(await ren(concerns.listClosed)).toHaveLength(1);
	});

	it('has slips that lie there on every side, and some that wait', async () => {
		const queue = await (await as('hana'))((tx) => readQueue(tx, masterKey));
		expect(new Set(queue.filter(({ lies }) => lies).map(({ forWhom }) => forWhom))).toEqual(
			new Set(['everyone', 'families', 'minors'])
		);
		expect(queue.filter(({ lies }) => !lies)).toHaveLength(2);
	});

	it('answers the letter that its words lead to', async () => {
		const letter = await visitor((tx) => letters.read(tx, { masterKey, words: letterWords, caller: 'somebody' }));
		expect(letter?.answer).toContain('Hana');
	});

	it('has small things that Aki took, by day or night, none of them ahead, and what surprised her', async () => {
		const taken = await (await as('aki'))((tx) => attempts.list(tx, 99));
		expect(taken.length).toBeGreaterThan(9);
		expect(taken.map(({ keptAt }) => daysAgo(keptAt)).at(-1)).toBe(97);
		for (const { keptAt, day } of taken) {
			expect(keptAt.getTime()).toBeLessThan(now().epochMilliseconds);
			expect(
				Math.abs(Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(keptAt.toISOString().slice(0, 10))).days)
			).toBeLessThan(2);
		}
		expect(taken.filter(({ surprised }) => surprised !== '').length).toBeGreaterThan(1);
		expect(taken.filter(({ own }) => own)).toHaveLength(1);
		expect(taken.filter(({ outcome }) => outcome === null)).toHaveLength(1);
		const known = await (await as('aki'))(offers.read);
		expect(known.answers.length).toBeGreaterThan(7);
		expect(known.putAway.size).toBe(1);
	});

	it('has one who rests, and others who do not', async () => {
		expect(await (await as('lia'))(isResting)).toBe(true);
		expect(await (await as('aki'))(isResting)).toBe(false);
	});

	it('has plans for hard moments, with lines that answer where they live', async () => {
		for (const [who, country] of [
			['aki', 'it'],
			['kenji', 'jp']
		] as const) {
			const kept = await (await as(who))(plans.findMine);
			expect(kept?.plan.numbers?.country).toBe(country);
			expect(kept?.plan.numbers?.ids.length).toBeGreaterThan(0);
			expect(kept?.plan.alone).not.toBe('');
		}
		expect(await (await as('lia'))(plans.findMine)).toBeNull();
	});

	it('has questionnaires that Aki answered, one that waits, and what they came to beside each other', async () => {
		const aki = await as('aki');
		const mine = await aki(listMine);
		expect(mine.map(({ state }) => state === null)).toEqual([true, false, false]);
		const answered = mine.flatMap(({ id, measure, state }) =>
			state === null || state === 'left' ? [] : [{ ...state, id, measure }]
		);
		const [later, first] = speak('en', () => showSheets(answered, 'en'));
		expect(first?.values).toMatchObject([{ value: '3', highest: '15' }]);
		expect(later).toMatchObject({ values: [{ value: '7.5' }] });
		expect(later?.change).not.toBeNull();
	});

	it('has notes that Mie writes for herself', async () => {
		const { notes } = await (await as('mie'))((tx) => familyNotes.list(tx, null));
		expect(notes.length).toBeGreaterThan(2);
	});

	it('has a study plan of a pupil, and a question from a school that waits', async () => {
		expect((await (await as('tomo'))(studyPlans.findMine))?.plan.said).not.toBe('');
		expect(await db.owner('select entrance from letters order by sent_day')).toEqual([
			{ entrance: null },
			{ entrance: 'school' }
		]);
	});

	it('has a folio with a drawing in it, in words too', async () => {
		const aki = await as('aki');
		const { items } = await aki((tx) => folio.list(tx, { away: false, before: null }));
		expect(items.map(({ kind }) => kind)).toEqual(['gave', 'learned', 'made']);
		const [picture] = items.at(-1)?.pictures ?? [];
		expect(picture?.alt).toContain('roofs');
		expect((await aki((tx) => folio.readPicture(tx, picture?.id ?? ''))).subarray(8, 12).toString()).toBe('WEBP');
	});

	it('has a card from Aki that lies with Mie', async () => {
		const received = await (await as('mie'))((tx) => cards.listReceived(tx, masterKey));
		expect(received.map(({ from }) => from)).toEqual(['Aki']);
	});

	it('has things near by that the association wrote, and one that nobody has looked at for long', async () => {
		const today = now().toString().slice(0, 10);
		const standing = await visitor(listStanding);
		expect(standing.map((path) => [path.locale, isOld(path, today)]).toSorted()).toEqual([
			['en', false],
			['it', true]
		]);
	});

	it('has an hour that is open and hours that are to come, and one of them is for minors', async () => {
		const coming = await visitor(listComing);
		expect(coming.filter(({ opened }) => opened)).toHaveLength(1);
		expect(coming.length).toBeGreaterThan(2);
		expect((await (await as('tomo'))(listComing)).map(({ minors }) => minors)).toEqual([true]);
	});
});

it('is filled in an empty house only', async () => {
	const [before] = await db.owner('select count(*) from accounts');
	const usual = await makeDatabase();
	await usual.owner(`insert into accounts (id, kind, nickname, locale, zone)
		values (gen_random_uuid(), 'person', 'somebody', 'en', 'Europe/Rome')`);
	expect(await fill({ database: usual.database, masterKey, now: now() }, usual.ownerUrl)).toBe(false);
	expect(await usual.owner('select from accounts')).toHaveLength(1);
	expect(await usual.owner('select from demo_marks')).toHaveLength(0);
	expect(await db.owner('select count(*) from accounts')).toEqual([before]);
	await usual.drop();
});
