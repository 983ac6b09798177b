import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { readContent } from '#lib/content/yaml.ts';
import { checkLines, chooseLine, fits, type Line } from '#lib/veranda/line.ts';
import { lights, seasons, weathers, type Outdoors } from '#lib/veranda/outdoors.ts';

const root = new URL('../../..', import.meta.url).pathname;
const lines = readContent<Line[]>(root, 'veranda/lines.yaml');
const outdoors = fc.record({
	light: fc.constantFrom(...lights),
	season: fc.constantFrom(...seasons),
	weather: fc.constantFrom(...weathers)
});
const anySeed = fc.integer({ min: 0, max: 9_999_999 });
const bare = (id: string, tags: Partial<Line> = {}): Line => ({ id, en: id, it: id, ja: id, ...tags });

test('every line stands in all three languages and carries only known tags', () => {
	expect(() => checkLines(lines)).not.toThrow();
	for (const locale of locales) expect(new Set(lines.map((line) => line[locale])).size).toBe(lines.length);
});

test.each([
	['without Italian', [{ ...bare('a'), it: ' ' }]],
	['with an hour that no day has', [bare('a', { hours: ['teatime' as never] })]],
	['with a tag nobody reads', [{ ...bare('a'), season: ['spring'] } as Line]],
	['that was written twice', [bare('a'), bare('a')]]
])('a line %s is refused', (_, wrong) => {
	expect(() => checkLines(wrong)).toThrow(/lines\.yaml/);
});

describe('the line under the garden', () => {
	test('is true of the garden above it', () => {
		fc.assert(
			fc.property(outdoors, anySeed, (now, seed) => {
				const line = chooseLine(lines, now, seed);
				expect(line.hours ?? [now.light]).toContain(now.light);
				expect(line.seasons ?? [now.season]).toContain(now.season);
				expect(line.weather ?? [now.weather]).toContain(now.weather);
			})
		);
	});

	test('needs every one of its tags to match', () => {
		const frost = bare('frost', { hours: ['dawn'], seasons: ['winter'], weather: ['clear'] });
		const now: Outdoors = { light: 'dawn', season: 'winter', weather: 'clear' };
		expect(fits(frost, now)).toBe(true);
		expect(fits(frost, { ...now, light: 'day' })).toBe(false);
		expect(fits(frost, { ...now, season: 'spring' })).toBe(false);
		expect(fits(frost, { ...now, weather: 'snow' })).toBe(false);
	});

	test('stays while the hours change, for as long as it is true', () => {
		fc.assert(
			fc.property(outdoors, outdoors, anySeed, (before, after, seed) => {
				const [first, second] = [chooseLine(lines, before, seed), chooseLine(lines, after, seed)];
				// If both lines are true of both gardens, nothing but chance could have changed one for the other.
				if (fits(first, after) && fits(second, before)) expect(second.id).toBe(first.id);
			})
		);
	});

	test('is sooner or later each of those that fit', () => {
		const now: Outdoors = { light: 'night', season: 'summer', weather: 'clear' };
		const fitting = lines.filter((line) => fits(line, now)).map(({ id }) => id);
		const seen = new Set(Array.from({ length: 4000 }, (_, seed) => chooseLine(lines, now, seed).id));
		expect([...seen].sort()).toEqual(fitting.sort());
	});
});
