import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { gather, people, tie, tieOf, type Cast, type Name, type Someone } from '../../../tests/cast.ts';
import { fill, noteOf, pictureOf, rowsIn, tablesOf, writeBelongings } from '../../../tests/belongings.ts';
import { newId } from '#lib/base/ids.ts';
import { locales } from '#lib/base/locale.ts';
import { SignedOut } from '#lib/base/refusal.ts';
import { give } from '#lib/cards/cards.server.ts';
import { zipOf } from '#lib/base/zip.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { exportParts } from '#lib/my-data/export-parts.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { eraseMe, readKept } from '#lib/my-data/my-data.server.ts';
import { escapeHtml, isForReading } from '#lib/my-data/page.ts';
import type { OwnedTable, Row } from '#lib/my-data/owned-table.ts';

const root = new URL('../../..', import.meta.url).pathname;
const italian = JSON.parse(readFileSync(join(root, 'messages/it/my-data.json'), 'utf8')) as Record<string, string>;
const now = Temporal.Instant.from('2026-03-03T10:00:00Z');

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	for (const who of [cast.aki, cast.kenji]) await writeBelongings(cast, who);
});
afterAll(() => cast.db.drop());

async function exportOf(who: Someone): Promise<Record<string, string>> {
	const parts = await exportParts({ asActor: who.as, root, now, locale: 'it' });
	const zip = await fromBufferPromise(await buffer(zipOf(parts, now)), { lazyEntries: true, autoClose: false });
	const files: Record<string, string> = {};
	for await (const entry of zip.eachEntry())
		files[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
	zip.close();
	return files;
}

describe('every table in which somebody owns rows', () => {
	it('is filled by this trial', async () => {
		const tables = await tablesOf(cast.aki);
		expect(tables.length).toBeGreaterThan(5);
		expect(tables.map((table) => table.name).filter((name) => !Object.hasOwn(fill, name))).toEqual([]);
	});

	it('loses them when the account goes', async () => {
		const rows = await cast.db.owner<{ name: string; goes: boolean }>(`
			select c.relname as name, exists (
				select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'
					and k.confrelid = 'public.accounts'::regclass and k.conkey = array[a.attnum]
			) as goes
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner' and not a.attisdropped
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
		expect(rows.length).toBeGreaterThan(5);
		expect(rows.filter((row) => !row.goes)).toEqual([]);
	});

	it('has a name in every language, and so have its columns', async () => {
		const tables = await tablesOf(cast.aki);
		const wanted = tables.flatMap((table) => [
			`my_data_table_${table.name}`,
			...[...table.columns.map((column) => column.name), ...table.fingerprints].map((name) => `my_data_column_${name}`)
		]);
		for (const locale of locales) {
			const words = JSON.parse(readFileSync(join(root, 'messages', locale, 'my-data.json'), 'utf8')) as object;
			expect(
				wanted.filter((key) => !Object.hasOwn(words, key)),
				locale
			).toEqual([]);
		}
	});
});

describe('Aki takes everything out and', () => {
	let files: Record<string, string>;
	beforeAll(async () => void (files = await exportOf(cast.aki)));

	it('finds a row of hers from every table, in each form', async () => {
		const json = JSON.parse(files['engawa.json'] as string) as { tables: Record<string, Row[]> };
		for (const table of await tablesOf(cast.aki)) {
			expect(json.tables[table.name]?.length, table.name).toBe(1);
			expect(parse(files[`csv/${table.name}.csv`] as string, { bom: true }), table.name).toHaveLength(2);
			// A table with nothing to read is named by what is kept of it.
			const key = isForReading(table) ? `my_data_table_${table.name}` : `my_data_column_${table.fingerprints[0]}`;
			const name = escapeHtml(italian[key] as string);
			expect(files['index.html'], table.name).toMatch(
				isForReading(table) ? new RegExp(`<h[23]>${name}</h[23]>`) : name
			);
		}
	});

	it('reads her notes in them', () => {
		const json = JSON.parse(files['engawa.json'] as string) as { tables: { check_in_notes: Row[] } };
		expect(json.tables.check_in_notes[0]?.note).toBe(noteOf(cast.aki));
		const [, row] = parse(files['csv/check_in_notes.csv'] as string, { bom: true }) as string[][];
		expect(row).toContain(`'${noteOf(cast.aki)}`);
		expect(files['index.html']).toContain('=the cat of aki came back &lt;b&gt;\n&quot;soon&quot;, she said');
	});

	it('finds her picture among them, byte for byte', async () => {
		const parts = await exportParts({ asActor: cast.aki.as, root, now });
		const pictures = parts.filter(({ path }) => path.startsWith('pictures/'));
		expect(pictures.map(({ path }) => path)).toEqual([`pictures/${cast.aki.account}.webp`]);
		expect(await buffer(pictures[0]?.read() as Readable)).toEqual(pictureOf(cast.aki));
	});

	it('is the same for Osamu before and after somebody among his people erased themselves', async () => {
		const others = await gather();
		const { osamu, tomo, stranger, masterKey } = others;
		for (const [one, other] of [
			[osamu, tomo],
			[osamu, stranger]
		] as const) {
			await tie(others, one, other);
			const giving = { masterKey, formId: newId(), text: 'the plums are ripe' };
			for (const [from, to] of [
				[one, other],
				[other, one]
			] as const) {
				const through = { tie: await tieOf(others, from, to) };
				await from.as((tx) => give(tx, { ...giving, to: through }));
			}
		}
		const taken = async () => ({ kept: await osamu.as(readKept), files: await exportOf(osamu) });
		const before = await taken();
		for (const one of [tomo, stranger]) await one.as(eraseMe);
		expect(await taken()).toEqual(before);
		await others.db.drop();
	});

	it('reads what she said quietly, and its answer, though each has a key of its own', () => {
		const json = JSON.parse(files['engawa.json'] as string) as { tables: { murmurs: Row[] } };
		expect(json.tables.murmurs[0]).toMatchObject({ words: 'aki hears the rain', answer: 'Rain is good company.' });
	});

	it('finds nothing of anybody else, and nothing that is only a fingerprint', () => {
		const all = Object.values(files).join('\n');
		expect(all).toContain(cast.aki.account);
		for (const name of Object.keys(people) as Name[]) {
			if (name === 'aki') continue;
			// Whom she lets see something is hers to know.
			const expected = name === 'drIto' ? [] : [cast[name].account];
			for (const id of [...expected, cast[name].session]) expect(all, name).not.toContain(id);
		}
		expect(all).not.toContain('cat of kenji');
		expect(JSON.parse(files['engawa.json'] as string).kept_only_as_a_fingerprint).toEqual({
			account_keys: ['wrapped'],
			account_words: ['lookup', 'kept_from'],
			check_ins: ['import_key'],
			murmurs: ['wrapped'],
			wrongs: ['wrapped'],
			card_readings: ['read_by', 'wrapped'],
			cards: ['receiver'],
			contacts: ['wrapped'],
			two_openings: ['concern_id', 'proposed_by', 'wrapped', 'agreed_by'],
			two_looks: ['viewer', 'session_id'],
			hour_seats: ['called_print'],
			openings: ['session_id'],
			passkeys: ['credential', 'public_key', 'handle', 'counter'],
			sleeps: ['import_key'],
			tie_codes: ['lookup'],
			ties: ['other', 'no_cards_until_day'],
			told_by_mail: ['wrapped', 'link', 'link_print', 'link_ends_at', 'stop_print'],
			told_by_push: ['print', 'wrapped']
		});
	});

	it('has files that fit their own description', () => {
		const schema = JSON.parse(files['schema.json'] as string);
		const json = JSON.parse(files['engawa.json'] as string);
		expect(json.schema_version).toBe(schema.properties.schema_version.const);
		expect(Object.keys(json).sort()).toEqual(Object.keys(schema.properties).sort());
		for (const [table, rows] of Object.entries(json.tables) as [string, Row[]][]) {
			const described = schema.properties.tables.properties[table].items.properties;
			expect(Object.keys(rows[0] as Row), table).toEqual(Object.keys(described));
			for (const [column, value] of Object.entries(rows[0] as Row)) {
				const types = [described[column].type].flat();
				const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
				expect(types.includes('integer') ? [...types, 'number'] : types, `${table}.${column}`).toContain(type);
			}
		}
	});

	it('has a page that needs no network and runs no script', () => {
		const page = files['index.html'] as string;
		expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:"`);
		// Her pictures lie beside the page, as files of the same archive.
		const pictures = /<img src="(pictures\/[0-9a-f-]{36}\.webp)" alt="">/g;
		expect([...page.matchAll(pictures)].map(([, path]) => path)).toEqual([`pictures/${cast.aki.account}.webp`]);
		expect(page.replaceAll(pictures, '')).not.toMatch(/<script|<img|<link|<iframe|src=|href=|url\(|@import|https?:/i);
		expect(page).toContain('<html lang="it">');
		expect(page).toContain('calma, ');
		expect(page).toContain('<h2>2 marzo 2026</h2>');
	});

	it('gets each row once, however many there are', async () => {
		const many = 1203;
		await cast.db.owner(
			`insert into sleeps (owner, day, started_at, ended_at, zone)
			select $1, '2026-02-01', '2026-02-01T03:00:00Z'::timestamptz + (n / 7) * interval '1 microsecond', '2026-02-01T11:00Z', 'UTC' from generate_series(1, $2::int) n`,
			[cast.kenji.account, many]
		);
		const table = (await tablesOf(cast.kenji)).find((one) => one.name === 'sleeps') as OwnedTable;
		const rows = await rowsIn(cast.kenji, table);
		expect(new Set(rows.map((row) => row.id)).size).toBe(many + 1);
		expect(rows).toHaveLength(many + 1);
	});

	it('who hangs up in the middle leaves nothing open in the database', async () => {
		const { pool } = cast.db.database;
		for (let client = 0; client < 20; client++) {
			const archive = zipOf(await exportParts({ asActor: cast.kenji.as, root, now }), now);
			await once(archive, 'readable');
			archive.destroy();
		}
		await expect.poll(() => pool.idleCount).toBe(pool.totalCount);
		// Between two tables nothing is open for a moment: what is meant is that it stays so.
		const open = () =>
			cast.db.owner(
				`select pid from pg_stat_activity where datname = current_database() and usename = 'engawa_server' and state like '%transaction%'`
			);
		await expect.poll(open).toEqual([]);
		// The database knows a moment before the pool that a connection is free again.
		await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
	});

	it('is told which tables hold something of hers', async () => {
		expect(await cast.tomo.as(readKept)).toEqual(['accounts', 'account_keys', 'account_words', 'consents', 'sessions']);
	});
});

describe('whoever is nobody', () => {
	it('gets nothing out and erases nothing', async () => {
		await expect(exportParts({ asActor: cast.nobody, root, now })).rejects.toThrow(SignedOut);
		await expect(exportParts({ asActor: cast.impostor, root, now })).rejects.toThrow(SignedOut);
		await expect(cast.nobody(eraseMe)).rejects.toThrow(SignedOut);
		await expect(cast.impostor(eraseMe)).rejects.toThrow(SignedOut);
	});

	it('has an archive that breaks off when the session ends in the middle', async () => {
		const session = newId();
		await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			session,
			cast.mie.account
		]);
		const as = asActor(cast.db.database, cast.masterKey, session);
		const parts = await exportParts({ asActor: as, root, now });
		await as((tx) => sessions.end(tx, session));
		await expect(text(zipOf(parts, now))).rejects.toThrow('signed out');
	});
});
