import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { readSeen } from '#lib/seen/seen.server.ts';
import { spanSeen, type Seen } from '#lib/seen/seen.ts';
import * as openings from '#lib/sharing/openings.server.ts';
import { shareKinds, type ShareKind, type ShareReach } from '#lib/sharing/share.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { gather, writeDay, type Cast, type Someone } from '../../../tests/cast.ts';
import { attempt, letSee, look, secondsPass, takeBack } from '../../../tests/trial.ts';

let cast: Cast;
let first: { checkIn: string; sleep: string };
beforeAll(async () => {
	cast = await gather();
	first = await writeDay(cast, cast.aki, '2026-03-02');
	await writeDay(cast, cast.aki, '2026-03-03');
	await writeDay(cast, cast.aki, '2025-09-01');
	await writeDay(cast, cast.kenji, '2026-03-03');
});
beforeEach(() => cast.db.owner('delete from shares'));
afterAll(() => cast.db.drop());

const see = (by: Someone, kinds: ShareKind[], reach: ShareReach, before: string | null = null): Promise<Seen> =>
	by.as((tx) => readSeen(tx, cast.masterKey, { owner: cast.aki.account, kinds, reach, before, locale: 'en' }));

/** Lets Dr Ito see in one act. Returns one of the shares. */
async function letIto(kinds: ShareKind[], reach: ShareReach): Promise<string> {
	const endsAt = Temporal.Now.instant().add({ hours: 24 });
	const wish = { kinds, reach, purpose: 'talk' as const, endsAt };
	await cast.aki.as((tx) => shares.letSee(tx, cast.drIto.account, wish, newId()));
	const [act] = await cast.drIto.as((tx) => shares.listShown(tx));
	return act?.shares[0]?.id ?? '';
}

const combinations = Array.from({ length: 7 }, (_, mask) => shareKinds.filter((_kind, at) => ((mask + 1) >> at) & 1));

describe('what is seen through a share', () => {
	it('is exactly what its owner saw beforehand, for all kinds and reaches', async () => {
		const reaches: ShareReach[] = ['all', { fromDay: '2026-03-03', untilDay: '2026-03-09' }, { itemId: first.checkIn }];
		for (const reach of reaches)
			for (const kinds of combinations) {
				if (typeof reach === 'object' && 'itemId' in reach && kinds.includes('sleeps')) continue;
				await cast.db.owner('delete from shares');
				const beforehand = await see(cast.aki, kinds, reach);
				expect(beforehand.days.length).toBeGreaterThan(0);
				await openings.open(cast.drIto.as, await letIto(kinds, reach));
				// Asked for everything, he is still shown that and no more.
				expect(await see(cast.drIto, [...shareKinds], 'all')).toEqual(beforehand);
			}
	});

	it('names no hour of a note whose check-in is not seen', async () => {
		await look(cast.drIto, await letIto(['check_in_notes'], { fromDay: '2026-03-02', untilDay: '2026-03-02' }));
		const { days } = await see(cast.drIto, [...shareKinds], 'all');
		expect(days).toEqual([{ day: '2026-03-02', checkIns: [], sleeps: [], sheets: [], notes: ['the cat came back'] }]);
	});

	it('holds no notes where only check-ins are let be seen', async () => {
		await look(cast.drIto, await letIto(['check_ins'], 'all'));
		const { days } = await see(cast.drIto, [...shareKinds], 'all');
		expect(days.flatMap(({ checkIns }) => checkIns.map(({ note }) => note))).toEqual([null, null]);
		expect(JSON.stringify(days)).not.toContain('the cat came back');
	});

	it('is nothing without a look, a minute after it, once taken back, and for anybody else', async () => {
		const share = await letIto([...shareKinds], 'all');
		const empty = { span: null, days: [], answers: [], sleeps: [], earlier: false };
		expect(await see(cast.drIto, [...shareKinds], 'all')).toEqual(empty);
		await look(cast.drIto, share);
		expect((await see(cast.drIto, [...shareKinds], 'all')).days).toHaveLength(2);
		for (const someone of [cast.ren, cast.hana, cast.administrator, cast.mie, cast.stranger])
			expect(await see(someone, [...shareKinds], 'all'), someone.name).toEqual(empty);
		await secondsPass(cast, 61);
		expect(await see(cast.drIto, [...shareKinds], 'all')).toEqual(empty);
		await look(cast.drIto, share);
		const acts = await cast.aki.as((tx) => shares.listLetSee(tx));
		for (const { id } of acts.flatMap((act) => act.shares)) await takeBack(cast.aki, id);
		expect(await see(cast.drIto, [...shareKinds], 'all')).toEqual(empty);
	});

	it('goes back three months at once', async () => {
		await look(cast.drIto, await letIto(['check_ins'], 'all'));
		const latest = await see(cast.drIto, ['check_ins'], 'all');
		expect([latest.days.length, latest.earlier]).toEqual([2, true]);
		const earlier = await see(cast.drIto, ['check_ins'], 'all', latest.span?.from ?? null);
		expect([earlier.span, earlier.days.length, earlier.earlier]).toEqual([
			{ from: '2025-09-01', to: '2025-09-01' },
			1,
			false
		]);
		expect(spanSeen('2026-03-02', '2026-03-03')).toEqual({ from: '2026-03-02', to: '2026-03-03' });
	});
});

describe('the key of notes', () => {
	const keys = (by: Someone) => attempt(by.as, sql`select from app.opened_keys()`);

	it('is given for a look at notes, and for nothing else', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_ins' }));
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sleeps' }));
		expect(await keys(cast.drIto)).toBe(0);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' }));
		expect(await keys(cast.drIto)).toBe(1);
		for (const someone of [cast.aki, cast.ren, cast.hana, cast.administrator, cast.mie, cast.sato, cast.stranger])
			expect(await keys(someone), someone.name).toBe(0);
		await secondsPass(cast, 61);
		expect(await keys(cast.drIto)).toBe(0);
	});
});
