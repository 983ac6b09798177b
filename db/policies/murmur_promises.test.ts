import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as reading from '#lib/murmurs/reading.server.ts';
import { gather, writeAnotherAssociation, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('within how many days what is said quietly is read', () => {
	it('a coordinator and an administrator say so, and say it anew; the log knows who', async () => {
		await cast.hana.as((tx) => reading.promise(tx, 3));
		await cast.administrator.as((tx) => reading.promise(tx, 5));
		for (const name of ['ren', 'drIto', 'hana', 'administrator'] as const)
			expect(await cast[name].as(reading.readPromise), name).toBe(5);
		const marks = await cast.db.owner(`select by, detail from companion_marks where act = 'murmur_days' order by at`);
		expect(marks).toEqual([
			{ by: cast.hana.account, detail: '3' },
			{ by: cast.administrator.account, detail: '5' }
		]);
	});

	it('nobody else does, and nobody promises for another association', async () => {
		const other = await writeAnotherAssociation(cast);
		const before = await cast.db.owner('select * from murmur_promises');
		for (const [who, as] of cast.othersAndHouse('aki')) {
			const says = sql`insert into murmur_promises (association_id, days) values (${other}::uuid, 1)`;
			expect(await attempt(as, says), who).toBe('refused');
			if (who === 'hana' || who === 'administrator') continue;
			const changes = sql`update murmur_promises set days = 9`;
			expect(isNothing(await attempt(as, changes)), who).toBe(true);
			const seen = await attempt(as, sql`select from murmur_promises`);
			expect(seen, who).toBe(who === 'ren' || who === 'drIto' ? 1 : seen === 'refused' ? 'refused' : 0);
		}
		expect(await cast.db.owner('select * from murmur_promises')).toEqual(before);
	});
});
