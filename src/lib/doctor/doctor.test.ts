import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../../tests/cast.ts';
import { law } from '../../../tests/database.ts';
import { readSettings } from '#lib/base/settings.ts';
import { isLoopback } from '../../cookies.ts';
import {
	lookAtAddress,
	lookAtBackup,
	lookAtClock,
	lookAtFolder,
	lookAtHelplines,
	lookAtNode,
	lookAtSpace
} from '#lib/doctor/computer.server.ts';
import { lookAtDatabase, type Examined } from '#lib/doctor/database.server.ts';
import { allIsWell, written, type Finding } from '#lib/doctor/finding.ts';

const wrongOf = (findings: Finding[]) => findings.filter((one) => one.state === 'wrong').map((one) => one.about);

describe('the doctor looks at the computer and', () => {
	let folder: string;
	beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa doctor '))));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const settings = (env: Record<string, string>) => readSettings({ ENGAWA_DATA: folder, ...env }, '/');
	const address = (env: Record<string, string>) => lookAtAddress(settings(env), isLoopback).state;

	it('finds a Node that is too old', () => {
		expect(lookAtNode('20.19.0').state).toBe('wrong');
		expect(lookAtNode('24.0.0').state).toBe('well');
	});

	it('finds a key that others can read', () => {
		chmodSync(folder, 0o711);
		writeFileSync(join(folder, 'key'), 'x', { mode: 0o600 });
		expect(wrongOf(lookAtFolder(settings({})))).toEqual([]);
		chmodSync(join(folder, 'key'), 0o640);
		const findings = lookAtFolder(settings({}));
		expect(findings.at(-1)?.remedy).toBe(`chmod 600 ${join(folder, 'key')}`);
		chmodSync(join(folder, 'key'), 0o600);
		chmodSync(folder, 0o755);
		expect(wrongOf(lookAtFolder(settings({})))).toEqual(['folder']);
	});

	it('finds no folder where there is none', () => {
		expect(wrongOf(lookAtFolder(settings({ ENGAWA_DATA: '/nowhere/at/all' })))).toEqual(['folder']);
	});

	it('says how much room there is', () => {
		expect(lookAtSpace(folder).says).toMatch(/^\d+\.\d GiB are free/);
	});

	it('says how old the last backup is, and finds none and an old one', () => {
		const now = Temporal.Instant.from('2026-03-20T00:00:00Z');
		expect(lookAtBackup(folder, now)).toMatchObject({ state: 'note', says: 'No backup has been made from here.' });
		const made = (day: string) => {
			writeFileSync(join(folder, 'backup.made'), '');
			utimesSync(join(folder, 'backup.made'), 0, Date.parse(day) / 1000);
			return lookAtBackup(folder, now);
		};
		expect(made('2026-03-18').says).toBe('The last backup was made on 2026-03-18, 2 days ago.');
		expect(made('2026-03-18').state).toBe('well');
		expect(made('2026-03-11').state).toBe('wrong');
		rmSync(join(folder, 'backup.made'));
	});

	it('finds a clock that went back', () => {
		const now = Temporal.Instant.from('2026-03-01T00:00:00Z');
		utimesSync(join(folder, 'key'), 0, Date.parse('2026-02-28T00:00:00Z') / 1000);
		expect(lookAtClock(folder, now).state).toBe('well');
		utimesSync(join(folder, 'key'), 0, Date.parse('2026-03-02T00:00:00Z') / 1000);
		expect(lookAtClock(folder, now).state).toBe('wrong');
	});

	it('finds an address where nobody can sign in', () => {
		expect(address({ PUBLIC_URL: 'https://veranda.example' })).toBe('well');
		expect(address({})).toBe('note');
		expect(address({ PUBLIC_URL: 'http://localhost:3000' })).toBe('note');
		expect(address({ PUBLIC_URL: 'http://veranda.example' })).toBe('wrong');
		expect(address({ HOST: '0.0.0.0' })).toBe('wrong');
	});

	it('finds a helpline past its day', () => {
		const lines = join(folder, 'content', 'helplines');
		mkdirSync(lines, { recursive: true });
		writeFileSync(
			join(lines, 'it.yaml'),
			'helplines:\n  - id: one\n    expires_on: 2026-03-01\n  - id: two\n    expires_on: 2026-04-01\n'
		);
		const look = (day: string) => lookAtHelplines(folder, Temporal.PlainDate.from(day));
		expect(wrongOf(look('2026-03-01'))).toEqual([]);
		expect(look('2026-03-02')[0]?.says).toBe('content/helplines/it.yaml: past their day: one (2026-03-01).');
	});
});

describe('the doctor looks at the database and', () => {
	let cast: Cast;
	beforeAll(async () => void (cast = await gather()));
	afterAll(() => cast.db.drop());
	const look = (given: Partial<Examined> = {}) =>
		lookAtDatabase({
			database: cast.db.database,
			masterKey: cast.masterKey,
			ownerUrl: cast.db.ownerUrl,
			law,
			keyPlace: 'here',
			now: Temporal.Now.instant(),
			...given
		});

	it('finds nothing where all is well', async () => {
		const findings = await look();
		expect(wrongOf(findings), written(findings)).toEqual([]);
		expect(allIsWell(findings)).toBe(true);
		expect(findings.at(-1)?.says).toBe('opens the account keys (11 tried)');
	});

	it('finds another master key', async () => {
		expect(wrongOf(await look({ masterKey: Buffer.alloc(32, 1) }))).toEqual(['key']);
	});

	it('says that it could not try the key without the owner', async () => {
		expect((await look({ ownerUrl: null })).at(-1)?.state).toBe('note');
	});

	it('finds that its clock is another', async () => {
		expect(wrongOf(await look({ now: Temporal.Now.instant().add({ hours: 1 }) }))).toEqual(['database']);
	});

	it('finds a mail server that takes no mail, and names no association', async () => {
		const aboutMail = async () => (await look()).find(({ about }) => about === 'mail');
		await cast.db.owner(`insert into mail_failures (why) values ('password')`);
		expect(await aboutMail()).toMatchObject({ state: 'wrong', says: 'The mail server takes no mail (password).' });
		await cast.db.owner(
			`with a as (
				insert into associations (name, locale, operator, promise, languages, emergency)
				values ('The Well', 'en', 'x', 'x', '{en}', 'x') returning id
			)
			update mail_failures set association_id = a.id from a`
		);
		expect(await aboutMail()).toMatchObject({
			state: 'note',
			says: 'The mail server of an association takes no mail.'
		});
		await cast.db.owner(`delete from mail_failures; delete from associations where name = 'The Well'`);
	});

	it('finds a table without row-level security', async () => {
		await cast.db.owner('alter table check_ins disable row level security');
		const findings = await look();
		await cast.db.owner('alter table check_ins enable row level security');
		expect(wrongOf(findings)).toEqual(['law']);
		expect(written(findings)).toMatch(/WRONG {2}law {8}Without row-level security: check_ins\.\n +→ Stop the server/);
	});

	it('finds a law that is not the one of this program', async () => {
		const [kept] = await cast.db.owner<{ policies_hash: string }>('select policies_hash from app.law');
		await cast.db.owner(`update app.law set policies_hash = 'other'`);
		expect(wrongOf(await look())).toEqual(['structure']);
		await cast.db.owner('update app.law set policies_hash = $1', [kept?.policies_hash]);
	});

	it('sees a transaction that waits, from when it began to wait', async () => {
		const client = new pg.Client({ connectionString: cast.db.serverUrl });
		await client.connect();
		await client.query('begin');
		const asked = (seconds: number) => look({ idleSeconds: seconds }).then(wrongOf);
		await expect.poll(() => asked(0)).toEqual(['idle']);
		expect(await asked(60)).toEqual([]);
		await client.end();
	});
});
