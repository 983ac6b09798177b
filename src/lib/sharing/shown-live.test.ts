import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from 'kysely';
import * as administration from '#lib/companions/administration.server.ts';
import { changeReader, type Watching } from '#lib/live/changes.server.ts';
import { openLive, type Live, type Read } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';
import * as ties from '#lib/people/ties.server.ts';
import { markShown } from '#lib/sharing/openings.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { gather, tie, type Cast } from '../../../tests/cast.ts';
import { letSee, look, shareEnds, takeBack } from '../../../tests/trial.ts';

let cast: Cast;
let share: string;
let read: Read;
const lives: Live[] = [];
beforeAll(async () => {
	cast = await gather();
	read = changeReader(cast.db.database, cast.masterKey);
});
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner(`update companions set left_at = null, roles = '{practitioner}' where id = $1`, [
		cast.drIto.account
	]);
	await cast.db.owner('update sessions set revoked_at = null');
	await tie(cast, cast.aki, cast.drIto);
	share = await letSee(cast.aki, cast.drIto);
	await look(cast.drIto, share);
});
afterEach(async () => {
	for (const live of lives.splice(0)) await live.close();
});
afterAll(() => cast.db.drop());

const page = (who = cast.drIto, mark = ''): Watching => ({
	topic: topicOf('seen_by', who.account),
	session: who.session,
	since: 0,
	id: share,
	mark,
	markNow: markShown
});

/** An open page in a process of its own: what it is sent, as text, and whether it was ended. */
async function openPage(asked = page()): Promise<{ text: string; ended: boolean }> {
	const live = openLive(cast.db.database, { beatSeconds: 600 });
	lives.push(live);
	const seen = { text: '', ended: false };
	const body = live.open(asked, read);
	void (async () => {
		for await (const chunk of body ?? []) seen.text += Buffer.from(chunk).toString();
		seen.ended = true;
	})();
	await vi.waitFor(() => expect(seen.text).toContain('changed'));
	return seen;
}

const removeTie = (c: Cast) =>
	c.aki.as(async (tx) => {
		const found = (await ties.listPeople(tx)).find(({ other }) => other === c.drIto.account);
		await shares.removeFromMyPeople(tx, found?.id ?? '');
	});

describe('open pages of what somebody lets a companion see', () => {
	it.each([
		['she takes it back', (c: Cast) => takeBack(c.aki, share)],
		['she takes him out of her people', removeTie],
		['he leaves', (c: Cast) => c.drIto.as((tx) => administration.leave(tx))],
		['his access is ended', (c: Cast) => c.administrator.as((tx) => administration.endCompanion(tx, c.drIto.account))]
	])('end within the second in every process when %s', async (_what, act) => {
		const pages = [await openPage(), await openPage()];
		const before = performance.now();
		await act(cast);
		await vi.waitFor(() => expect(pages.map(({ ended }) => ended)).toEqual([true, true]), { timeout: 5000 });
		expect(performance.now() - before).toBeLessThan(1000);
		for (const { text } of pages) expect(text).toMatch(/event: gone\ndata: null\n\n$/);
	});

	it('end when its owner is forgotten', async () => {
		const kenjis = await letSeeOf(cast);
		const open = await openPage({ ...page(), id: kenjis });
		await cast.kenji.as((tx) => sql`select app.erase_me()`.execute(tx.db));
		await vi.waitFor(() => expect(open.ended).toBe(true));
	});

	it('are left out at the next reading once its time is over', async () => {
		const mine = page();
		expect((await read([mine])).get(mine)).toHaveLength(1);
		await shareEnds(cast, share);
		expect((await read([mine])).has(mine)).toBe(false);
	});

	it('go on where something else is taken back', async () => {
		const other = await letSee(cast.aki, cast.drIto, { kind: 'sleeps' });
		const open = await openPage();
		await takeBack(cast.aki, other);
		const again = await openPage({ ...page(), id: other }).catch(() => null);
		expect(again).toBeNull();
		expect(open.ended).toBe(false);
	});

	it('are told once: whoever comes back to another process knows how things stand', async () => {
		const mine = page();
		await read([mine]);
		const again = page(cast.drIto, mine.mark);
		expect((await read([again])).get(again)).toEqual([]);
	});

	it('are for the one whom it is for alone, and take no look', async () => {
		const others = [cast.aki, cast.ren, cast.hana, cast.administrator, cast.mie].map((who) => page(who));
		expect((await read(others)).size).toBe(0);
		const looks = await cast.db.owner('select from openings');
		await read([page()]);
		expect(await cast.db.owner('select from openings')).toHaveLength(looks.length);
	});
});

async function letSeeOf(cast: Cast): Promise<string> {
	await tie(cast, cast.kenji, cast.drIto);
	return letSee(cast.kenji, cast.drIto);
}
