import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import type { ItemWish } from '#lib/folio/folio-item.ts';
import * as folio from '#lib/folio/folio-items.server.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(async () => void (await cast.db.owner('delete from folio_items')));

const boat: ItemWish = {
	item: {
		kind: 'made',
		title: 'The boat',
		words: 'of paper',
		day: null,
		links: ['https://a.example/', 'https://b.example/']
	},
	alt: 'a paper boat',
	pictures: []
};
const picture = randomBytes(5000);
const putIn = (formId = newId(), wish = boat, bytes: Buffer | null = picture) =>
	cast.aki.as((tx) => folio.putIn(tx, { formId, wish, picture: bytes }));
const find = (id: string) => cast.aki.as((tx) => folio.find(tx, id));
const list = (away = false, before: string | null = null) => cast.aki.as((tx) => folio.list(tx, { away, before }));

describe('what Aki puts in', () => {
	it('is found again as it was, with its picture', async () => {
		const id = await putIn();
		const found = await find(id);
		expect(found).toMatchObject({ ...boat.item, id, putAway: false, pictures: [{ alt: 'a paper boat' }] });
		expect(await cast.aki.as((tx) => folio.readPicture(tx, found.pictures[0]?.id ?? ''))).toEqual(picture);
	});

	it('is sealed in the database: name, words, links, picture and what is to be seen in it', async () => {
		await putIn();
		const [row] = await cast.db.owner<Record<string, Buffer>>(
			'select title, words, links, alt, picture from folio_items i join folio_pictures p on p.item_id = i.id'
		);
		for (const [column, value] of Object.entries(row ?? {}))
			for (const plain of ['boat', 'paper', 'example', picture.subarray(100, 120)])
				expect(value.includes(plain), column).toBe(false);
		expect(Object.keys(row ?? {})).toHaveLength(5);
	});

	it('is kept once, however often the form is sent, and under an id that is hers', async () => {
		const formId = newId();
		expect(await putIn(formId)).toBe(await putIn(formId));
		const { items } = await list();
		expect(items).toHaveLength(1);
		expect(items[0]?.pictures).toHaveLength(1);
		expect(items[0]?.id).not.toBe(formId);
	});

	it('does not open where it was moved to another place', async () => {
		const [one, other] = [await find(await putIn()), await find(await putIn())];
		const [from, to] = [one.pictures[0]?.id, other.pictures[0]?.id];
		await cast.db.owner(
			'update folio_pictures set picture = (select picture from folio_pictures where id = $1) where id = $2',
			[from, to]
		);
		await expect(cast.aki.as((tx) => folio.readPicture(tx, to ?? ''))).rejects.toThrow();
	});

	it('can be changed: a picture goes, another comes, the words of a third are others', async () => {
		const id = await putIn();
		const change = (wish: Partial<ItemWish>, bytes: Buffer | null) =>
			cast.aki.as((tx) => folio.change(tx, id, { formId: newId(), wish: { ...boat, ...wish }, picture: bytes }));
		await change({ alt: 'from the side' }, randomBytes(60));
		const [front, side] = (await find(id)).pictures;
		await change(
			{
				item: { ...boat.item, title: '', day: '2026-03-02', kind: null },
				alt: 'from below',
				pictures: [
					{ id: front?.id ?? '', alt: '', away: true },
					{ id: side?.id ?? '', alt: 'from the left', away: false }
				]
			},
			randomBytes(60)
		);
		const changed = await find(id);
		expect(changed).toMatchObject({ title: '', day: '2026-03-02', kind: null, words: 'of paper' });
		expect(changed.pictures.map(({ alt }) => alt)).toEqual(['from the left', 'from below']);
	});

	it('can be put away and taken out again', async () => {
		const id = await putIn();
		await cast.aki.as((tx) => folio.setAway(tx, id, true));
		expect((await list()).items).toEqual([]);
		expect((await list(true)).items).toMatchObject([{ id, putAway: true }]);
		await cast.aki.as((tx) => folio.setAway(tx, id, false));
		expect((await list()).items).toMatchObject([{ id, putAway: false }]);
	});

	it('is gone with its pictures once it is erased', async () => {
		const id = await putIn();
		await cast.aki.as((tx) => folio.erase(tx, id));
		await expect(find(id)).rejects.toThrow(Absent);
		expect(await cast.db.owner('select id from folio_pictures')).toEqual([]);
	});

	it('lies there page after page, the latest first, each thing once', async () => {
		for (let at = 0; at < 45; at++)
			await putIn(newId(), { ...boat, item: { ...boat.item, title: `boat ${at}` } }, null);
		const first = await list();
		const second = await list(false, first.items.at(-1)?.id ?? null);
		expect([first.items.length, first.more, second.items.length, second.more]).toEqual([40, true, 5, false]);
		expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
			Array.from({ length: 45 }, (_, at) => `boat ${44 - at}`)
		);
	});

	it('is refused in words where there is no room for its picture, and nothing is half kept', async () => {
		const id = await putIn();
		for (let at = 0; at < 25; at++)
			await cast.db.owner(
				`insert into folio_pictures (id, item_id, owner, picture) values ($1, $2, $3, convert_to(repeat('x', 8 * 1024 * 1024), 'UTF8'))`,
				[newId(), id, cast.aki.account]
			);
		await expect(putIn()).rejects.toMatchObject({ code: 'folio_full', field: 'picture', values: { most: 200 } });
		expect((await list()).items).toHaveLength(1);
	});
});

describe('for anybody else', () => {
	it('it is not there: not to read, to change, to put away, to erase, nor its picture', async () => {
		const id = await putIn();
		const shown = (await find(id)).pictures[0]?.id ?? '';
		for (const who of [cast.kenji, cast.mie, cast.drIto, cast.hana, cast.administrator]) {
			const tries = [
				who.as((tx) => folio.find(tx, id)),
				who.as((tx) => folio.readPicture(tx, shown)),
				who.as((tx) => folio.change(tx, id, { formId: newId(), wish: boat, picture: null })),
				who.as((tx) => folio.setAway(tx, id, true)),
				who.as((tx) => folio.erase(tx, id))
			];
			for (const one of await Promise.allSettled(tries))
				expect(one, who.name).toMatchObject({ status: 'rejected', reason: new Absent() });
			expect(await who.as((tx) => folio.list(tx, { away: false, before: id })), who.name).toEqual({
				items: [],
				more: false
			});
		}
		expect(await find(id)).toMatchObject({ title: 'The boat', putAway: false, pictures: [{ alt: 'a paper boat' }] });
	});

	it('a change of one’s own does not reach the pictures of another', async () => {
		const shown = (await find(await putIn())).pictures[0]?.id ?? '';
		const id = await cast.kenji.as((tx) => folio.putIn(tx, { formId: newId(), wish: boat, picture: null }));
		const pictures = [{ id: shown, alt: 'mine now', away: true }];
		await cast.kenji.as((tx) => folio.change(tx, id, { formId: newId(), wish: { ...boat, pictures }, picture: null }));
		expect(await cast.aki.as((tx) => folio.readPicture(tx, shown))).toEqual(picture);
	});
});
