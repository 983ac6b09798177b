import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { dataKeyOf, gather, type Cast, type Someone } from '../../tests/cast.ts';
import { answerSheet, loadPack, offerSheet } from '../../tests/sheets.ts';
import { attempt, isNothing, letSee, look, secondsPass, seen, shareEnds, takeBack } from '../../tests/trial.ts';

let cast: Cast;
let pack: string;
let offer: string;
beforeAll(async () => {
	cast = await gather();
	pack = await loadPack(cast.db, cast.association);
});
afterAll(() => cast.db.drop());
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from sheet_offers');
	await cast.db.owner(`update companions set roles = '{practitioner}' where id = $1`, [cast.drIto.account]);
	offer = await offered();
});

const offered = (owner = cast.aki) =>
	offerSheet(cast.db, { pack, owner: owner.account, companion: cast.drIto.account });
const answered = async (id = offer, answers?: null) =>
	answerSheet(
		cast.db,
		{ offer: id, pack, owner: cast.aki.account, key: await dataKeyOf(cast, cast.aki) },
		...(answers === null ? [null] : [])
	);
const write = (by: Someone, id = offer, owner = by) =>
	attempt(
		by.as,
		sql`insert into sheets (id, owner, pack_id, day, answers) values (${id}, ${owner.account}, ${pack}, '2026-03-02', sha256('x'))`
	);
const seesOfAki = (as = cast.drIto.as) => seen(as, 'sheets', cast.aki);

describe('sheets', () => {
	it('Aki answers what was offered to her, changes it and erases it', async () => {
		expect(await write(cast.aki)).toBe(1);
		expect(await seesOfAki(cast.aki.as)).toBe(1);
		expect(await attempt(cast.aki.as, sql`update sheets set answers = null where id = ${offer}`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from sheets where id = ${offer}`)).toBe(1);
	});

	it('nobody answers what was offered to somebody else, in any name, or what was offered to nobody', async () => {
		for (const by of [cast.kenji, cast.mie, cast.sato, cast.drIto, cast.ren, cast.administrator]) {
			expect(await write(by), by.name).toBe('refused');
			expect(await write(by, offer, cast.aki), by.name).toBe('refused');
		}
		expect(await write(cast.aki, newId())).toBe('refused');
	});

	it('Aki does not begin one that was taken back', async () => {
		await cast.db.owner('update sheet_offers set taken_back_at = now()');
		expect(await write(cast.aki)).toBe('refused');
	});

	it('whoever offered it does not know that it was answered', async () => {
		await answered();
		for (const [who, as] of cast.othersThan('aki')) expect(await seesOfAki(as), who).toBe(0);
		expect(await attempt(cast.worker, sql`select from sheets`)).toBe('refused');
	});

	it('Dr Ito sees it when Aki lets him, after a look, for a minute, and until she takes it back', async () => {
		await answered();
		const share = await letSee(cast.aki, cast.drIto, { kind: 'sheets' });
		expect(await seesOfAki()).toBe(0);
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(1);
		await secondsPass(cast, 61);
		expect(await seesOfAki()).toBe(0);
		await look(cast.drIto, share);
		await takeBack(cast.aki, share);
		expect(await seesOfAki()).toBe(0);
	});

	it('a look at one of them, or at other days, shows no other, and one ends when its share does', async () => {
		await answered();
		const other = await offered();
		await answered(other);
		const share = await letSee(cast.aki, cast.drIto, { kind: 'sheets', reach: { itemId: other } });
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(1);
		await shareEnds(cast, share);
		expect(await seesOfAki()).toBe(0);
		const days = { fromDay: '2026-04-01', untilDay: '2026-04-30' };
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets', reach: days }));
		expect(await seesOfAki()).toBe(0);
	});

	it('what Aki left is shown to nobody, whatever she lets be seen', async () => {
		await answered(offer, null);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		expect(await seesOfAki()).toBe(0);
		expect(await seesOfAki(cast.aki.as)).toBe(1);
	});

	it('it can be let be seen by no listener, coordinator, administrator, relative or teacher', async () => {
		await answered();
		for (const somebody of [cast.ren, cast.hana, cast.administrator, cast.mie, cast.sato])
			await expect(letSee(cast.aki, somebody, { kind: 'sheets' }), somebody.name).rejects.toThrow(/row-level security/);
		// Other things still can, by whoever may see them.
		await letSee(cast.aki, cast.ren, { kind: 'sleeps' });
	});

	it('a practitioner who is one no longer sees nothing more of it, and has no key', async () => {
		await answered();
		const keys = () => attempt(cast.drIto.as, sql`select from app.opened_keys()`);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		expect([await seesOfAki(), await keys()]).toEqual([1, 1]);
		await cast.db.owner(`update companions set roles = '{listener}' where id = $1`, [cast.drIto.account]);
		expect([await seesOfAki(), await keys()]).toEqual([0, 0]);
	});

	it('shares of other things show none of it', async () => {
		await answered();
		for (const kind of ['check_ins', 'check_in_notes', 'sleeps'] as const)
			await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind }));
		expect(await seesOfAki()).toBe(0);
	});

	it('Dr Ito changes and removes nothing of what he is shown', async () => {
		await answered();
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		expect(isNothing(await attempt(cast.drIto.as, sql`update sheets set day = '2020-01-01'`))).toBe(true);
		expect(isNothing(await attempt(cast.drIto.as, sql`delete from sheets`))).toBe(true);
	});

	it('it goes when Aki is forgotten, and stays when whoever offered it goes', async () => {
		await answered();
		await cast.db.owner('begin');
		await cast.db.owner('delete from accounts where id = $1', [cast.drIto.account]);
		expect(await cast.db.owner('select from sheets')).toHaveLength(1);
		await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
		expect(await cast.db.owner('select from sheets')).toHaveLength(0);
		await cast.db.owner('rollback');
	});
});
