import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import yazl from 'yazl';
import { now } from '#lib/base/clock.ts';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { readSettings } from '#lib/base/settings.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey } from '#lib/database/sealed.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { guessMapping } from '#lib/diaries/guess.ts';
import { sealedFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import { parseMapping } from '#lib/diaries/mapping.ts';
import { newFileKey, uploadsFolder, writeSealed } from '#lib/diaries/upload-file.server.ts';
import { takeSample } from '#lib/diaries/walk.ts';
import { openHouse } from '../src/open-house.ts';

/**
 * How much memory a diary takes: a file of so many MiB is made as it is read, sealed to a file as an upload is, opened
 * again, mapped, and written into a real embedded database in one transaction. Prints the peak resident memory of this
 * process (PostgreSQL is another) and how fast each half went.
 *
 *   node bench/import-memory.ts [MiB = 50] [csv, xml or zip = csv] [rows of a CSV that are the person's, one in … = 1]
 *
 * `xml` is an `export.xml` of Apple Health, nearly all of it heartbeats, and `zip` the archive in which it comes; MiB are those
 * of the XML.
 */
const mebibytes = Number(process.argv[2] ?? 50);
const kind = process.argv[3] ?? 'csv';
const oneIn = Number(process.argv[4] ?? 1);

/** A row every few minutes, with answers and a note of some two hundred letters. */
function* rows(bytes: number): Generator<Buffer> {
	yield Buffer.from('at,who,alone,social,meaning,energy,note\n');
	for (let made = 0, row = 0; made < bytes;) {
		const lines: string[] = [];
		for (let of = 0; of < 500; of++, row++) {
			const at = new Date(Date.UTC(1990, 0, 1) + row * 360_000).toISOString().slice(0, 19).replace('T', ' ');
			const note = `"${`row ${row}, it rained, and the cat came back. `.repeat(5)}"`;
			lines.push(`${at},${row % oneIn},${1 + (row % 5)},${1 + (row % 4)},${row % 11},${row % 101},${note}`);
		}
		const piece = Buffer.from(`${lines.join('\n')}\n`);
		made += piece.length;
		yield piece;
	}
}

/** A night in eight pieces every day, and around it as many heartbeats as fill the file with thirty years. */
function* records(bytes: number): Generator<Buffer> {
	yield Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n');
	yield Buffer.from('<HealthData locale="it_IT">\n');
	const written = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} +0100`;
	const record = (type: string, from: number, to: number, value: string) =>
		` <Record type="${type}" sourceName="Watch" sourceVersion="10.1" creationDate="${written(to)}" startDate="${written(from)}" endDate="${written(to)}" value="${value}"/>`;
	const nights = 365 * 30;
	for (let night = 0, made = 0; night < nights; night++) {
		const begins = Date.UTC(1996, 0, 1, 23) + night * 86_400_000;
		const lines: string[] = [];
		for (let piece = 0; piece < 8; piece++) {
			const at = begins + piece * 3_600_000;
			lines.push(record('HKCategoryTypeIdentifierSleepAnalysis', at, at + 3_300_000, sleeping[piece % 3] as string));
		}
		for (let beat = 0; made + lines.length * 230 < ((night + 1) * bytes) / nights; beat++)
			lines.push(record('HKQuantityTypeIdentifierHeartRate', begins + beat * 1000, begins + beat * 1000, '61'));
		const piece = Buffer.from(`${lines.join('\n')}\n`);
		made += piece.length;
		yield piece;
	}
	yield Buffer.from('</HealthData>\n');
}
const sleeping = ['Core', 'Deep', 'REM'].map((depth) => `HKCategoryValueSleepAnalysisAsleep${depth}`);

async function* made(bytes: number): AsyncGenerator<Buffer> {
	if (kind === 'csv') return yield* rows(bytes);
	if (kind === 'xml') return yield* records(bytes);
	const archive = new yazl.ZipFile();
	archive.addReadStream(Readable.from(records(bytes)), 'apple_health_export/export.xml');
	archive.end();
	yield* archive.outputStream as AsyncIterable<Buffer>;
}

const csv = parseMapping(
	`moment: at
zone: Europe/Rome
person: { column: who, is: 0 }
emotional: { column: alone, low: 1, high: 5, reversed: true }
social: { column: social, low: 1, high: 5 }
existential: { column: meaning, low: 0, high: 10 }
energy: { column: energy, low: 0, high: 100 }
note: note`,
	new Set()
);

const folder = mkdtempSync(join(tmpdir(), 'engawa bench '));
let peak = 0;
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
const house = await openHouse(readSettings({ ENGAWA_DATA: folder, LOG_LEVEL: 'error' }, process.cwd()));
try {
	const account = newId();
	const session = sessionIdOf(newToken());
	const owner = new pg.Client({ connectionString: house.addresses.ownerUrl ?? '' });
	await owner.connect();
	await owner.query(
		"insert into accounts (id, kind, nickname, locale, zone) values ($1, 'person', 'b', 'en', 'Europe/Rome')",
		[account]
	);
	await owner.query('insert into account_keys (owner, wrapped) values ($1, $2)', [
		account,
		newDataKey(house.masterKey, account).wrapped
	]);
	await owner.query("insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')", [
		session,
		account
	]);
	await owner.end();
	const before = process.memoryUsage.rss();

	const file = { folder: uploadsFolder(folder), id: newId(), key: newFileKey() };
	let begun = performance.now();
	const bytes = await writeSealed(file, made(mebibytes * 1024 ** 2));
	const sealing = (performance.now() - begun) / 1000;
	const sealingPeak = peak;
	peak = 0;

	begun = performance.now();
	const source = await sourceOf(sealedFile(file, bytes));
	const sample = await takeSample(source, kind === 'csv' ? csv : {});
	const { shape } = sample;
	const mapping = kind === 'csv' ? csv : guessMapping(sample, 'Europe/Rome');
	const key = fingerprint(house.masterKey, `import ${account}`, 'key');
	const act = asActor(house.database, house.masterKey, session);
	const kept = await act((tx) => diaries.keep(tx, { source, shape, mapping, now: now(), key }));
	const keeping = (performance.now() - begun) / 1000;

	const mib = (value: number) => `${(value / 1024 ** 2).toFixed(0)} MiB`;
	console.log(`file                ${mib(bytes)}, made and sealed in ${sealing.toFixed(1)} s`);
	console.log(
		`rows                ${kept.taken + kept.others + kept.refused}, of which ${kept.kept} kept, ${kept.refused} refused`
	);
	console.log(
		`read and written in ${keeping.toFixed(1)} s (${((kept.taken + kept.others) / keeping).toFixed(0)} rows/s)`
	);
	console.log(
		`resident memory     ${mib(before)} before, at its peak ${mib(sealingPeak)} sealing, ${mib(peak)} keeping (kernel: ${mib(process.resourceUsage().maxRSS * 1024)})`
	);
} finally {
	clearInterval(watching);
	await house.close();
	rmSync(folder, { recursive: true, force: true });
}
