import { mkdtempSync, rmSync, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterAll, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { plainFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import type { Entry } from '#lib/diaries/entry.ts';
import { guessMapping, recognise } from '#lib/diaries/guess.ts';
import { checkMapping } from '#lib/diaries/mapping.ts';
import { takeSample, walk, type Source } from '#lib/diaries/walk.ts';
import { feelingIds, fromText, now } from '../../../tests/diaries.ts';

/** What a file becomes with nothing said about it. */
async function become(source: Source) {
	const sample = await takeSample(source);
	const mapping = checkMapping(guessMapping(sample, 'Europe/Rome'), feelingIds);
	const entries: Entry[] = [];
	const terms = { mapping, zone: 'Europe/Rome', dayBegins: 240, now };
	const tally = await walk(source, sample.shape, terms, (row) => void entries.push(...row.entries));
	return { program: recognise(sample), entries, tally };
}

const daylio = `full_date,date,weekday,time,mood,activities,note_title,note
2025-11-02,November 2,Sunday,10:10 pm,meh,"reading | tea","Rain","It rained.<br>All day."
2025-11-01,November 1,Saturday,8:00 am,good,,"",""
`;

const sleepAsAndroid = `Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,"23:41","23:46",Event
"1762123260000","Asia/Tokyo","02. 11. 2025 23:41","03. 11. 2025 7:05","03. 11. 2025 7:00","7.4","0.0","rain, #home","10000","-1","-1.0","3","0.5","0","","0.1","0.2","TIMEZONE-1762"
"","","","","","","","","","","","","","","","","DHA",""
Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,"2:10"
"1762200000000","Europe/Rome","04. 11. 2025 2:10","04. 11. 2025 9:00","04. 11. 2025 9:00","6.8","0.0","","10000","-1","-1.0","3","0.5","0","","0.1"
Id,Tz,From,To
"1762200000001","Europe/Rome","05. 11. 2025 9:10","05. 11. 2025 2:00"
`;

const record = (value: string, from: string, to: string, type = 'HKCategoryTypeIdentifierSleepAnalysis') =>
	` <Record type="${type}" sourceName="Aki's > Watch" unit="" creationDate="${to} +0100" startDate="${from} +0100" endDate="${to} +0100" value="${value}">\n  <MetadataEntry key="HKTimeZone" value="Europe/Rome"/>\n </Record>\n`;
const asleep = 'HKCategoryValueSleepAnalysisAsleep';
const appleHealth = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)><!ATTLIST Record type CDATA #REQUIRED>]>
<HealthData locale="it_IT">
${record('HKCategoryValueSleepAnalysisInBed', '2025-11-02 23:00:00', '2025-11-03 07:30:00')}${record(`${asleep}Deep`, '2025-11-03 00:40:00', '2025-11-03 03:00:00')}${record(`${asleep}Core`, '2025-11-02 23:41:00', '2025-11-03 00:40:00')}${record('HKCategoryValueSleepAnalysisAwake', '2025-11-03 03:00:00', '2025-11-03 03:20:00')}${record(`${asleep}REM`, '2025-11-03 03:20:00', '2025-11-03 06:50:00')}${record('72', '2025-11-03 03:00:00', '2025-11-03 03:20:00', 'HKQuantityTypeIdentifierHeartRate')}${record(`${asleep}Unspecified`, '2025-11-03 14:00:00', '2025-11-03 14:40:00')}${record(`${asleep}Core`, '2025-11-04 09:00:00', '2025-11-04 08:00:00')}</HealthData>
`;
const appleSleeps = [
	{
		kind: 'sleep',
		startedAt: Date.parse('2025-11-02T22:41:00Z'),
		endedAt: Date.parse('2025-11-03T05:50:00Z'),
		zone: 'Europe/Rome',
		nap: false
	},
	{
		kind: 'sleep',
		startedAt: Date.parse('2025-11-03T13:00:00Z'),
		endedAt: Date.parse('2025-11-03T13:40:00Z'),
		zone: 'Europe/Rome',
		nap: true
	}
];

describe('Daylio', () => {
	it('the mood stays as a word at the head of the note, what was done as its last line', async () => {
		const { program, entries } = await become(fromText(daylio));
		expect(program).toBe('daylio');
		expect(entries).toMatchObject([
			{
				at: Date.parse('2025-11-02T21:10:00Z'),
				emotional: null,
				note: 'meh\nRain\nIt rained.\nAll day.\nreading | tea'
			},
			{ at: Date.parse('2025-11-01T07:00:00Z'), note: 'good' }
		]);
	});
});

describe('Sleep as Android', () => {
	it('blocks become sleeps, each in its own zone; one that ends before it begins is refused with its line', async () => {
		const { program, entries, tally } = await become(fromText(sleepAsAndroid));
		expect(program).toBe('sleep-as-android');
		expect(entries).toEqual([
			{
				kind: 'sleep',
				startedAt: Date.parse('2025-11-02T14:41:00Z'),
				endedAt: Date.parse('2025-11-02T22:05:00Z'),
				zone: 'Asia/Tokyo',
				nap: false
			},
			{
				kind: 'sleep',
				startedAt: Date.parse('2025-11-04T01:10:00Z'),
				endedAt: Date.parse('2025-11-04T08:00:00Z'),
				zone: 'Europe/Rome',
				nap: false
			}
		]);
		expect(tally.refusedRows).toMatchObject([{ line: 7, why: { code: 'diaries_row_sleep_backwards' } }]);
	});
});

describe('Apple Health', () => {
	it.each([1, 7, 100, 65_536])('pieces of a night become one sleep, read %i bytes at a time', async (pieceBytes) => {
		const { program, entries, tally } = await become(fromText(appleHealth, pieceBytes));
		expect(program).toBe('apple-health');
		expect(entries).toEqual(appleSleeps);
		expect(tally.skipped).toBe(3); // in bed, awake, and one that ends before it begins
	});

	it('a record that never ends hides none of those after it', async () => {
		for (const broken of ['<Record type="x', "<Record '", `<Record ${'x '.repeat(100_000)}`, '<Record '.repeat(9)]) {
			const text = appleHealth.replace('\n <Record', () => `\n ${broken}\n <Record`);
			for (const pieceBytes of [7, 65_536])
				expect((await become(fromText(text, pieceBytes))).entries, broken.slice(0, 20)).toEqual(appleSleeps);
		}
	});

	const folder = mkdtempSync(join(tmpdir(), 'engawa zip '));
	afterAll(() => rmSync(folder, { recursive: true }));
	async function zip(name: string, path: string, text = appleHealth): Promise<string> {
		const archive = new yazl.ZipFile();
		archive.addBuffer(Buffer.from('<x/>'), 'apple_health_export/export_cda.xml');
		archive.addBuffer(Buffer.from(text), path);
		archive.end();
		const file = join(folder, name);
		await finished(archive.outputStream.pipe(createWriteStream(file)));
		return file;
	}

	it('export.zip is opened where it lies', async () => {
		const source = await sourceOf(await plainFile(await zip('export.zip', 'apple_health_export/export.xml')));
		expect((await become(source)).entries).toEqual(appleSleeps);
	});

	it('an archive made to burst is let go long before it has', async () => {
		const burst = appleHealth + ' '.repeat(64 * 1024 ** 2);
		const source = await sourceOf(await plainFile(await zip('burst.zip', 'apple_health_export/export.xml', burst)));
		let unpacked = 0;
		const reading = (async () => {
			for await (const piece of source.bytes()) unpacked += piece.length;
		})();
		await expect(reading).rejects.toMatchObject({ code: 'diaries_file_large' });
		expect(unpacked).toBeLessThan(33 * 1024 ** 2);
	});

	it('an entity is not read as what it stands for: nothing in the file is made anything of but records of sleep', async () => {
		const entities = appleHealth.replace(
			/<!DOCTYPE[^>]*\[/,
			'<!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">'
		);
		expect(entities).toContain('ENTITY');
		const text = entities.replace('</HealthData>', '&b;&file;</HealthData>');
		expect((await become(fromText(text, 4096))).entries).toEqual(appleSleeps);
	});

	it('another archive is refused as what it is', async () => {
		const file = await plainFile(await zip('photos.zip', 'photo.xml'));
		await expect(sourceOf(file)).rejects.toMatchObject({ code: 'diaries_file_kind' });
	});
});
