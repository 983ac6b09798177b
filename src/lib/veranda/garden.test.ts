import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawGarden } from '#lib/veranda/garden.ts';
import { lights, seasons, weathers } from '#lib/veranda/outdoors.ts';
import { litPart, moonPhase } from '#lib/veranda/sky.ts';

const anyGarden = fc.record({
	light: fc.constantFrom(...lights),
	season: fc.constantFrom(...seasons),
	weather: fc.constantFrom(...weathers),
	seed: fc.integer({ min: 0, max: 9_999_999 })
});
const all = lights.flatMap((light) =>
	seasons.flatMap((season) => weathers.map((weather) => ({ light, season, weather, seed: 498_000 })))
);

test('the same hour of the same day shows the same garden to everyone', () => {
	fc.assert(
		fc.property(anyGarden, (garden) => {
			expect(drawGarden(garden)).toEqual(drawGarden(garden));
		}),
		{ numRuns: 30 }
	);
});

test('another hour changes something, and leaves the wood of the tree as it was', () => {
	const garden = { light: 'day', season: 'winter', weather: 'clear' } as const;
	const [now, later] = [drawGarden({ ...garden, seed: 100 }), drawGarden({ ...garden, seed: 101 })];
	expect(later).not.toEqual(now);
	const wood = (marks: typeof now) =>
		marks.filter(({ as }) => as === 'bark' || as === 'line bark w2').map(({ d }) => d);
	expect(wood(now).length).toBeGreaterThan(5);
	expect(wood(later)).toEqual(wood(now));
});

test('no two of the hundred gardens are alike', () => {
	const pictures = all.map((garden) => JSON.stringify([garden.light, drawGarden(garden)]));
	expect(new Set(pictures).size).toBe(all.length);
});

test('every garden is lines and washes only: no style, no script, no number that is none', () => {
	fc.assert(
		fc.property(anyGarden, (garden) => {
			for (const mark of drawGarden(garden)) {
				expect(Object.keys(mark).every((key) => ['as', 'd', 'at', 'fill'].includes(key))).toBe(true);
				expect(mark.as).toMatch(/^[a-z][a-z0-9 -]*$/);
				expect(mark.d).toMatch(/^M[-0-9MLHVCQATSZmlhvcqatsz ,.]*$/);
				if (mark.at) expect(mark.at).toMatch(/^(?:(?:translate|rotate|scale)\([-0-9. ]+\) ?)+$/);
			}
		}),
		{ numRuns: 60 }
	);
});

test('everything that is drawn is drawn with a paint that the palette has', () => {
	const css = ['paint', 'seasons', 'lights']
		.map((part) => readFileSync(new URL(`./garden-${part}.css`, import.meta.url), 'utf8'))
		.join('\n');
	const known = new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name));
	// Washes that fade are painted by a gradient instead.
	const painted = all.flatMap((garden) => drawGarden(garden).filter(({ fill }) => !fill));
	const used = new Set(painted.flatMap(({ as }) => as.split(' ')));
	expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

test('a garden is light enough for a slow telephone', () => {
	for (const garden of all) {
		const weight = gzipSync(
			drawGarden(garden)
				.map(({ as, d }) => `<path class="${as}" d="${d}"/>`)
				.join('')
		).length;
		expect(weight, JSON.stringify(garden)).toBeLessThan(20_000);
	}
});

describe('the moon is that night’s', () => {
	const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
	// Fred Espenak, Six Millennium Catalog of Phases of the Moon, NASA.
	test.each([
		['2024-01-11', 0],
		['2024-01-25', 0.5],
		['2025-03-14', 0.5],
		['2025-03-29', 0],
		['2026-08-12', 0],
		['2026-08-28', 0.5]
	])('%s', (date, phase) => {
		const away = Math.abs(moonPhase(dayOf(date) + 0.5) - phase);
		expect(Math.min(away, 1 - away)).toBeLessThan(0.04);
	});
});

test('the moon grows from the right and wanes from the left, and is more than half lit only around full', () => {
	for (const phase of [0.01, 0.1, 0.24, 0.26, 0.4, 0.49, 0.51, 0.6, 0.74, 0.76, 0.9, 0.99]) {
		const [, rim, back] = /^M0 -30A30 30 0 0 ([01]) 0 30A\d+ 30 0 0 ([01]) 0 -30z$/.exec(litPart(phase, 30)) ?? [];
		expect(rim, `rim at ${phase}`).toBe(phase < 0.5 ? '1' : '0');
		// Both arcs turning the same way enclose more than half the disc.
		expect(rim === back, `at ${phase}`).toBe(phase > 0.25 && phase < 0.75);
	}
});
