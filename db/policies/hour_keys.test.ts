import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { notInIt, renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	({ hour } = await renHosts(cast));
});
afterAll(() => cast.db.drop());

describe('hour_keys', () => {
	it('whoever may sit in an open hour, and its host, has its key', async () => {
		for (const one of [cast.aki, cast.kenji, cast.ren])
			expect(await attempt(one.as, sql`select wrapped from hour_keys`), one.name).toBe(1);
	});

	it('nobody else has it', async () => {
		for (const [who, as] of notInIt(cast))
			expect(isNothing(await attempt(as, sql`select wrapped from hour_keys`)), who).toBe(true);
	});

	it('nobody makes, changes or removes one past the law', async () => {
		for (const [who, as] of cast.everyone) {
			expect(await attempt(as, sql`update hour_keys set wrapped = ${Buffer.from('x')}`), who).toBe('refused');
			expect(await attempt(as, sql`delete from hour_keys`), who).toBe('refused');
		}
	});

	it('opening again keeps the first key, and only its host opens it', async () => {
		const open = (as: Cast['nobody']) => attempt(as, sql`select app.open_hour(${hour}, ${Buffer.from('another')})`);
		const before = await cast.db.owner('select wrapped from hour_keys');
		for (const [, as] of cast.othersThan('ren')) await open(as);
		await open(cast.ren.as);
		expect(await cast.db.owner('select wrapped from hour_keys')).toEqual(before);
	});
});
