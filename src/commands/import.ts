import { closeSync, openSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { now } from '#lib/base/clock.ts';
import { isLocale, baseLocale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Settings } from '#lib/base/settings.ts';
import { speak } from '#lib/content/words.ts';
import { meOf, type AsActor } from '#lib/database/as-actor.ts';
import { fingerprint } from '#lib/database/sealed.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { plainFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import { readFeelingWords } from '#lib/diaries/feeling-words.server.ts';
import { guessMapping } from '#lib/diaries/guess.ts';
import { BadMapping, checkMapping, parseMapping, type Mapping } from '#lib/diaries/mapping.ts';
import { sayProblems, sayRefusal, sayRefusedRow, sayTally } from '#lib/diaries/say-diary.ts';
import { takeSample, walk, type Tally } from '#lib/diaries/walk.ts';
import { openHouse, type OpenHouse } from '../open-house.ts';
import { actByWords } from './as-words.ts';
import { Misused, type Command } from './command.ts';

export const command: Command = {
	summary: 'bring a diary from another program',
	help: `npx engawa import FILE [--mapping M.yaml] [--dry-run]

Brings the rows of FILE as check-ins and sleeps of the account whose six words are given on standard input; there is
no flag around the words. FILE is any CSV, a Daylio or Sleep as Android export, or Apple Health's export.zip or .xml.

  --mapping M.yaml  what is what in the file; without it, what can be guessed (see docs/import.md)
  --dry-run         say what would become of each row, and write nothing

Counts go to standard output, rows that were not understood to standard error, each with its line and reason, in the
account's language. All is written in one transaction; the same rows are never written twice. Exit code 2 where the
file or the mapping cannot be used.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { file, mapping, dryRun } = readWords(words);
		const house = await openHouse(settings, { join: true, mustExist: true });
		try {
			return await actByWords(house, process.stdin, (act) => bring(house, act, { file, mapping, dryRun }));
		} finally {
			await house.close();
		}
	}
};

interface Wish {
	file: string;
	/** The text of a mapping, or null to guess. */
	mapping: string | null;
	dryRun: boolean;
}

async function bring(house: OpenHouse, act: AsActor, wish: Wish): Promise<number> {
	const me = await act((tx) => Promise.resolve(meOf(tx)));
	return speak(isLocale(me.locale) ? me.locale : baseLocale, async () => {
		try {
			const source = await sourceOf(await plainFile(wish.file));
			const feelingIds = new Set(readFeelingWords(house.root).map((word) => word.id));
			const given = wish.mapping === null ? {} : parseMapping(wish.mapping, feelingIds);
			const sample = await takeSample(source, given);
			const mapping: Mapping =
				wish.mapping === null ? checkMapping(guessMapping(sample, me.zone), feelingIds) : (given as Mapping);
			const { shape } = sample;
			if (wish.dryRun) {
				const terms = { mapping, zone: me.zone, dayBegins: me.dayBegins, now: now() };
				report(wish.file, await walk(source, shape, terms, () => {}), {});
				return 0;
			}
			const key = fingerprint(house.masterKey, `import ${me.account}`, 'key');
			const kept = await act((tx) => diaries.keep(tx, { source, shape, mapping, now: now(), key }));
			report(wish.file, kept, kept);
			return 0;
		} catch (error) {
			if (error instanceof BadMapping) for (const line of sayProblems(error)) console.error(`${wish.file}: ${line}`);
			else if (error instanceof Refusal) console.error(`${wish.file}: ${sayRefusal(error)}`);
			else throw error;
			return 2;
		}
	});
}

function report(file: string, tally: Tally, counts: { kept?: number; known?: number }): void {
	for (const row of tally.refusedRows) console.error(`${file}: ${sayRefusedRow(row)}`);
	if (tally.refused > tally.refusedRows.length) console.error(`${file}: … ${tally.refused - tally.refusedRows.length}`);
	if (tally.stopped) console.error(`${file}: ${sayRefusal(tally.stopped)}`);
	for (const line of sayTally(tally, counts)) console.log(line);
}

function readWords(words: string[]): Wish {
	try {
		const { values, positionals } = parseArgs({
			args: words,
			allowPositionals: true,
			options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } }
		});
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) throw new Misused('import takes one FILE');
		closeSync(openSync(file, 'r'));
		return {
			file,
			mapping: values.mapping === undefined ? null : readFileSync(values.mapping, 'utf8'),
			dryRun: values['dry-run']
		};
	} catch (error) {
		const { code, path, message } = error as NodeJS.ErrnoException;
		if (code?.startsWith('ERR_PARSE_ARGS')) throw new Misused(message);
		if (path !== undefined) throw new Misused(`${path} cannot be read (${code})`);
		throw error;
	}
}
