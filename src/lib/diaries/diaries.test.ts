import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { parseMapping, type Mapping } from '#lib/diaries/mapping.ts';
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
const forget = (who: Someone) =>
	cast.db.owner('with a as (delete from sleeps where owner = $1) delete from check_ins where owner = $1', [
		who.account
	]);

describe('diaries of twenty students', () => {
	// Prompts answered, and prompts that expired or were left empty, counted in the file by hand.
	const counted = [
		[1, 19, 37],
		[2, 52, 4],
		[3, 51, 6],
		[4, 55, 1],
		[5, 52, 4],
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
		const done = await bring(cast.kenji, students, mappingOfStudent(student));
		const { id, refusedRows, ...counts } = done;
		expect(counts).toEqual({
			taken: kept,
			kept,
			known: 0,
			skipped,
			others: 1078 - kept - skipped,
			refused: 0,
			stopped: null,
			partly: false
		});
		expect(await checkInsOf(cast.kenji)).toHaveLength(kept);
		await forget(cast.kenji);
	});

	it("the first student's first answers are what the file says", async () => {
		await bring(cast.kenji, students, mappingOfStudent(1));
		const rows = await checkInsOf(cast.kenji);
		// 1,2020-03-16 12:04:45: nothing_to_look_forward 1, alone 1, social 3 and 3. Rome is an hour ahead of UTC.
		expect(rows[0]).toEqual({
			day: '2020-03-16',
			at: new Date('2020-03-16T11:04:45Z'),
			zone: 'Europe/Rome',
			emotional: 100,
			social: 50,
			existential: 100,
			energy: null,
			feelings: []
		});
		// 15:30:22: alone 2, face to face 5, through a screen 3: the larger counts.
		expect(rows[1]).toMatchObject({
			at: new Date('2020-03-16T14:30:22Z'),
			emotional: 75,
			social: 100,
			existential: 100
		});
		await forget(cast.kenji);
	});
});
