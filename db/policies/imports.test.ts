import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from imports');
	await bring();
});
afterAll(() => cast.db.drop());

function bring(by = cast.aki, owner = cast.aki) {
	return attempt(by.as, sql`insert into imports (owner, day) values (${owner.account}, '2026-03-02')`);
}
const undo = (as = cast.aki.as) => attempt(as, sql`update imports set undone_at = now()`);

describe('diaries that were brought', () => {
	it('Aki brings one, and sees it', async () => {
		expect(await seen(cast.aki.as, 'imports', cast.aki)).toBe(1);
	});

	it('nobody else sees it, undoes it or brings one in her name', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			expect(await seen(as, 'imports', cast.aki), who).toBe(0);
			expect(isNothing(await undo(as)), who).toBe(true);
		}
		for (const by of [cast.mie, cast.drIto, cast.administrator, cast.kenji])
			expect(await bring(by), by.name).toBe('refused');
	});

	it('Aki counts what came of it until she undoes it, once', async () => {
		const count = sql`update imports set kept = 3, known = 2, skipped = 1, refused = 0`;
		expect(await attempt(cast.aki.as, count)).toBe(1);
		expect(await undo()).toBe(1);
		expect(await undo()).toBe(0);
		expect(await attempt(cast.aki.as, count)).toBe(0);
		expect(await attempt(cast.aki.as, sql`update imports set undone_at = null`)).toBe(0);
	});

	it('it is undone now, not at another time', async () => {
		expect(await attempt(cast.aki.as, sql`update imports set undone_at = now() - interval '1 day'`)).toBe('refused');
	});

	it('that it was brought is not removed, nor when', async () => {
		expect(await attempt(cast.aki.as, sql`delete from imports`)).toBe('refused');
		expect(await attempt(cast.aki.as, sql`update imports set made_at = now()`)).toBe('refused');
	});
});
