import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { wantPush } from '../../tests/told.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => void (await cast.db.owner('delete from told_by_push')));
afterAll(() => cast.db.drop());

const here = (browser: Buffer) =>
	sql`select app.be_told_here(${newId()}::uuid, ${browser}, ${randomBytes(40)}, ${randomBytes(40)})`;
const owners = async () =>
	(await cast.db.owner<{ owner: string }>('select owner from told_by_push order by since')).map((row) => row.owner);

describe('the browser in which Aki is told', () => {
	it('is hers to see and to switch off; nobody else sees it or does so', async () => {
		await wantPush(cast, cast.aki);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from told_by_push`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from told_by_push`)), who).toBe(true);
			expect(await attempt(as, sql`update told_by_push set told_at = now()`), who).toBe('refused');
		}
		expect(await attempt(cast.aki.as, sql`select from told_by_push`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from told_by_push`)).toBe(1);
	});

	it('is told once, however often she switches it on', async () => {
		await attempt(cast.aki.as, here(randomBytes(32)));
		await attempt(cast.aki.as, here(randomBytes(32)));
		expect(await owners()).toEqual([cast.aki.account]);
	});

	it('tells Mie and no longer Aki, once Mie switches it on there', async () => {
		const browser = randomBytes(32);
		await attempt(cast.aki.as, here(browser));
		await attempt(cast.mie.as, here(browser));
		expect(await owners()).toEqual([cast.mie.account]);
	});

	it('is nobody’s without a session', async () => {
		for (const as of [cast.nobody, cast.impostor, cast.worker])
			expect(await attempt(as, here(randomBytes(32)))).toBe('refused');
	});
});
