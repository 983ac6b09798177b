import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, tie, writeAnotherAssociation, type Cast, type Someone } from '../../tests/cast.ts';
import { loadPack, offerSheet } from '../../tests/sheets.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
let pack: string;
let offered: string;
beforeAll(async () => {
	cast = await gather();
	pack = await loadPack(cast.db, cast.association);
});
afterAll(() => cast.db.drop());
beforeEach(async () => {
	await cast.db.owner('delete from sheet_offers');
	await cast.db.owner('update packs set put_away_at = null');
	await cast.db.owner('update ties set removed_at = null');
	await cast.db.owner(`update companions set left_at = null, roles = '{practitioner}' where id = $1`, [
		cast.drIto.account
	]);
	offered = await offerSheet(cast.db, { pack, owner: cast.aki.account, companion: cast.drIto.account });
});

const offer = (by: Someone, to: Someone, as = by.account, of = pack) =>
	attempt(
		by.as,
		sql`insert into sheet_offers (id, owner, companion, pack_id) values (${newId()}, ${to.account}, ${as}, ${of})`
	);
const takeBack = (as: AsActor) => attempt(as, sql`update sheet_offers set taken_back_at = now() where id = ${offered}`);

describe('sheet_offers', () => {
	it('Dr Ito offers a questionnaire to Aki, who has him among her people', async () =>
		expect(await offer(cast.drIto, cast.aki)).toBe(1));

	it('nobody who is no practitioner offers one, not even an administrator', async () => {
		for (const by of [cast.ren, cast.hana, cast.administrator, cast.mie, cast.osamu, cast.sato, cast.kenji])
			expect(await offer(by, cast.aki), by.name).toBe('refused');
	});

	it('nobody is offered one by a practitioner whom they have not let in', async () => {
		expect(await offer(cast.drIto, cast.stranger)).toBe('refused');
		await cast.db.owner('update ties set removed_at = now() where owner = $1', [cast.aki.account]);
		expect(await offer(cast.drIto, cast.aki)).toBe('refused');
	});

	it('a relative or a teacher is offered none, whoever they let in', async () => {
		for (const somebody of [cast.mie, cast.sato]) {
			await tie(cast, somebody, cast.drIto);
			expect(await offer(cast.drIto, somebody), somebody.name).toBe('refused');
		}
	});

	it('a minor is offered one only by somebody who is marked for it', async () => {
		await tie(cast, cast.tomo, cast.drIto);
		expect(await offer(cast.drIto, cast.tomo)).toBe(1);
		await cast.db.owner('update companions set minors_until_day = null where id = $1', [cast.drIto.account]);
		expect(await offer(cast.drIto, cast.tomo)).toBe('refused');
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = $1`, [cast.drIto.account]);
	});

	it('Dr Ito offers in his own name, and what his association has loaded and not put away', async () => {
		expect(await offer(cast.drIto, cast.aki, cast.ren.account)).toBe('refused');
		const well = await writeAnotherAssociation(cast);
		expect(await offer(cast.drIto, cast.aki, cast.drIto.account, await loadPack(cast.db, well))).toBe('refused');
		await cast.db.owner('update packs set put_away_at = now() where id = $1', [pack]);
		expect(await offer(cast.drIto, cast.aki)).toBe('refused');
	});

	it('Aki and Dr Ito see it, and nobody else knows of it', async () => {
		expect(await seen(cast.aki.as, 'sheet_offers', cast.aki)).toBe(1);
		expect(await seen(cast.drIto.as, 'sheet_offers', cast.aki)).toBe(1);
		for (const [who, as] of cast.othersThan('aki'))
			if (who !== 'drIto') expect(await seen(as, 'sheet_offers', cast.aki), who).toBe(0);
	});

	it('once Aki takes him out of her people, or he leaves, Dr Ito sees it no longer', async () => {
		await cast.db.owner('update ties set removed_at = now() where owner = $1', [cast.aki.account]);
		expect(await seen(cast.drIto.as, 'sheet_offers', cast.aki)).toBe(0);
		await cast.db.owner('update ties set removed_at = null');
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		expect(await seen(cast.drIto.as, 'sheet_offers', cast.aki)).toBe(0);
		expect(await seen(cast.aki.as, 'sheet_offers', cast.aki)).toBe(1);
	});

	it('nor can he count blindly what he offered her, and learn from it whether she is still here', async () => {
		// Without a condition only the right to change is asked, not the one to read.
		const blindly = sql`update sheet_offers set taken_back_at = now()`;
		await cast.db.owner('update ties set removed_at = now() where owner = $1', [cast.aki.account]);
		expect(await attempt(cast.drIto.as, blindly)).toBe(0);
		await cast.db.owner('update ties set removed_at = null');
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		expect(await attempt(cast.drIto.as, blindly)).toBe(0);
	});

	it('Dr Ito takes it back once, and nobody else does', async () => {
		for (const [who, as] of cast.othersAndHouse('drIto')) expect(isNothing(await takeBack(as)), who).toBe(true);
		expect(await takeBack(cast.drIto.as)).toBe(1);
		expect(await takeBack(cast.drIto.as)).toBe(0);
	});

	it('nobody hands it to somebody else, or removes it', async () => {
		for (const by of [cast.drIto, cast.aki, cast.administrator]) {
			expect(await attempt(by.as, sql`update sheet_offers set owner = ${cast.kenji.account}`), by.name).toBe('refused');
			expect(await attempt(by.as, sql`delete from sheet_offers`), by.name).toBe('refused');
		}
	});
});
