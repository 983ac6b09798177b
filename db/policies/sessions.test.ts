import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

/** Another place where somebody is signed in. */
async function signIn(someone: Someone, endsIn = '1 day'): Promise<Someone> {
	const session = newId();
	await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + $3::interval)`, [
		session,
		someone.account,
		endsIn
	]);
	return { ...someone, session, as: asActor(cast.db.database, cast.masterKey, session) };
}
const whoIs = (someone: Someone) => someone.as((tx) => Promise.resolve(tx.me?.account ?? null));

describe('sessions', () => {
	it('Aki sees where she is signed in, and nobody else sees it', async () => {
		const telephone = await signIn(cast.aki);
		expect(await seen(cast.aki.as, 'sessions', cast.aki)).toBe(2);
		for (const [who, as] of cast.othersThan('aki')) expect(await seen(as, 'sessions', cast.aki), who).toBe(0);
		await cast.db.owner('delete from sessions where id = $1', [telephone.session]);
	});

	it('Aki ends one from another, and it is nobody’s from then on', async () => {
		const telephone = await signIn(cast.aki);
		expect(await whoIs(telephone)).toBe(cast.aki.account);
		expect(
			await attempt(cast.aki.as, sql`update sessions set revoked_at = now() where id = ${telephone.session}`)
		).toBe(1);
		expect(await whoIs(telephone)).toBeNull();
		expect(await seen(telephone.as, 'accounts', cast.aki).catch(() => 0)).toBe(0);
		expect(await attempt(telephone.as, sql`select from accounts`)).toBe(0);
	});

	it('a session that was ended stays ended', async () => {
		const telephone = await signIn(cast.aki);
		await attempt(cast.aki.as, sql`update sessions set revoked_at = now() where id = ${telephone.session}`);
		for (const as of [cast.aki.as, telephone.as])
			expect(await attempt(as, sql`update sessions set revoked_at = null where id = ${telephone.session}`)).toBe(0);
	});

	it('nobody ends Aki’s but Aki', async () => {
		for (const [who, as] of cast.othersThan('aki'))
			expect(
				isNothing(await attempt(as, sql`update sessions set revoked_at = now() where owner = ${cast.aki.account}`)),
				who
			).toBe(true);
		expect(await whoIs(cast.aki)).toBe(cast.aki.account);
	});

	it('a session that reached its end is nobody’s', async () => {
		expect(await whoIs(await signIn(cast.aki, '-1 second'))).toBeNull();
	});

	it('nobody makes a session, lengthens one or gives it to somebody else', async () => {
		for (const by of [cast.aki, cast.mie, cast.administrator]) {
			const insert = sql`insert into sessions (id, owner, ends_at) values (${newId()}, ${cast.aki.account}, now() + interval '1 day')`;
			expect(await attempt(by.as, insert), by.name).toBe('refused');
			expect(await attempt(by.as, sql`update sessions set ends_at = now() + interval '9 years'`), by.name).toBe(
				'refused'
			);
			expect(await attempt(by.as, sql`update sessions set owner = ${cast.aki.account}`), by.name).toBe('refused');
			expect(await attempt(by.as, sql`delete from sessions`), by.name).toBe('refused');
		}
	});
});
