import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Absent, SignedOut } from '#lib/base/refusal.ts';
import { newId } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import * as openings from '#lib/sharing/openings.server.ts';
import { gather, writeDay, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, seen, shareEnds, takeBack } from '../../tests/trial.ts';

let cast: Cast;
let share: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from shares'); // the looks go with them
	share = await letSee(cast.aki, cast.drIto);
});
afterAll(() => cast.db.drop());

/** A look as somebody would write it past the verbs. */
function write(by: Someone, row: Record<string, unknown> = {}) {
	const whole = { share_id: share, owner: cast.aki.account, viewer: by.account, session_id: by.session, ...row };
	const names = Object.keys(whole).map((name) => sql.ref(name));
	return attempt(by.as, sql`insert into openings (${sql.join(names)}) values (${sql.join(Object.values(whole))})`);
}

describe('openings', () => {
	it('Dr Ito looks, and Aki sees that he did, and when', async () => {
		await look(cast.drIto, share);
		const { rows } = await cast.aki.as((tx) =>
			sql`select viewer, share_id, opened_at > now() - interval '1 minute' as now from openings`.execute(tx.db)
		);
		expect(rows).toEqual([{ viewer: cast.drIto.account, share_id: share, now: true }]);
	});

	it('a look stands even if reading fails after it', async () => {
		await look(cast.drIto, share);
		await cast.drIto.as((tx) => sql`select 1 / 0`.execute(tx.db)).catch(() => null);
		expect(await seen(cast.aki.as, 'openings', cast.aki)).toBe(1);
	});

	it('Dr Ito reads nothing by a look that he could still undo', async () => {
		await writeDay(cast, cast.aki);
		let read: unknown[] = [];
		const undone = cast.drIto.as(async (tx) => {
			await tx.db
				.insertInto('openings')
				.values({
					share_id: share,
					owner: cast.aki.account,
					viewer: cast.drIto.account,
					session_id: cast.drIto.session
				})
				.execute();
			read = await tx.db.selectFrom('check_ins').select('id').execute();
			throw new Error('he undoes it');
		});
		await expect(undone).rejects.toThrow('he undoes it');
		expect(read).toEqual([]);
		await look(cast.drIto, share);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(1);
	});

	it('Aki does not learn through which session Dr Ito is signed in', async () => {
		await look(cast.drIto, share);
		expect(await attempt(cast.aki.as, sql`select session_id from openings`)).toBe('refused');
		expect(await attempt(cast.aki.as, sql`select share_id, viewer, opened_at from openings`)).toBe(1);
	});

	it('nobody but Aki and, in the same visit, Dr Ito learns of the look', async () => {
		await look(cast.drIto, share);
		for (const [who, as] of cast.othersAndHouse('aki'))
			expect(await seen(as, 'openings', cast.aki), who).toBe(who === 'drIto' ? 1 : 0);
		const nextVisit = newId();
		await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			nextVisit,
			cast.drIto.account
		]);
		expect(await seen(asActor(cast.db.database, cast.masterKey, nextVisit), 'openings', cast.aki)).toBe(0);
	});

	it('Aki keeps what she knows of looks after she takes the share back', async () => {
		await look(cast.drIto, share);
		await takeBack(cast.aki, share);
		expect(await seen(cast.aki.as, 'openings', cast.aki)).toBe(1);
	});

	it('nobody opens what was let be seen by somebody else', async () => {
		for (const someone of [cast.ren, cast.hana, cast.administrator, cast.mie, cast.sato, cast.kenji, cast.aki]) {
			expect(await write(someone), someone.name).toBe('refused');
			await expect(openings.open(someone.as, share), someone.name).rejects.toThrow(Absent);
		}
		await expect(openings.open(cast.nobody, share)).rejects.toThrow(SignedOut);
		await expect(openings.open(cast.impostor, share)).rejects.toThrow(SignedOut);
	});

	it('a look is not forged: not for another viewer, visit, share or owner', async () => {
		const other = await letSee(cast.kenji, cast.ren);
		expect(await write(cast.drIto, { viewer: cast.ren.account })).toBe('refused');
		expect(await write(cast.drIto, { session_id: cast.ren.session })).toBe('refused');
		expect(await write(cast.drIto, { session_id: newId() })).toBe('refused');
		expect(await write(cast.drIto, { share_id: other })).toBe('refused');
		expect(await write(cast.drIto, { share_id: other, owner: cast.kenji.account })).toBe('refused');
		expect(await write(cast.drIto, { owner: cast.kenji.account })).toBe('refused');
		expect(await write(cast.drIto, { share_id: newId() })).toBe('refused');
		expect(await write(cast.ren, { viewer: cast.drIto.account, session_id: cast.drIto.session })).toBe('refused');
		expect(await write(cast.drIto)).toBe(1);
	});

	it('a look is taken now: it has no other time, and no id of one’s choice', async () => {
		expect(await write(cast.drIto, { opened_at: sql`now() - interval '1 hour'` })).toBe('refused');
		expect(await write(cast.drIto, { opened_at: sql`now() + interval '1 hour'` })).toBe('refused');
		expect(await write(cast.drIto, { id: newId() })).toBe('refused');
	});

	it('what was taken back or has ended is not opened', async () => {
		await takeBack(cast.aki, share);
		expect(await write(cast.drIto)).toBe('refused');
		await expect(openings.open(cast.drIto.as, share)).rejects.toThrow(Absent);
		const ended = await letSee(cast.aki, cast.drIto);
		await shareEnds(cast, ended);
		expect(await write(cast.drIto, { share_id: ended })).toBe('refused');
		await expect(openings.open(cast.drIto.as, ended)).rejects.toThrow(Absent);
	});

	it('nobody changes or removes a look, not Dr Ito and not Aki', async () => {
		await look(cast.drIto, share);
		for (const by of [cast.drIto, cast.aki, cast.administrator]) {
			expect(await attempt(by.as, sql`delete from openings`), by.name).toBe('refused');
			for (const set of [sql`opened_at = now()`, sql`viewer = null`, sql`session_id = ${newId()}`])
				expect(await attempt(by.as, sql`update openings set ${set}`), by.name).toBe('refused');
		}
		expect(isNothing(await seen(cast.aki.as, 'openings', cast.aki))).toBe(false);
	});

	it('a look stays in Aki’s book when Dr Ito is gone', async () => {
		const [row] = await cast.db.owner<{ id: string }>(
			`insert into accounts (kind, nickname, locale, zone) values ('companion', 'x', 'en', 'UTC') returning id`
		);
		const leaving = row?.id;
		await cast.db.owner(
			`insert into openings (share_id, owner, viewer, session_id) values ($1, $2, $3, gen_random_uuid())`,
			[share, cast.aki.account, leaving]
		);
		await cast.db.owner('delete from accounts where id = $1', [leaving]);
		expect(await seen(cast.aki.as, 'openings', cast.aki)).toBe(1);
	});
});

describe('a share ends with what it stood on', () => {
	const isShut = async () => {
		expect(await seen(cast.drIto.as, 'shares', cast.aki)).toBe(0);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki), 'through the look he took').toBe(0);
		expect(await write(cast.drIto)).toBe('refused');
		await expect(look(cast.drIto, share)).rejects.toThrow(Absent);
	};
	beforeEach(async () => {
		await cast.db.owner('delete from check_ins');
		await writeDay(cast, cast.aki);
		await look(cast.drIto, share);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(1);
	});

	it('when Aki removes Dr Ito from her people, in the middle of a look too', async () => {
		const mine = sql`owner = ${cast.aki.account} and other = ${cast.drIto.account}`;
		expect(await attempt(cast.aki.as, sql`update ties set removed_at = now() where ${mine}`)).toBe(1);
		await isShut();
		await cast.db.owner('update ties set removed_at = null');
	});

	it('not when Dr Ito removes Aki from his own', async () => {
		await cast.db.owner('update ties set removed_at = now() where owner = $1', [cast.drIto.account]);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(1);
		await cast.db.owner('update ties set removed_at = null');
	});

	it('when he accompanies nobody any more, whatever session is left', async () => {
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		await isShut();
		await cast.db.owner('update companions set left_at = null');
	});

	it('when the mark for minors has ended, and she is one', async () => {
		await cast.db.owner(`update accounts set minor_until_day = '2900-01-01' where id = $1`, [cast.aki.account]);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(1);
		await cast.db.owner(`update companions set minors_until_day = '2020-01-01' where id = $1`, [cast.drIto.account]);
		await isShut();
		await cast.db.owner('update accounts set minor_until_day = null where id = $1', [cast.aki.account]);
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = $1`, [cast.drIto.account]);
	});
});
