import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, testFile, told } from '../../tests/analysing.ts';

// What somebody with records of their own types, and what comes back. No house is opened.
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa analyse '))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(text: string): string {
	const path = join(folder, 'records.csv');
	writeFileSync(path, text);
	return path;
}

describe('a trend of records', () => {
	it('has one point for each row, in the order of time, as the file writes it', async () => {
		const file = written('time,value\n2026-03-03T08:00+09:00,5\n2026-03-01,1\n2026-03-02 12:00,\n2026-03-05,4\n');
		expect(await told('trend', file)).toEqual({
			series: [
				{
					name: 'all',
					q: expect.any(Number) as number,
					r: expect.any(Number) as number,
					logLik: expect.any(Number) as number,
					points: ['2026-03-01', '2026-03-02T12:00:00', '2026-03-03T08:00:00+09:00', '2026-03-05'].map((time) => ({
						time,
						mean: expect.any(Number) as number,
						low: expect.any(Number) as number,
						high: expect.any(Number) as number
					}))
				}
			]
		});
	});

	it('is one of each series, and null where it cannot be told', async () => {
		const file = written('time;value;series\n0;2,5;b\n0;1;a\n');
		const alone = { q: null, r: null, logLik: null };
		expect(await told('trend', file)).toEqual({
			series: [
				{ name: 'b', ...alone, points: [{ time: 0, mean: 2.5, low: null, high: null }] },
				{ name: 'a', ...alone, points: [{ time: 0, mean: 1, low: null, high: null }] }
			]
		});
	});

	it('of the students lies on the scale they were asked on', async () => {
		const columns = ['--time', 'scheduled', '--value', 'tired', '--series', 'id', '--low', '1', '--high', '5'];
		const { series } = (await told('trend', testFile('student-diaries.csv'), ...columns)) as {
			series: { points: { low: number; high: number }[] }[];
		};
		expect(series).toHaveLength(20);
		const points = series.flatMap((one) => one.points);
		expect(points).toHaveLength(1078);
		expect(points.every(({ low, high }) => low >= 1 && high <= 5 && low <= high)).toBe(true);
	});

	it('refuses a value beyond the scale', async () => {
		const file = written('time,value\n2026-03-01,3\n2026-03-02,7\n');
		expect(await analyse('trend', file, '--low', '1', '--high', '5')).toEqual({
			code: 2,
			out: '',
			err: `${file}:3:2: value: 7 lies beyond the scale`
		});
	});
});

describe('a rhythm', () => {
	const night = (day: string, next: string) => `${day}T23:00:00,${next}T07:00:00`;
	const week = ['10', '11', '12', '13', '14', '15', '16'].map((day) =>
		night(`2026-03-${day}`, `2026-03-${Number(day) + 1}`)
	);

	it('of a regular week has exactly these fields', async () => {
		expect(await told('rhythm', written(`start,end\n${week.join('\n')}\n`))).toEqual({
			persons: [
				{
					name: 'me',
					sri: 100,
					pairs: 576,
					dayPairs: 6,
					midSleep: expect.closeTo(3, 9) as number,
					spread: expect.closeTo(0, 6) as number,
					drift: { hoursPerDay: 0, low: 0, high: 0 },
					tau: 24,
					socialJetlag: null,
					coverage: 1
				}
			]
		});
	});

	it('of three made-up weeks in Rome moves by three quarters of an hour', async () => {
		const { persons } = (await told('rhythm', testFile('made-up-sleeps.csv'), '--zone', 'Europe/Rome')) as {
			persons: [{ drift: { low: number; high: number }; sri: number }];
		};
		expect(persons[0].drift.low).toBeLessThan(0.75);
		expect(persons[0].drift.high).toBeGreaterThan(0.75);
		expect(persons[0].sri).toBeGreaterThan(80);
	});

	it('takes as many epochs as it is told, and a person for each name', async () => {
		const file = written(
			`start,end,kind,person\n${week.map((one) => `${one},main,Aki`).join('\n')}\n${week[0]},nap,Kenji\n`
		);
		expect(await told('rhythm', file, '--epoch', '60')).toMatchObject({
			persons: [
				{ name: 'Aki', pairs: 144 },
				{ name: 'Kenji', pairs: 0, sri: null, midSleep: null, drift: null, coverage: 1 }
			]
		});
	});

	it('says which sleeps cannot be', async () => {
		const file = written(
			'start,end,kind\n2026-03-01T23:00,2026-03-01T22:00,main\n2026-03-01T23:00,2026-03-04T00:00,main\n2026-03-01T23:00,2026-03-02T07:00,doze\n'
		);
		const { code, out, err } = await analyse('rhythm', file);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err.split('\n').map((line) => line.replace(file, ''))).toEqual([
			':2:2: end: not after its start',
			':3:2: end: more than 48 hours after its start',
			':4:3: kind: "doze" is neither main nor nap'
		]);
	});
});

describe('difficulties', () => {
	it('are centred, with an ability for each person', async () => {
		const file = written(
			'person,step,outcome\nAki,door,1\nAki,street,0\nKenji,door,1\nKenji,street,1\nKenji,shop,0\nAki,shop,\n'
		);
		const found = (await told('difficulty', file)) as {
			persons: { name: string; ability: number; se: number }[];
			steps: { name: string; difficulty: number; se: number }[];
		};
		expect(found.persons.map(({ name }) => name)).toEqual(['Aki', 'Kenji']);
		expect(found.steps.map(({ name }) => name)).toEqual(['door', 'street', 'shop']);
		expect(found.steps.reduce((sum, { difficulty }) => sum + difficulty, 0)).toBeCloseTo(0, 9);
		expect(found.persons[1]?.ability).toBeGreaterThan(found.persons[0]?.ability as number);
		expect([...found.persons, ...found.steps].every(({ se }) => se > 0)).toBe(true);
	});

	it('that nobody links by answers are said to be so', async () => {
		const { code, err } = await analyse('difficulty', written('person,step,outcome\na,door,1\nb,street,0\n'));
		expect(code).toBe(0);
		expect(err).toContain('not all steps are linked');
	});

	it('are of outcomes 0 and 1 alone', async () => {
		const file = written('person,step,outcome\nAki,door,2\n');
		expect((await analyse('difficulty', file)).err).toBe(`${file}:2:3: outcome: "2" is neither 0 nor 1`);
	});
});

describe('days with something beside days without', () => {
	const days = (of: (at: number) => string) =>
		`day,value,flag\n${Array.from(
			{ length: 40 },
			(_, at) => `2026-03-${String((at % 31) + 1).padStart(2, '0')},${of(at)}`
		)
			.slice(0, 31)
			.join('\n')}\n`;

	it('are compared day by day, under the names that were promised', async () => {
		const file = written(
			days((at) => `${at % 2 === 0 ? 60 + (at % 3) : 40 + (at % 5)},${at % 2 === 0 ? 'yes' : 'no'}`)
		);
		const { series } = (await told('compare', file)) as { series: Record<string, unknown>[] };
		expect(Object.keys(series[0] ?? {})).toEqual(['name', 'n1', 'n0', 'difference', 'low', 'high', 'p', 'verdict']);
		expect(series[0]).toMatchObject({ name: 'all', n1: 16, n0: 15, verdict: 'higher' });
	});

	it('are not enough where there are few, and no number stands beside that', async () => {
		const file = written('day;value;flag\n13.3.2026;2,5;1\n14.3.2026;;0\n');
		expect(await told('compare', file)).toEqual({
			series: [
				{
					...{ name: 'all', n1: 1, n0: 0, difference: null, low: null, high: null, p: null },
					verdict: 'not enough yet'
				}
			]
		});
	});

	it('say file, line and column of a flag that is none', async () => {
		const { code, err } = await analyse('compare', written('day,value,flag\n2026-03-01,1,perhaps\n'));
		expect(code).toBe(2);
		expect(err).toMatch(/records\.csv:2:\d+: flag: /);
	});
});

describe('called otherwise', () => {
	it.each([
		[[]],
		[['dream']],
		[['trend']],
		[['trend', 'nowhere.csv']],
		[['trend', tmpdir()]],
		[['trend', testFile('made-up-sleeps.csv')]],
		[['trend', testFile('student-diaries.csv'), '--value', 'joy']],
		[['trend', testFile('student-diaries.csv'), '--low', 'x']],
		[['trend', testFile('student-diaries.csv'), '--tide', 'x']],
		[['rhythm', testFile('made-up-sleeps.csv'), '--epoch', '7']],
		[['rhythm', testFile('made-up-sleeps.csv'), '--work-days', '8']],
		[['rhythm', testFile('made-up-sleeps.csv'), '--zone', 'Atlantis']],
		[['activity', testFile('made-up-activity.csv'), '--step', '7']],
		[['activity', testFile('made-up-activity.csv'), '--step', '0']],
		[['activity', testFile('made-up-activity.csv'), '--step', '-60']],
		[['activity', testFile('made-up-activity.csv'), '--step', '1.5']],
		[['activity', testFile('made-up-activity.csv'), '--step', 'hour']],
		[['activity', testFile('made-up-sleeps.csv')]]
	])('%j is told in a line, with exit code 2 and nothing else', async (words) => {
		const { code, out, err } = await analyse(...words);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).not.toBe('');
	});

	it.each([['trend'], ['rhythm'], ['activity'], ['compare'], ['difficulty']])(
		'%s without --json writes a table',
		async (way) => {
			const file = {
				trend: 'time,value\n0,1\n1,2\n3,3\n',
				rhythm: 'start,end\n2026-03-01 23:00,2026-03-02 07:00\n',
				activity: 'time,activity\n2026-03-01 00:00,1\n2026-03-01 12:00,2\n',
				compare: 'day,value,flag\n2026-03-01,1,1\n2026-03-02,2,0\n',
				difficulty: 'person,step,outcome\na,b,1\n'
			}[way] as string;
			const { code, out } = await analyse(way, written(file));
			expect(code).toBe(0);
			expect(out).not.toContain('NaN');
			expect(out).not.toContain('undefined');
		}
	);

	it.each(
		readdirSync(new URL('analyse', import.meta.url)).filter((name) =>
			/^(trend|rhythm|activity|compare|difficulty)\.ts$/.test(name)
		)
	)('with --help, the example of %s works as it stands', async (name) => {
		const way = name.replace('.ts', '');
		const { out } = await analyse(way, '--help');
		const [, example] = /\n {2}npx engawa analyse (\S+ tests\/data\/.*)$/.exec(out.trim()) ?? [];
		expect(example).toBeDefined();
		const words = (example ?? '').split(' ').map((word) => word.replace('tests/data/', testFile('')));
		expect(await analyse(...words)).toMatchObject({ code: 0 });
	});
});
