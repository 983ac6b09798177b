import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	choose,
	lightAt,
	lights,
	outdoorsAt,
	seasonOf,
	seasons,
	seedOf,
	weatherOf,
	weathers
} from '#lib/veranda/outdoors.ts';

const clock = fc.record({
	day: fc.integer({ min: 0, max: 60_000 }),
	month: fc.integer({ min: 1, max: 12 }),
	minutes: fc.integer({ min: 0, max: 1439 })
});

describe('the light of an hour', () => {
	test.each([
		['spring', 4 * 60 + 59, 'night'],
		['spring', 5 * 60, 'dawn'],
		['summer', 6 * 60, 'day'],
		['summer', 19 * 60, 'evening'],
		['autumn', 17 * 60 + 30, 'dusk'],
		['winter', 17 * 60, 'dusk'],
		['winter', 18 * 60 + 15, 'night'],
		['winter', 0, 'night'],
		['winter', 23 * 60 + 59, 'night']
	] as const)('in %s, %i minutes after midnight it is %s', (season, minutes, light) => {
		expect(lightAt(season, minutes)).toBe(light);
	});

	test('through any day the lights come in their order, each of them once', () => {
		for (const season of seasons) {
			const seen = Array.from({ length: 1440 }, (_, minutes) => lightAt(season, minutes));
			const changes = seen.filter((light, i) => light !== seen[i - 1]);
			expect(changes).toEqual(['night', ...lights]);
		}
	});
});

test('a season is three whole months, and spring begins in March', () => {
	const year = Array.from({ length: 12 }, (_, i) => seasonOf(i + 1));
	expect(year.slice(0, 2)).toEqual(['winter', 'winter']);
	expect(year.slice(2)).toEqual([
		...Array<string>(3).fill('spring'),
		...Array<string>(3).fill('summer'),
		...Array<string>(3).fill('autumn'),
		'winter'
	]);
});

test('it snows in winter and at no other time', () => {
	fc.assert(
		fc.property(clock, (time) => {
			const { season, weather } = outdoorsAt(time);
			expect(weather === 'snow' && season !== 'winter').toBe(false);
		})
	);
	const winter = Array.from({ length: 400 }, (_, day) => weatherOf('winter', { day, minutes: 600 }));
	expect(new Set(winter)).toEqual(new Set(weathers));
});

test('the weather holds for a quarter of a day, and is not always the same', () => {
	for (let day = 20_000; day < 20_100; day++)
		expect(weatherOf('summer', { day, minutes: 360 })).toBe(weatherOf('summer', { day, minutes: 719 }));
	const quarters = Array.from({ length: 400 }, (_, i) => weatherOf('summer', { day: 20_000 + (i >> 2), minutes: (i % 4) * 360 })); // prettier-ignore
	const changes = quarters.filter((weather, i) => i > 0 && weather !== quarters[i - 1]).length;
	expect(changes).toBeGreaterThan(100);
});

test('the garden changes a little every hour', () => {
	expect(seedOf({ day: 20_750, minutes: 59 })).toBe(20_750 * 24);
	expect(seedOf({ day: 20_750, minutes: 60 })).toBe(20_750 * 24 + 1);
});

describe('choosing', () => {
	const now = { light: 'day', season: 'summer', weather: 'clear' } as const;

	test('what someone chose is what they see, the rest is as it is', () => {
		expect(choose({ light: 'night', season: '', weather: null }, now)).toEqual({ ...now, light: 'night' });
	});

	test('asking for snow in summer brings rain', () => {
		expect(choose({ weather: 'snow' }, now).weather).toBe('rain');
		expect(choose({ weather: 'snow', season: 'winter' }, now).weather).toBe('snow');
	});

	test('whatever an address says, the garden is one that exists', () => {
		const anything = fc.oneof(fc.string(), fc.constantFrom(...lights, ...seasons, ...weathers, '__proto__'));
		fc.assert(
			fc.property(anything, anything, anything, (light, season, weather) => {
				const chosen = choose({ light, season, weather }, now);
				expect(lights).toContain(chosen.light);
				expect(seasons).toContain(chosen.season);
				expect(weathers).toContain(chosen.weather);
			})
		);
	});
});
