import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { now } from '#lib/base/clock.ts';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { readSettings } from '#lib/base/settings.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey } from '#lib/database/sealed.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { sealedFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import { parseMapping } from '#lib/diaries/mapping.ts';
import { newFileKey, uploadsFolder, writeSealed } from '#lib/diaries/upload-file.server.ts';
import { takeSample } from '#lib/diaries/walk.ts';
import { openHouse } from '../src/open-house.ts';

/**
 * How much memory a diary takes: a CSV of so many MiB is made as it is read, sealed to a file as an upload is, opened
 * again, mapped, and written into a real embedded database in one transaction. Prints the peak resident memory of this
 * process (PostgreSQL is another) and how fast each half went.
 *
 *   node bench/import-memory.ts [MiB = 50] [rows that are the person's, one in … = 1]
 */
const mebibytes = Number(process.argv[2] ?? 50);
const oneIn = Number(process.argv[3] ?? 1);

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

const mapping = parseMapping(
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
	const bytes = await writeSealed(
		file,
		(async function* () {
			yield* rows(mebibytes * 1024 ** 2);
		})()
	);
	const sealing = (performance.now() - begun) / 1000;
	const sealingPeak = peak;
	peak = 0;

	begun = performance.now();
	const source = await sourceOf(sealedFile(file, bytes));
	const { shape } = await takeSample(source, mapping);
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
