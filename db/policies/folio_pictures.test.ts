import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { roomMebibytes } from '#lib/folio/folio-item.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';

let cast: Cast;
let item: string;
let picture: string;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(async () => {
	[item, picture] = [newId(), newId()];
	await cast.db.owner('delete from folio_items');
	await cast.db.owner('insert into folio_items (id, owner) values ($1, $2)', [item, cast.aki.account]);
	await cast.db.owner('insert into folio_pictures (id, item_id, owner, picture) values ($1, $2, $3, $4)', [
		...[picture, item, cast.aki.account],
		Buffer.alloc(100)
	]);
});

const ids = () => cast.db.owner<{ id: string }>('select id from folio_pictures order by kept_at');
const add = (who: Someone, values: { owner?: string; item_id?: string; bytes?: number } = {}) =>
	who.as((tx) =>
		tx.db
			.insertInto('folio_pictures')
			.values({
				id: newId(),
				owner: values.owner ?? who.account,
				item_id: values.item_id ?? item,
				picture: Buffer.alloc(values.bytes ?? 100)
			})
			.execute()
	);

/** Fills Aki's folio until there is room for so many bytes. */
async function leaveRoomFor(bytes: number): Promise<void> {
	const largest = 8 * 1024 * 1024;
	let left = roomMebibytes * 1024 * 1024 - 100 - bytes;
	for (; left > 0; left -= largest)
		await cast.db.owner(
			`insert into folio_pictures (id, item_id, owner, picture) values ($1, $2, $3, convert_to(repeat('x', $4::int), 'UTF8'))`,
			[newId(), item, cast.aki.account, Math.min(left, largest)]
		);
}

describe('folio_pictures', () => {
	it('Aki sees her picture', async () => {
		expect(await cast.aki.as((tx) => tx.db.selectFrom('folio_pictures').select('id').execute())).toEqual([
			{ id: picture }
		]);
	});

	it('nobody else sees it', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const rows = await as((tx) => tx.db.selectFrom('folio_pictures').select('id').execute()).catch(() => []);
			expect(rows, who).toEqual([]);
		}
		await expect(cast.worker((tx) => tx.db.selectFrom('folio_pictures').select('id').execute())).rejects.toThrow(
			/permission denied/
		);
	});

	it('nobody else changes its words or erases it', async () => {
		for (const [, as] of cast.othersAndHouse('aki')) {
			await as((tx) =>
				tx.db
					.updateTable('folio_pictures')
					.set({ alt: Buffer.of(1) })
					.execute()
			).catch(() => {});
			await as((tx) => tx.db.deleteFrom('folio_pictures').execute()).catch(() => {});
		}
		expect(await cast.db.owner('select id, alt from folio_pictures')).toEqual([{ id: picture, alt: null }]);
	});

	it('Kenji hangs none on what is Aki’s, in his name or in hers', async () => {
		await expect(add(cast.kenji)).rejects.toThrow(/row-level security/);
		await expect(add(cast.kenji, { owner: cast.aki.account })).rejects.toThrow(/row-level security/);
	});

	it('a picture itself is never another, and never moves', async () => {
		for (const change of [{ picture: Buffer.alloc(100, 1) }, { item_id: newId() }, { owner: cast.kenji.account }])
			await expect(cast.aki.as((tx) => tx.db.updateTable('folio_pictures').set(change).execute())).rejects.toThrow(
				/permission denied/
			);
	});

	it('Aki adds one, writes what is to be seen in it, and erases it', async () => {
		await add(cast.aki);
		expect(await ids()).toHaveLength(2);
		await cast.aki.as((tx) =>
			tx.db
				.updateTable('folio_pictures')
				.set({ alt: Buffer.of(1) })
				.execute()
		);
		await cast.aki.as((tx) => tx.db.deleteFrom('folio_pictures').where('id', '!=', picture).execute());
		expect(await ids()).toEqual([{ id: picture }]);
	});

	it('all of hers together have room for what the page says, to the byte', async () => {
		await leaveRoomFor(200);
		await expect(add(cast.aki, { bytes: 201 })).rejects.toThrow(/row-level security/);
		await add(cast.aki, { bytes: 200 });
		await expect(add(cast.aki, { bytes: 30 })).rejects.toThrow(/row-level security/);
	});

	it('two at the very same moment do not both take the last place', async () => {
		await leaveRoomFor(150);
		const both = await Promise.allSettled([add(cast.aki), add(cast.aki)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('what Aki keeps takes no room from Kenji', async () => {
		const { rows } = await cast.kenji.as((tx) => sql<{ room: string }>`select app.folio_room() as room`.execute(tx.db));
		expect(Number(rows[0]?.room)).toBe(roomMebibytes * 1024 * 1024);
	});

	it('it goes with what it lies beside, and when Aki is forgotten', async () => {
		await cast.db.owner('begin');
		await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
		expect(await ids()).toEqual([]);
		await cast.db.owner('rollback');
		expect(await ids()).toHaveLength(1);
		await cast.aki.as((tx) => tx.db.deleteFrom('folio_items').execute());
		expect(await ids()).toEqual([]);
	});
});
