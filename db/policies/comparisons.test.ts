import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Comparison } from '#lib/looking-back/comparison.ts';
import * as comparisons from '#lib/looking-back/comparisons.server.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => void (await cast.db.owner('delete from comparisons')));
afterAll(() => cast.db.drop());

const comparison = (value: string): Comparison => ({ flag: { kind: 'place', value }, rating: 'social' });
const pick = (who: Someone, value: string, formId = newId()) =>
	who.as((tx) => comparisons.pick(tx, formId, comparison(value)));
const picked = async (who: Someone) => (await who.as(comparisons.list)).map(({ flag }) => flag.value);

describe('what Aki set side by side', () => {
	it('is hers to pick, to read and to put away', async () => {
		await pick(cast.aki, 'park');
		await pick(cast.aki, 'window');
		expect(await picked(cast.aki)).toEqual(['park', 'window']);
		const [first] = await cast.aki.as(comparisons.list);
		await cast.aki.as((tx) => comparisons.putAway(tx, String(first?.id)));
		expect(await picked(cast.aki)).toEqual(['window']);
		await pick(cast.aki, 'street');
		expect(await picked(cast.aki)).toEqual(['street', 'window']);
	});

	it('is picked once, whether its form is sent twice or picked in another window', async () => {
		const form = newId();
		await pick(cast.aki, 'park', form);
		await pick(cast.aki, 'park', form);
		await pick(cast.aki, 'park');
		expect(await picked(cast.aki)).toEqual(['park']);
	});

	it('is never more than three, also when several windows pick at once', async () => {
		const tries = ['park', 'street', 'shop', 'window', 'garden'].map((value) => pick(cast.aki, value));
		const ended = await Promise.allSettled(tries);
		expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
		for (const one of ended)
			if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'comparisons_three' });
		expect(await picked(cast.aki)).toHaveLength(3);
	});

	it('is nobody else’s to read, to write or to put away', async () => {
		await pick(cast.aki, 'park');
		const [mine] = await cast.aki.as(comparisons.list);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from comparisons`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from comparisons`)), who).toBe(true);
			const write = sql`insert into comparisons (id, owner, position, comparison)
				values (${newId()}, ${cast.aki.account}, 2, ${Buffer.alloc(40)})`;
			expect(await attempt(as, write), who).toBe('refused');
		}
		const puttingAway = cast.mie.as((tx) => comparisons.putAway(tx, String(mine?.id)));
		await expect(puttingAway).rejects.toMatchObject({ name: 'Absent' });
		expect(await picked(cast.aki)).toEqual(['park']);
	});

	it('is not opened by what she lets somebody see', async () => {
		await pick(cast.aki, 'park');
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_ins' }));
		expect(await cast.drIto.as((tx) => tx.db.selectFrom('comparisons').select('id').execute())).toEqual([]);
	});

	it('is sealed: what she looked for stands nowhere in the database', async () => {
		await pick(cast.aki, 'park');
		const [row] = await cast.db.owner<{ comparison: Buffer }>('select comparison from comparisons');
		expect(row?.comparison.includes('park')).toBe(false);
	});

	it('stands beside Kenji’s, who picks his own', async () => {
		await pick(cast.aki, 'park');
		await pick(cast.kenji, 'kitchen');
		expect(await picked(cast.kenji)).toEqual(['kitchen']);
	});
});
