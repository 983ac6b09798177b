import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, roles, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('update companions set left_at = null'));
afterAll(() => cast.db.drop());

const ofRen = sql`select first_name, reads from companions where first_name = 'ren'`;

describe('companions', () => {
	it('those of an association know each other', async () => {
		for (const name of Object.keys(roles) as Name[])
			expect(await attempt(cast[name].as, sql`select from companions`), name).toBe(4);
	});

	it('Aki knows Ren, who is among her people', async () => {
		expect(await attempt(cast.aki.as, ofRen)).toBe(1);
	});

	it('whoever does not have him among their people does not', async () => {
		for (const someone of [cast.tomo, cast.stranger, cast.mie, cast.osamu, cast.sato])
			expect(await attempt(someone.as, sql`select from companions`), someone.name).toBe(0);
		expect(isNothing(await attempt(cast.nobody, sql`select from companions`))).toBe(true);
		expect(isNothing(await attempt(cast.worker, sql`select from companions`))).toBe(true);
	});

	it('those of another association do not either', async () => {
		const other = await writeAnotherAssociation(cast);
		await cast.db.owner('update companions set association_id = $1 where id = $2', [other, cast.ren.account]);
		expect(await attempt(cast.hana.as, ofRen)).toBe(0);
		expect(await attempt(cast.ren.as, sql`select from companions`)).toBe(1);
		await cast.db.owner('update companions set association_id = $1 where id = $2', [
			cast.association,
			cast.ren.account
		]);
	});

	it('Ren says when he reads, and nobody says it for him', async () => {
		expect(await attempt(cast.ren.as, sql`update companions set reads = 'Tuesdays'`)).toBe(1);
		for (const [who, as] of cast.othersThan('ren'))
			expect(
				isNothing(await attempt(as, sql`update companions set reads = 'never' where id = ${cast.ren.account}`)),
				who
			).toBe(true);
	});

	it('nobody gives themselves a role, a mark for minors, another association or a way back in', async () => {
		for (const someone of [cast.ren, cast.administrator, cast.aki])
			for (const set of [
				sql`roles = '{administrator}'`,
				sql`minors_until_day = '2999-01-01'`,
				sql`association_id = ${cast.association}`,
				sql`left_at = null`
			])
				expect(await attempt(someone.as, sql`update companions set ${set}`), someone.name).toBe('refused');
		expect(
			await attempt(
				cast.aki.as,
				sql`insert into companions (id, association_id, first_name, roles) values (${cast.aki.account}, ${cast.association}, 'Aki', '{listener}')`
			)
		).toBe('refused');
	});

	it('when Ren leaves, every session of his ends, and nobody of the house shows him any more', async () => {
		await cast.db.owner('update sessions set revoked_at = null');
		await cast.ren.as((tx) => sql`select app.leave_association()`.execute(tx.db));
		expect(await attempt(cast.ren.as, sql`select from companions`)).toBe(0);
		expect(await attempt(cast.hana.as, ofRen)).toBe(0);
		expect(await attempt(cast.aki.as, ofRen)).toBe(0);
		expect(await attempt(cast.administrator.as, sql`select from companion_marks where act = 'left'`)).toBe(1);
		await cast.db.owner('update sessions set revoked_at = null');
	});

	it('an administrator ends access, a coordinator does not', async () => {
		const end = (who: typeof cast.hana) =>
			attempt(who.as, sql`select from app.end_companion(${cast.ren.account}) ended where ended`);
		expect(await end(cast.hana)).toBe('refused');
		expect(await end(cast.aki)).toBe('refused');
		expect(await end(cast.administrator)).toBe(1);
		expect(await attempt(cast.ren.as, sql`select app.actor() where app.actor() is not null`)).toBe(0);
		await cast.db.owner('update sessions set revoked_at = null');
	});
});
