import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { dataKeyOf, gather, writeAnotherAssociation, type Cast } from '../../tests/cast.ts';
import { answerSheet, loadPack, offerSheet } from '../../tests/sheets.ts';
import { attempt, isNothing, letSee, look } from '../../tests/trial.ts';

let cast: Cast;
let well: string;
let pack: string;
beforeAll(async () => {
	cast = await gather();
	well = await writeAnotherAssociation(cast);
	await loadPack(cast.db, well);
});
afterAll(() => cast.db.drop());
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from sheet_offers');
	await cast.db.owner('delete from packs where association_id = $1', [cast.association]);
	pack = await loadPack(cast.db, cast.association);
});

const idsOf = async (as: AsActor) => {
	const tried = await as((tx) => tx.db.selectFrom('packs').select('id').execute()).catch(() => []);
	return tried.map(({ id }) => id);
};
const load = (as: AsActor, association: string) =>
	attempt(as, sql`insert into packs (id, association_id, definition) values (${newId()}, ${association}, 'x')`);

describe('packs', () => {
	it('practitioners and administrators read those of their own association, and no others', async () => {
		expect(await idsOf(cast.drIto.as)).toEqual([pack]);
		expect(await idsOf(cast.administrator.as)).toEqual([pack]);
	});

	it('nobody else reads one that nobody offered them', async () => {
		for (const [who, as] of cast.othersThan('drIto'))
			if (who !== 'administrator') expect(await idsOf(as), who).toEqual([]);
		expect(await attempt(cast.worker, sql`select from packs`)).toBe('refused');
	});

	it('whoever it was offered to reads it, also once it was put away', async () => {
		await offerSheet(cast.db, { pack, owner: cast.aki.account, companion: cast.drIto.account });
		await cast.db.owner('update packs set put_away_at = now()');
		expect(await idsOf(cast.aki.as)).toEqual([pack]);
		for (const other of [cast.kenji, cast.mie, cast.sato, cast.ren])
			expect(await idsOf(other.as), other.name).toEqual([]);
	});

	it('a practitioner of another association reads it for a look at what was answered, and not otherwise', async () => {
		const offer = await offerSheet(cast.db, { pack, owner: cast.aki.account, companion: cast.drIto.account });
		await answerSheet(cast.db, { offer, pack, owner: cast.aki.account, key: await dataKeyOf(cast, cast.aki) });
		await cast.db.owner('update companions set association_id = $2 where id = $1', [cast.drIto.account, well]);
		expect(await idsOf(cast.drIto.as)).not.toContain(pack);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		expect(await idsOf(cast.drIto.as)).toContain(pack);
		await cast.db.owner('update companions set association_id = $2 where id = $1', [
			cast.drIto.account,
			cast.association
		]);
	});

	it('only an administrator loads one, for their own association', async () => {
		expect(await load(cast.administrator.as, cast.association)).toBe(1);
		expect(await load(cast.administrator.as, well)).toBe('refused');
		for (const [who, as] of cast.othersAndHouse('administrator'))
			expect(isNothing(await load(as, cast.association)), who).toBe(true);
	});

	it('an administrator puts one away and takes it out again, and nobody else does', async () => {
		const away = (as: AsActor) => attempt(as, sql`update packs set put_away_at = now() where id = ${pack}`);
		for (const [who, as] of cast.othersAndHouse('administrator')) expect(isNothing(await away(as)), who).toBe(true);
		expect(await away(cast.administrator.as)).toBe(1);
	});

	it('nobody changes what is asked, or removes it', async () => {
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(await attempt(as, sql`update packs set definition = 'other'`), who).toBe('refused');
			expect(await attempt(as, sql`delete from packs`), who).toBe('refused');
		}
	});
});
