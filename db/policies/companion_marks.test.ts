import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const note = (who: Someone, by = who) =>
	attempt(
		who.as,
		sql`insert into companion_marks (association_id, by, act) values (${cast.association}, ${by.account}, 'settings_changed')`
	);

describe('the log of staff acts', () => {
	it('a companion writes what they did, and an administrator reads it', async () => {
		expect(await note(cast.hana)).toBe(1);
		expect(await attempt(cast.administrator.as, sql`select from companion_marks`)).toBe(1);
	});

	it('nobody else reads it', async () => {
		await note(cast.hana);
		for (const [who, as] of cast.othersThan('administrator'))
			expect(isNothing(await attempt(as, sql`select from companion_marks`)), who).toBe(true);
	});

	it('nobody writes in another’s name, and whoever is no companion writes nothing', async () => {
		expect(await note(cast.hana, cast.ren)).toBe('refused');
		for (const someone of [cast.aki, cast.mie, cast.sato, cast.stranger]) expect(await note(someone)).toBe('refused');
	});

	it('no line is changed or removed', async () => {
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(await attempt(as, sql`update companion_marks set act = 'nothing'`), who).toBe('refused');
			expect(await attempt(as, sql`delete from companion_marks`), who).toBe('refused');
		}
	});
});
