import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { closeLetterboxes, openLetterbox } from '../../tests/letters.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let everyone: [string, AsActor][];
beforeAll(async () => {
	cast = await gather();
	everyone = [...cast.othersThan('aki'), ['aki', cast.aki.as]];
});
beforeEach(() => openLetterbox(cast.db));
afterAll(() => cast.db.drop());

describe('the letterbox', () => {
	it('everybody may know who reads just now and until when they answer', async () => {
		for (const [who, as] of everyone) expect((await as(findOpen))?.reader, who).toBe('Ren');
	});

	it('nobody sees one that was closed, the house neither', async () => {
		await closeLetterboxes(cast.db);
		for (const [who, as] of everyone) expect(await attempt(as, sql`select from letterboxes`), who).toBe(0);
		expect(await attempt(cast.worker, sql`select from letterboxes`)).toBe('refused');
	});

	it('nobody here opens, changes, closes or removes one, not even the administrator', async () => {
		for (const [who, as] of [...everyone, ['the house', cast.worker] as const]) {
			const open = sql`insert into letterboxes (reader, role, locale, answer_days) values ('Eve', 'a friend', 'en', 1)`;
			expect(await attempt(as, open), who).toBe('refused');
			expect(await attempt(as, sql`update letterboxes set reader = 'Eve'`), who).toBe('refused');
			expect(await attempt(as, sql`update letterboxes set closed_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from letterboxes`), who).toBe('refused');
		}
	});

	it('one is open at a time', async () => {
		await expect(
			cast.db.owner(
				`insert into letterboxes (reader, role, locale, answer_days) values ('Hana', 'coordinator', 'en', 3)`
			)
		).rejects.toThrow(/unique/);
	});
});
