import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, testFile, told } from '../../../tests/analysing.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa activity '))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(text: string): string {
	const path = join(folder, 'activity.csv');
	writeFileSync(path, text);
	return path;
}

const dayMinutes = 1440;

/** Rows of one person in equal steps, from a midnight on; of a null there is no row. */
function rows(values: readonly (number | null)[], step: number, from = '2026-03-02T00:00'): string[] {
	const begin = Date.parse(`${from}Z`);
	return values.flatMap((value, i) =>
		value === null ? [] : [`${new Date(begin + i * step * 60_000).toISOString().slice(0, 16)},${value}`]
	);
}

const fileOf = (lines: readonly string[]) => written(`time,activity\n${lines.join('\n')}\n`);
const days = (count: number, day: readonly number[]) => Array.from({ length: count }, () => day).flat();

type Person = Record<string, unknown>;
async function personsOf(...words: string[]): Promise<Person[]> {
	return ((await told('activity', ...words)) as { persons: Person[] }).persons;
}
const personOf = async (...words: string[]) => (await personsOf(...words))[0];

const close = (value: number, digits: number) => expect.closeTo(value, digits) as number;
const restful = [...new Array<number>(8).fill(0), ...new Array<number>(16).fill(1)];

describe('activity of a file', () => {
	it('has exactly these fields, unrounded', async () => {
		expect(await told('activity', fileOf(rows(days(7, restful), 60)))).toEqual({
			persons: [
				{
					name: 'me',
					interdailyStability: close(1, 12),
					intradailyVariability: close(0.3503, 4),
					l5: 0,
					m10: 1,
					l5Start: 0,
					m10Start: 8,
					relativeAmplitude: 1,
					definition: expect.stringContaining('circle') as string,
					days: 7,
					step: 60,
					coverage: 1
				}
			]
		});
	});

	it('of three days of four steps is as worked out by hand, and five hours are not told of six', async () => {
		const file = fileOf(rows([0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0], dayMinutes / 4));
		expect(await personOf(file)).toMatchObject({
			...{ interdailyStability: close(0.5556, 4), intradailyVariability: close(2.1818, 4) },
			...{ days: 3, step: 360, l5: null, m10: null, l5Start: null, relativeAmplitude: null, definition: null }
		});
	});

	it('has its quietest and its busiest hours', async () => {
		const day = [2, 1, 0, 0, 1, 2, 5, 8, 10, 12, 14, 15, 16, 15, 14, 14, 13, 12, 12, 10, 9, 7, 5, 3];
		expect(await personOf(fileOf(rows(days(2, day), 60)))).toMatchObject({
			...{ l5: close(0.8, 12), l5Start: 0, m10: close(13.7, 12), m10Start: 9, relativeAmplitude: close(0.8897, 4) }
		});
	});

	it('of the ten days that are made up is told over the change of the clock', async () => {
		expect(await personOf(testFile('made-up-activity.csv'))).toMatchObject({ days: 10, step: 60, coverage: 235 / 240 });
	});

	it('is of each person, with one step for the whole file', async () => {
		const of = (name: string, values: number[], step: number) => rows(values, step).map((row) => `${row},${name}`);
		const lines = [...of('Aki', days(2, restful), 60), ...of('Kenji', days(2, [1, 2]), 720)];
		expect(await personsOf(written(`time,activity,person\n${lines.join('\n')}\n`))).toMatchObject([
			{ name: 'Aki', step: 60, days: 2, coverage: 1 },
			{ name: 'Kenji', step: 60, days: 1, coverage: 2 / 24, l5: null }
		]);
	});
});

describe('the steps', () => {
	it('are as long as somebody says, with what falls into one averaged', async () => {
		const file = fileOf(rows(days(2, [2, 4, 6, 0]), 360));
		expect(await personOf(file, '--step', '720')).toMatchObject({ step: 720, days: 2, coverage: 1 });
		const fine = fileOf(
			rows(
				days(
					2,
					restful.flatMap((value) => [value * 0.5, value * 1.5])
				),
				30
			)
		);
		expect(await personOf(fine, '--step', '60')).toMatchObject({ l5: 0, m10: 1, step: 60 });
	});

	it('are no shorter than a minute, and forgive seconds', async () => {
		const file = fileOf(['2026-03-02T00:00:00,1', '2026-03-02T00:00:15,2', '2026-03-02T00:00:31,3']);
		expect(await personOf(file)).toMatchObject({ step: 1, days: 0 });
	});

	it('are the same in whatever order the rows stand, and rows of one moment are one', async () => {
		const lines = rows(days(3, restful), 60);
		const inOrder = await personOf(fileOf(lines));
		expect(await personOf(fileOf(lines.toReversed()))).toEqual(inOrder);
		expect(await personOf(fileOf([...lines, ...lines]))).toEqual(inOrder);
	});

	it('cannot be seen in a single moment, and that is no fault', async () => {
		const alone = { step: null, days: 0, coverage: null, interdailyStability: null, l5: null };
		expect(await personOf(fileOf(['2026-03-02T00:00,1', '2026-03-02T00:00,3']))).toMatchObject(alone);
	});

	it('have to part a day', async () => {
		const file = fileOf(rows([1, 2, 3, 4], 50));
		const { code, out, err } = await analyse('activity', file);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toMatch(/mostly 50 minutes apart.*--step/);
		expect(await personOf(file, '--step', '60')).toMatchObject({ step: 60 });
	});
});

describe('only whole days count', () => {
	it('from the first midnight to the last', async () => {
		const evening = rows([9, 9, 9], 60, '2026-03-01T21:00');
		const morning = rows([9, 9], 60, '2026-03-05T00:00');
		const whole = await personOf(fileOf(rows(days(3, restful), 60)));
		expect(await personOf(fileOf([...evening, ...rows(days(3, restful), 60), ...morning]))).toEqual(whole);
	});

	it('and where there is none, nothing is told', async () => {
		expect(await personOf(fileOf(rows(restful, 60, '2026-03-02T12:00')))).toMatchObject({
			...{ days: 0, step: 60, coverage: null, interdailyStability: null, intradailyVariability: null, m10: null }
		});
	});

	it('of one day there is no stability from day to day', async () => {
		const one = await personOf(fileOf(rows(restful, 60)));
		expect(one).toMatchObject({ days: 1, interdailyStability: null, l5: 0, m10: 1 });
		expect(one?.intradailyVariability).toEqual(expect.any(Number));
	});

	it('and a day without records between others is a gap, not rest', async () => {
		const gap = [...days(2, restful), ...new Array<null>(24).fill(null), ...days(2, restful)];
		expect(await personOf(fileOf(rows(gap, 60)))).toMatchObject({
			...{ days: 5, coverage: 0.8, interdailyStability: close(1, 12), l5: 0, m10: 1 }
		});
	});

	it('so is a row whose value is missing', async () => {
		const lines = rows(days(2, restful), 60).map((line, i) => (i === 3 ? line.replace(/,.*/, ',NA') : line));
		expect(await personOf(fileOf(lines))).toMatchObject({ coverage: 47 / 48, days: 2 });
	});
});

describe('where the clock changes', () => {
	const spring = ['2026-03-29T00:30,5', '2026-03-29T01:30,7', '2026-03-29T03:30,9'];
	const rest = (day: string, hours: readonly number[]) =>
		hours.map((hour) => `${day}T${String(hour).padStart(2, '0')}:30,1`);
	const late = Array.from({ length: 20 }, (_, i) => i + 4);

	it('the hour that is left out is empty', async () => {
		const file = fileOf([...spring, ...rest('2026-03-29', late)]);
		expect(await personOf(file, '--zone', 'Europe/Rome')).toMatchObject({ days: 1, coverage: 23 / 24, l5: null });
	});

	it('and the one that comes twice is averaged, with offsets as without', async () => {
		const others = [0, 1, ...late, 3].map((hour) => ({ hour, value: 1 }));
		const lines = (offset: (hour: number, second: boolean) => string) =>
			[...others, { hour: 2, value: 10 }, { hour: 2, value: 20, second: true }].map(
				({ hour, value, ...twice }) =>
					`2026-10-25T${String(hour).padStart(2, '0')}:00${offset(hour, 'second' in twice)},${value}`
			);
		const local = await personOf(fileOf(lines(() => '')), '--zone', 'Europe/Rome');
		expect(local).toMatchObject({ days: 1, coverage: 1, m10: close((9 + 15) / 10, 12) });
		const offset = (hour: number, second: boolean) => (hour < 2 || (hour === 2 && !second) ? '+02:00' : '+01:00');
		expect(await personOf(fileOf(lines(offset)))).toEqual(local);
	});
});

describe('what is no activity', () => {
	it('is told with its place, all of it, and nothing is written', async () => {
		const file = written(
			'person,time,activity\nAki,2026-03-02,-1\nAki,2026-03-02,Infinity\nAki,2026-03-02,1e308\n,2026-03-02,1\nAki,soon,1\nAki,2026-03-02,-0.0\n'
		);
		const { code, out, err } = await analyse('activity', file);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err.split('\n').map((line) => line.replace(file, ''))).toEqual([
			':2:3: activity: -1 is negative',
			':3:3: activity: "Infinity" is no number',
			':4:3: activity: 1e+308 is too large',
			':5:1: person: it is empty',
			expect.stringMatching(/^:6:2: time: "soon" is no moment/)
		]);
	});

	it.each([
		['1900-01-01T00:00,1\n1900-01-01T00:01,1\n2199-12-31T00:00,1\n', /"me": records from 1900-01-01 to 2199-12-31/],
		['1900-01-01T00:00,1\n2999-12-31T00:00,1\n', /:3:1: time: "2999-12-31T00:00" is no moment/]
	])('and so are moments that no life holds', async (text, why) => {
		const before = process.memoryUsage().rss;
		const { code, err } = await analyse('activity', written(`time,activity\n${text}`));
		expect(code).toBe(2);
		expect(err).toMatch(why);
		expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
	});

	it.each([
		['', /is empty/],
		['time,activity\n', /no row/],
		['time,activity,joy\n2026-03-02,1,1\n', /:1:3: unknown column "joy"/]
	])('and a file without any: %j', async (text, why) => {
		const { code, out, err } = await analyse('activity', written(text));
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toMatch(why);
	});

	it('whatever else a file says, numbers are finite or null', async () => {
		const values = [0, 5e-324, 1e100, 1e-300, 1e100, 0];
		const found = await personOf(fileOf(rows(days(16, values), 60)));
		for (const value of Object.values(found ?? {})) expect(value === null ? 0 : value).not.toBeNaN();
		expect(await personOf(fileOf(rows(days(2, new Array<number>(24).fill(0)), 60)))).toMatchObject({
			...{ interdailyStability: null, intradailyVariability: null, l5: 0, m10: 0, relativeAmplitude: null }
		});
	});
});
