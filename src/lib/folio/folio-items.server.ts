import { sql } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine, removeMine } from '#lib/database/mine.ts';
import { folioKinds, roomMebibytes, type FolioItem, type ItemWish, type KeptItem } from '#lib/folio/folio-item.ts';

/** How many things lie on one page. */
const atOnce = 40;

const textPlace = (column: 'title' | 'words' | 'links', id: string) => ({ table: 'folio_items', column, id });
const altPlace = (id: string) => ({ table: 'folio_pictures', column: 'alt', id });
const picturePlace = (id: string) => ({ table: 'folio_pictures', column: 'picture', id });

/**
 * Puts something in, under an id of this account. The same form sent twice does it once.
 * @param picture drawn anew already
 * @returns the id under which it is found
 * @throws {Refusal} folio_full
 */
export async function putIn(
	tx: Tx,
	{ formId, wish, picture }: { formId: string; wish: ItemWish; picture: Buffer | null }
): Promise<string> {
	const owner = meOf(tx).account;
	const id = ownId(owner, formId);
	await tx.db
		.insertInto('folio_items')
		.values({ id, owner, ...columnsOf(tx, id, wish.item) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	if (picture) await addPicture(tx, { formId, item: id, alt: wish.alt, picture });
	return id;
}

/** Changes one that is there, and its pictures. @throws {Absent}; {Refusal} folio_full */
export async function change(
	tx: Tx,
	id: string,
	{ formId, wish, picture }: { formId: string; wish: ItemWish; picture: Buffer | null }
): Promise<void> {
	await changeMine(tx, 'folio_items', id, columnsOf(tx, id, wish.item));
	const owner = meOf(tx).account;
	for (const one of wish.pictures) {
		const mine = sql<boolean>`id = ${one.id} and item_id = ${id} and owner = ${owner}`;
		if (one.away) await tx.db.deleteFrom('folio_pictures').where(mine).execute();
		else {
			const alt = sealedAlt(tx, one.id, one.alt);
			await tx.db.updateTable('folio_pictures').set({ alt }).where(mine).execute();
		}
	}
	if (picture) await addPicture(tx, { formId, item: id, alt: wish.alt, picture });
}

/** Puts one away, out of sight, or takes it out again. @throws {Absent} */
export async function setAway(tx: Tx, id: string, away: boolean): Promise<void> {
	await changeMine(tx, 'folio_items', id, { put_away_at: away ? sql<Date>`now()` : null });
}

/** Erases one for good, with its pictures. @throws {Absent} */
export async function erase(tx: Tx, id: string): Promise<void> {
	await removeMine(tx, 'folio_items', id);
}

/** One of one's own, whole. @throws {Absent} */
export async function find(tx: Tx, id: string): Promise<KeptItem> {
	const rows = await rowsOf(tx).where('id', '=', id).execute();
	const [item] = await readItems(tx, rows);
	if (!item) throw new Absent();
	return item;
}

/**
 * What lies there, the latest that was put in first, or what was put away.
 * @param before the last one of the page before
 * @returns also whether there is more
 */
export async function list(
	tx: Tx,
	{ away, before }: { away: boolean; before: string | null }
): Promise<{ items: KeptItem[]; more: boolean }> {
	let rows = rowsOf(tx)
		.where('put_away_at', away ? 'is not' : 'is', null)
		.orderBy('kept_at', 'desc')
		.orderBy('id', 'desc')
		.limit(atOnce + 1);
	if (before)
		rows = rows.where(
			sql<boolean>`(kept_at, id) < (select b.kept_at, b.id from folio_items b where b.id = ${before} and b.owner = ${meOf(tx).account})`
		);
	const found = await rows.execute();
	return { items: await readItems(tx, found.slice(0, atOnce)), more: found.length > atOnce };
}

/** What was made on the days of a span, the latest first: on its own day, or else when it was put in. What was put away is left out. @param most how many at most */
export async function listMade(tx: Tx, span: { from: string; to: string }, most: number): Promise<KeptItem[]> {
	const rows = await rowsOf(tx)
		.where('put_away_at', 'is', null)
		.where(sql<boolean>`coalesce(day, kept_at::date) between ${span.from} and ${span.to}`)
		.orderBy(sql`coalesce(day, kept_at::date)`, 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return readItems(tx, rows);
}

/** A picture of one's own, as WebP. @throws {Absent} */
export async function readPicture(tx: Tx, id: string): Promise<Buffer> {
	const row = await tx.db
		.selectFrom('folio_pictures')
		.select('picture')
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return tx.openPicture(picturePlace(id), row.picture);
}

async function addPicture(
	tx: Tx,
	{ formId, item, alt, picture }: { formId: string; item: string; alt: string; picture: Buffer }
): Promise<void> {
	const owner = meOf(tx).account;
	const id = ownId(owner, `${formId} picture`);
	const sealed = tx.sealPicture(picturePlace(id), picture);
	const { rows } = await sql<{ room: string }>`select app.folio_room() as room`.execute(tx.db);
	if (sealed.length > Number(rows[0]?.room)) throw new Refusal('folio_full', 'picture', { most: roomMebibytes });
	await tx.db
		.insertInto('folio_pictures')
		.values({ id, item_id: item, owner, alt: sealedAlt(tx, id, alt), picture: sealed })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

function rowsOf(tx: Tx) {
	return tx.db
		.selectFrom('folio_items')
		.select(['id', 'kind', 'day', 'title', 'words', 'links', 'put_away_at'])
		.where('owner', '=', meOf(tx).account);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

async function readItems(tx: Tx, rows: ItemRow[]): Promise<KeptItem[]> {
	if (rows.length === 0) return [];
	const pictures = await tx.db
		.selectFrom('folio_pictures')
		.select(['id', 'item_id', 'alt'])
		.where('owner', '=', meOf(tx).account)
		.where(
			'item_id',
			'in',
			rows.map(({ id }) => id)
		)
		.orderBy('kept_at')
		.orderBy('id')
		.execute();
	const beside = Map.groupBy(pictures, ({ item_id }) => item_id);
	return rows.map((row) => {
		const text = (column: 'title' | 'words' | 'links') => {
			const sealed = row[column];
			return sealed ? tx.open(textPlace(column, row.id), sealed) : '';
		};
		return {
			id: row.id,
			kind: folioKinds.find((kind) => kind === row.kind) ?? null,
			day: row.day,
			title: text('title'),
			words: text('words'),
			links: text('links')
				.split('\n')
				.filter((link) => link !== ''),
			putAway: row.put_away_at !== null,
			pictures: (beside.get(row.id) ?? []).map(({ id, alt }) => ({ id, alt: alt ? tx.open(altPlace(id), alt) : '' }))
		};
	});
}

function columnsOf(tx: Tx, id: string, { kind, day, title, words, links }: FolioItem) {
	const sealed = (column: 'title' | 'words' | 'links', text: string) =>
		text === '' ? null : tx.seal(textPlace(column, id), text);
	return {
		kind,
		day,
		title: sealed('title', title),
		words: sealed('words', words),
		links: sealed('links', links.join('\n'))
	};
}

function sealedAlt(tx: Tx, id: string, alt: string): Buffer | null {
	return alt === '' ? null : tx.seal(altPlace(id), alt);
}
