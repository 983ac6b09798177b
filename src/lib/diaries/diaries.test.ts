import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '#lib/content/words.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { parseMapping, type Mapping } from '#lib/diaries/mapping.ts';
import { sayRefusedRow } from '#lib/diaries/say-diary.ts';
import { takeSample, type Source } from '#lib/diaries/walk.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { feelingIds, fromText, mappingOfStudent, now, readTestFile } from '../../../tests/diaries.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const key = randomBytes(32);
const students = fromText(readTestFile('student-diaries.csv'), 65_536);

async function bring(who: Someone, source: Source, mapping: Mapping) {
	const { shape } = await takeSample(source, mapping);
	return who.as((tx) => diaries.keep(tx, { source, shape, mapping, now, key }));
}
const yaml = (text: string) => parseMapping(text, feelingIds);
const checkInsOf = (who: Someone) =>
	cast.db.owner<Record<string, unknown>>(
		'select day, at, zone, emotional, social, existential, energy, feelings from check_ins where owner = $1 order by at',
		[who.account]
	);
afterEach(() =>
	cast.db.owner('with a as (delete from sleeps), b as (delete from check_ins) delete from imports where $1', [true])
);

describe('a diary that is long in coming', () => {
	it('does not let its owner hold one connection after another, and holds up nobody else', async () => {
		const mapping = yaml('date: date\nnote: note');
		const slow = Promise.withResolvers<void>();
		const begun = Promise.withResolvers<void>();
		const bytes = Buffer.from('date,note\n2025-11-02,the cat came back\n');
		const source: Source = {
			async *bytes() {
				yield bytes;
				begun.resolve();
				await slow.promise;
			}
		};
		const { shape } = await takeSample(fromText(bytes));
		const first = cast.kenji.as((tx) => diaries.keep(tx, { source, shape, mapping, now, key }));
		await begun.promise;
		await expect(bring(cast.kenji, fromText(bytes), mapping)).rejects.toMatchObject({ code: 'diaries_file_busy' });
		expect((await bring(cast.aki, fromText(bytes), mapping)).kept).toBe(1);
		slow.resolve();
		expect((await first).kept).toBe(1);
	});
});

describe('diaries of twenty students', () => {
	// Prompts answered, and prompts that expired or were left empty, counted in the file by other means.
	const counted = [
		[1, 19, 37],
		[2, 52, 4],
		[3, 51, 6],
		[4, 55, 1],
		[5, 53, 3],
		[6, 55, 1],
		[7, 52, 4],
		[8, 49, 7],
		[9, 55, 1],
		[10, 53, 3],
		[11, 54, 3],
		[12, 56, 0],
		[13, 12, 0],
		[14, 49, 7],
		[15, 55, 1],
		[16, 56, 0],
		[17, 56, 0],
		[18, 51, 5],
		[19, 16, 40],
		[20, 46, 10]
	] as const;

	it.each(counted)('student %i brings %i answers; %i prompts were not answered', async (student, kept, skipped) => {
		const { id, refusedRows, ...counts } = await bring(cast.kenji, students, mappingOfStudent(student));
		const others = 1078 - kept - skipped;
		expect(counts).toEqual({ taken: kept, kept, known: 0, skipped, others, refused: 0, stopped: null, partly: false });
		expect(refusedRows).toEqual([]);
		expect(await checkInsOf(cast.kenji)).toHaveLength(kept);
		expect(await cast.db.owner('select kept, known, skipped, refused from imports where id = $1', [id])).toEqual([
			{ kept, known: 0, skipped, refused: 0 }
		]);
	});

	// Read by eye in the file: alone and nothing_to_look_forward are turned round, the larger contact counts.
	it.each([
		[1, '2020-03-16T11:04:45Z', '2020-03-16', 100, 50, 100], // alone 1, contact 3 and 3, nothing 1; Rome, winter
		[1, '2020-03-16T14:30:22Z', '2020-03-16', 100, 100, 100], // contact 5 and 3
		[5, '2020-03-24T20:15:43Z', '2020-03-24', 100, 25, 100], // contact unanswered and 2
		[7, '2020-03-16T14:08:59Z', '2020-03-16', 25, 50, 100], // alone 4, contact 3 and 2
		[11, '2020-03-16T14:01:29Z', '2020-03-16', 0, 100, 0], // alone 5, contact 5 and 5, nothing 5
		[13, '2020-03-26T23:25:50Z', '2020-03-26', 75, 50, 25], // at 00:25, which is still the day before
		[16, '2020-03-29T10:02:05Z', '2020-03-29', 75, 25, 100], // the first day of summer time
		[18, '2020-03-16T11:04:59Z', '2020-03-16', 50, 25, 75] // alone 3, contact 2 and 1, nothing 2
	] as const)('student %i at %s', async (student, at, day, emotional, social, existential) => {
		await bring(cast.kenji, students, mappingOfStudent(student));
		expect((await checkInsOf(cast.kenji)).find((row) => (row.at as Date).getTime() === Date.parse(at))).toEqual({
			day,
			at: new Date(at),
			zone: 'Europe/Rome',
			emotional,
			social,
			existential,
			energy: null,
			feelings: []
		});
	});
});

describe('a diary that is brought', () => {
	const mapping = yaml('moment: at\nenergy: {column: e, low: 1, high: 5}\nnote: note');
	const small = fromText('at,e,note\n2025-11-01 10:00,3,the cat came back\n2025-11-02 10:00,9,\n2025-11-03 10:00,4,\n');

	it('twice adds nothing twice', async () => {
		expect(await bring(cast.aki, small, mapping)).toMatchObject({ kept: 2, known: 0, refused: 1 });
		expect(await bring(cast.aki, small, mapping)).toMatchObject({ kept: 0, known: 2, refused: 1 });
		expect(await checkInsOf(cast.aki)).toHaveLength(2);
	});

	it('again in a longer export adds what is new', async () => {
		await bring(cast.aki, small, mapping);
		const longer = fromText(
			'note;e;when\nthe cat came back;3;1/11/2025 10:00\n;4;3/11/2025 10:00\n;5;4/11/2025 10:00\n'
		);
		const other = yaml('moment: when\ndates: d/m/y\nenergy: {column: e, low: 1, high: 5}\nnote: note');
		expect(await bring(cast.aki, longer, other)).toMatchObject({ kept: 1, known: 2 });
	});

	it("the same file is Kenji's too, and neither learns of the other's", async () => {
		await bring(cast.aki, small, mapping);
		expect(await bring(cast.kenji, small, mapping)).toMatchObject({ kept: 2, known: 0 });
		expect(await cast.kenji.as((tx) => diaries.list(tx))).toHaveLength(1);
	});

	it('keeps its good rows, and says of the bad one where and why', async () => {
		const { refusedRows } = await bring(cast.aki, small, mapping);
		expect(speak('en', () => refusedRows.map(sayRefusedRow))).toEqual(['Line 3: “9” in “e” is outside 1 to 5.']);
		expect(speak('it', () => refusedRows.map(sayRefusedRow))).toEqual(['Riga 3: «9» in «e» è fuori da 1–5.']);
		expect(speak('ja', () => refusedRows.map(sayRefusedRow))).toEqual(['3行目：「e」の「9」は、1〜5の外です。']);
	});

	it('keeps notes sealed, each for its own check-in', async () => {
		await bring(cast.aki, small, mapping);
		const notes = await cast.aki.as(async (tx) => {
			const rows = await tx.db.selectFrom('check_in_notes').select(['id', 'note']).execute();
			return rows.map(({ id, note }) => [
				tx.open({ table: 'check_in_notes', column: 'note', id }, note),
				note.includes('cat')
			]);
		});
		expect(notes).toEqual([['the cat came back', false]]);
	});

	it('is undone whole, once, and nothing else is', async () => {
		const sleeping = yaml('sleep: {start: from, end: to}');
		const nights = fromText('from,to\n2025-11-01 23:00,2025-11-02 07:00\n2025-11-02 23:00,2025-11-03 07:00\n');
		await bring(cast.aki, small, mapping);
		const { id } = await bring(cast.aki, nights, sleeping);
		expect(await cast.db.owner('select day, kind from sleeps order by day')).toEqual([
			{ day: '2025-11-02', kind: 'main' },
			{ day: '2025-11-03', kind: 'main' }
		]);
		await cast.aki.as((tx) => diaries.undo(tx, id));
		expect(await cast.db.owner('select id from sleeps')).toEqual([]);
		expect(await checkInsOf(cast.aki)).toHaveLength(2);
		expect(await cast.aki.as((tx) => diaries.list(tx))).toHaveLength(1);
		await expect(cast.aki.as((tx) => diaries.undo(tx, id))).rejects.toThrow('absent');
		expect(await bring(cast.aki, nights, sleeping)).toMatchObject({ kept: 2 });
	});

	it('cannot be undone by anybody else', async () => {
		const { id } = await bring(cast.aki, small, mapping);
		for (const [who, as] of cast.othersThan('aki'))
			await expect(
				as((tx) => diaries.undo(tx, id)),
				who
			).rejects.toThrow(/absent|signed out|permission/);
		expect(await checkInsOf(cast.aki)).toHaveLength(2);
	});

	it('writes nothing where it fails half-way', async () => {
		const lines = Array.from({ length: 1200 }, (_, at) => `${new Date(at * 6e7 + 1.6e12).toISOString()},3,`);
		const breaking: Source = {
			async *bytes() {
				yield Buffer.from(`at,e,note\n${lines.join('\n')}\n`);
				throw new Error('the disk is gone');
			}
		};
		const { shape } = await takeSample(small);
		const keeping = cast.aki.as((tx) => diaries.keep(tx, { source: breaking, shape, mapping, now, key }));
		await expect(keeping).rejects.toThrow('the disk is gone');
		expect(await cast.db.owner('select id from check_ins')).toEqual([]);
		expect(await cast.db.owner('select id from imports')).toEqual([]);
	});

	it('with a quotation mark never closed keeps what came before, and says from where on nothing can be read', async () => {
		const cut = fromText(
			`at,e,note\n2025-11-01 10:00,3,x\n2025-11-02 10:00,3,"and then\n${'2025-11-03 10:00,3,\n'.repeat(9)}`
		);
		const done = await bring(cast.aki, cut, mapping);
		expect(done).toMatchObject({ kept: 1, stopped: { code: 'diaries_stopped_quote' } });
	});

	it('with a row of nine megabytes keeps what came before', async () => {
		const long = fromText(`at,e,note\n2025-11-01 10:00,3,x\n2025-11-02 10:00,3,${'x'.repeat(9e6)}\n`, 65_536);
		expect(await bring(cast.aki, long, mapping)).toMatchObject({ kept: 1, stopped: { code: 'diaries_stopped_long' } });
	});

	it('with a column that is not there says which', async () => {
		const keeping = bring(cast.aki, small, yaml('moment: at\nnote: notes'));
		await expect(keeping).rejects.toMatchObject({ code: 'diaries_mapping_column', values: { value: 'notes' } });
		expect(await cast.db.owner('select id from imports')).toEqual([]);
	});
});
