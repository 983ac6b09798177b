import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as reading from '#lib/murmurs/reading.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { writeMurmur } from '../../tests/murmurs.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let murmur: string;
beforeAll(async () => {
	cast = await gather();
	murmur = await writeMurmur(cast, cast.kenji);
	await cast.ren.as((tx) => reading.markRead(tx, murmur));
});
afterAll(() => cast.db.drop());

describe('that a murmur was read', () => {
	it('is known to the association, once', async () => {
		await cast.hana.as((tx) => reading.markRead(tx, murmur));
		expect(await cast.db.owner('select by from murmur_readings')).toEqual([{ by: cast.ren.account }]);
		expect((await cast.hana.as(reading.listToRead))[0]?.read).toBe(true);
	});

	it('is seen, written, changed and removed by nobody, the house neither', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select from murmur_readings`), who).toBe('refused');
			expect(await attempt(as, sql`insert into murmur_readings (murmur_id) values (${murmur}::uuid)`), who).toBe(
				'refused'
			);
			expect(await attempt(as, sql`update murmur_readings set at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from murmur_readings`), who).toBe('refused');
		}
	});

	it('stays where whoever read it has gone, and names nobody', async () => {
		await cast.db.owner('delete from accounts where id = $1', [cast.ren.account]);
		expect(await cast.db.owner('select by from murmur_readings')).toEqual([{ by: null }]);
	});
});
