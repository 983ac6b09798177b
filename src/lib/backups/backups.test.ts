import { describe, expect, it } from 'vitest';
import { law, makeDatabase } from '../../../tests/database.ts';
import { newId } from '#lib/base/ids.ts';
import { openLetterbox, writeLetter } from '../../../tests/letters.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { newDataKey, open, openDataKey } from '#lib/database/sealed.ts';
import { upgrade } from '#lib/database/upgrade.ts';
import { openBackup } from '#lib/backups/read-backup.server.ts';
import { filled, houseToBackUp, reopen, rowsOf, tablesIn } from '../../../tests/backups.ts';

const house = houseToBackUp();

describe('a backup brought back', () => {
	it('holds every row of everyone, and no counts of tries', async () => {
		expect(await house.restore(await house.backUp())).toEqual({ accounts: 11, erasedAgain: 0, keyFits: true });
		await reopen(house.target);
		const rows = await rowsOf(house.target);
		expect(rows).toEqual(await rowsOf(house.cast.db));
		for (const table of filled) expect(rows[table], table).not.toEqual([]);
		expect(await house.target.owner('select from guesses')).toEqual([]);
		expect(await tablesIn(house.target)).toEqual(await tablesIn(house.cast.db));
	});

	it('opens no share that was taken back since, and no session that was ended', async () => {
		await house.cast.db.owner('update shares set taken_back_at = null');
		const file = await house.backUp();
		await house.cast.db.owner('update shares set taken_back_at = now()');
		await house.restore(file);
		await reopen(house.cast.db); // the scene of the other tests
		expect(await house.target.owner('select id from shares where taken_back_at is null')).toEqual([]);
		const me = await asActor(
			house.target.database,
			house.cast.masterKey,
			house.cast.aki.session
		)((tx) => Promise.resolve(tx.me));
		expect(me).toBeNull();
	});

	it('lets Aki read her note, and nobody else', async () => {
		await house.restore(await house.backUp());
		await house.target.owner('update sessions set revoked_at = null'); // as if each had come back by their words
		const read = (session: string) =>
			asActor(
				house.target.database,
				house.cast.masterKey,
				session
			)(async (tx) => {
				const notes = await tx.db
					.selectFrom('check_in_notes')
					.select(['id', 'note'])
					.where('owner', '=', house.cast.aki.account)
					.execute();
				return notes.map((row) => tx.open({ table: 'check_in_notes', column: 'note', id: row.id }, row.note));
			});
		expect(await read(house.cast.aki.session)).toEqual(['the cat came back']);
		expect(await read(house.cast.mie.session)).toEqual([]);
	});

	it('says when the master key at hand is another', async () => {
		const { keyFits } = await house.restore(await house.backUp(), { masterKey: Buffer.alloc(32, 7) });
		expect(keyFits).toBe(false);
	});

	it('knows the master key by a letter where nobody has an account', async () => {
		const only = await makeDatabase();
		try {
			await writeLetter(only, house.cast.masterKey, await openLetterbox(only));
			const file = await house.backUp(only);
			expect((await house.restore(file)).keyFits).toBe(true);
			const again = house.restore(file, { masterKey: Buffer.alloc(32, 7) });
			await expect(again).rejects.toThrow(/not empty/);
			expect((await house.restore(file, { masterKey: Buffer.alloc(32, 7), replace: true })).keyFits).toBe(false);
		} finally {
			await only.drop();
		}
	});

	it('of an older structure comes up to the present', async () => {
		const old = await makeDatabase({ empty: true });
		const erased = newId();
		try {
			await upgrade(old.ownerUrl, 'engawa_server', law, 1);
			const id = newId();
			await old.owner(
				`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'person', 'aki', 'ja', 'Asia/Tokyo')`,
				[id]
			);
			await old.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [
				id,
				newDataKey(house.cast.masterKey, id).wrapped
			]);
			await old.owner('insert into erasures (account) values ($1)', [erased]);
			const file = await house.backUp(old);
			const backup = await openBackup(file);
			backup.close();
			expect(backup.manifest.structure).toBe(1);
			await house.restore(file);
		} finally {
			await old.drop();
		}
		expect(await house.target.owner('select nickname, locale from accounts')).toEqual([
			{ nickname: 'aki', locale: 'ja' }
		]);
		expect(await house.target.owner('select id, of_table from erasures')).toEqual([
			{ id: erased, of_table: 'unknown' }
		]);
		expect(await tablesIn(house.target)).toEqual(await tablesIn(house.cast.db));
		const unguarded = await house.target.owner(
			`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`
		);
		expect(unguarded).toEqual([]);
	});
});

it('the key of an account in a backup opens with the master key and no other', async () => {
	await house.restore(await house.backUp());
	const [row] = await house.target.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [
		house.cast.aki.account
	]);
	const [note] = await house.target.owner<{ id: string; note: Buffer }>(
		'select id, note from check_in_notes where owner = $1',
		[house.cast.aki.account]
	);
	const key = openDataKey(house.cast.masterKey, house.cast.aki.account, row?.wrapped as Buffer);
	expect(open(key, { table: 'check_in_notes', column: 'note', id: note?.id as string }, note?.note as Buffer)).toBe(
		'the cat came back'
	);
	expect(() => openDataKey(Buffer.alloc(32, 1), house.cast.aki.account, row?.wrapped as Buffer)).toThrow();
});
