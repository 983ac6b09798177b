import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { SignedOut } from '#lib/base/refusal.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { readAnswers, readBounds, readDays, readSleeps } from '#lib/looking-back/days.server.ts';
import { gather, writeDay, type Cast } from '../../../tests/cast.ts';

const span = { from: '2026-01-01', to: '2026-12-31' };
const asked = { span, before: null, count: 5, notes: true };
const leafBack = (as: AsActor) =>
	as(async (tx) => ({
		bounds: await readBounds(tx),
		answers: await readAnswers(tx, span),
		sleeps: await readSleeps(tx, span),
		leaf: await readDays(tx, asked)
	}));
const nothing = { bounds: { first: null, last: null }, answers: [], sleeps: [], leaf: { days: [], more: false } };

let cast: Cast;
let march2: { checkIn: string; sleep: string };
beforeAll(async () => {
	cast = await gather();
	march2 = await writeDay(cast, cast.aki, '2026-03-02');
	await writeDay(cast, cast.aki, '2026-03-05');
	await writeDay(cast, cast.aki, '2026-06-01');
});
afterAll(() => cast.db.drop());

describe('leafing back', () => {
	it('Aki finds her latest days first, with her note opened and her sleep beside it', async () => {
		const { days, more } = (await leafBack(cast.aki.as)).leaf;
		expect(days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-03-05', '2026-03-02']);
		expect(days[2]?.checkIns).toMatchObject([{ id: march2.checkIn, note: 'the cat came back', emotional: 30 }]);
		expect(days[2]?.sleeps).toMatchObject([{ startedAt: new Date('2026-03-02T03:00:00Z'), kind: 'main' }]);
		expect(more).toBe(false);
	});

	it('Aki leafs to earlier days, and no day comes twice', async () => {
		const first = await cast.aki.as((tx) => readDays(tx, { ...asked, count: 2 }));
		const second = await cast.aki.as((tx) => readDays(tx, { ...asked, count: 2, before: '2026-03-05' }));
		expect([first.days.map(({ day }) => day), first.more]).toEqual([['2026-06-01', '2026-03-05'], true]);
		expect([second.days.map(({ day }) => day), second.more]).toEqual([['2026-03-02'], false]);
	});

	it('Aki looks at one month and finds that month only', async () => {
		const march = { from: '2026-03-01', to: '2026-03-31' };
		const { days } = await cast.aki.as((tx) => readDays(tx, { ...asked, span: march, before: '2027-01-01' }));
		expect(days.map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-02']);
		expect(await cast.aki.as((tx) => readAnswers(tx, march))).toHaveLength(2);
	});

	it('notes stay sealed where they are not asked for', async () => {
		const { days } = await cast.aki.as((tx) => readDays(tx, { ...asked, notes: false }));
		expect(days.flatMap(({ checkIns }) => checkIns.map(({ note }) => note))).toEqual([null, null, null]);
	});

	it('a sleep that began before the span and reaches into it is there to be drawn', async () => {
		const sleeps = await cast.aki.as((tx) => readSleeps(tx, { from: '2026-03-03', to: '2026-03-03' }));
		expect(sleeps.map(({ startedAt }) => String(startedAt))).toContain('2026-03-02T03:00:00Z');
	});

	it('nobody else finds anything of hers', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const found = await leafBack(as).catch((error: unknown) => {
				if (error instanceof SignedOut) return nothing;
				throw error;
			});
			expect(found, who).toEqual(nothing);
		}
	});

	it('whoever is signed out is shown the way back in', async () => {
		await expect(leafBack(cast.nobody)).rejects.toThrow(SignedOut);
	});

	it('Dr Ito, who was let in and has just opened everything, finds only her own days among her own', async () => {
		const hers = await writeDay(cast, cast.drIto, '2026-03-02');
		for (const kind of ['check_ins', 'check_in_notes', 'sleeps']) await letIn(kind);
		// The law lets her see four: what keeps Aki's off her page is that these queries ask for her own rows.
		const seen = await cast.drIto.as((tx) => tx.db.selectFrom('check_ins').select('id').execute());
		expect(seen).toHaveLength(4);
		const found = await leafBack(cast.drIto.as);
		expect(found.bounds).toEqual({ first: '2026-03-02', last: '2026-03-02' });
		expect([found.answers, found.sleeps, found.leaf.days].map((list) => list.length)).toEqual([1, 1, 1]);
		expect(found.leaf.days[0]?.checkIns.map(({ id }) => id)).toEqual([hers.checkIn]);
		expect(found.leaf.days[0]?.sleeps).toHaveLength(1);
	});
});

async function letIn(kind: string): Promise<void> {
	const [share] = await cast.aki.as((tx) =>
		tx.db
			.insertInto('shares')
			.values({
				owner: cast.aki.account,
				recipient: cast.drIto.account,
				kind,
				purpose: 'talk',
				ends_at: now().add({ hours: 24 }).toString()
			})
			.returning('id')
			.execute()
	);
	await cast.drIto.as((tx) =>
		tx.db
			.insertInto('openings')
			.values({
				share_id: share?.id ?? '',
				owner: cast.aki.account,
				viewer: cast.drIto.account,
				session_id: cast.drIto.session
			})
			.execute()
	);
}
