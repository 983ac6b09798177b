import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { writeSlip } from '../../tests/slips.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	for (const forWhom of ['everyone', 'minors'] as const)
		await writeSlip(cast.db, cast.masterKey, cast.association, { forWhom });
});
afterAll(() => cast.db.drop());

describe('the keys of slips', () => {
	it('are seen with the slip by whoever reads it for the association, and by nobody else', async () => {
		const keys = sql`select from slip_keys`;
		expect(await attempt(cast.ren.as, keys)).toBe(1);
		expect(await attempt(cast.drIto.as, keys)).toBe(2);
		expect(await attempt(cast.hana.as, keys)).toBe(2);
		for (const [who, as] of cast.othersAndHouse('ren'))
			if (!['drIto', 'hana'].includes(who)) expect(isNothing(await attempt(as, keys)), who).toBe(true);
	});

	it('are changed and removed by nobody', async () => {
		for (const [who, as] of cast.othersAndHouse('aki'))
			for (const tried of [sql`update slip_keys set wrapped = null`, sql`delete from slip_keys`])
				expect(await attempt(as, tried), who).toBe('refused');
	});
});
