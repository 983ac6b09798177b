import { describe, expect, it } from 'vitest';
import { numberOf } from '#lib/looking-back/day-numbers.ts';
import { drawDrift } from '#lib/looking-back/drift-line.ts';

const from = '2026-03-01';
const raster = { span: { from, to: '2026-03-10' }, rows: 10, pitch: 7, bar: 5, height: 70, path: '' };
const middles = (hourOn: (at: number) => number) =>
	Array.from({ length: 10 }, (_, at) => ({ day: numberOf(from) + at, hours: ((hourOn(at) % 24) + 24) % 24 }));
const ends = (path: string) =>
	path
		.split('M')
		.slice(1)
		.map((line) => line.split('L').map((point) => point.split(' ').map(Number)));

describe('a drift over a raster of sleeps', () => {
	it('runs through the middles, an hour to the right each row', () => {
		const lines = ends(
			drawDrift(
				middles((at) => 5 + at),
				1,
				raster
			)
		);
		expect(lines[0]).toEqual([
			[300, 0],
			[360, 7]
		]);
		expect(lines).toHaveLength(10);
		expect(lines.at(-1)).toEqual([
			[840, 63],
			[900, 70]
		]);
	});

	it('begins again at the left where it leaves at the right', () => {
		const lines = ends(
			drawDrift(
				middles((at) => 22.5 + at),
				1,
				raster
			)
		);
		expect(lines.slice(1, 3)).toEqual([
			[
				[1410, 7],
				[1440, 10.5]
			],
			[
				[0, 10.5],
				[30, 14]
			]
		]);
	});

	it('runs to the left where sleep comes earlier', () => {
		const lines = ends(
			drawDrift(
				middles((at) => 12 - at / 2),
				-0.5,
				raster
			)
		);
		expect(lines[0]).toEqual([
			[720, 0],
			[690, 7]
		]);
	});

	it('is not drawn where the sleeps lie around no such line', () => {
		expect(
			drawDrift(
				middles((at) => at * 6),
				1,
				raster
			)
		).toBe('');
		expect(drawDrift([], 1, raster)).toBe('');
	});
});
