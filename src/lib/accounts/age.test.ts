import { describe, expect, it } from 'vitest';
import { countries, mayKeep, minorUntil, parseBorn } from './age.ts';

describe('age', () => {
	it('may keep from the law’s age on, counted so that nobody is taken for older than they are', () => {
		const tomo = { country: 'IT', year: 2012, month: 3 };
		expect(mayKeep(tomo, '2026-02-28')).toBe(false);
		expect(mayKeep(tomo, '2026-03-31')).toBe(false); // perhaps the birthday is the 31st
		expect(mayKeep(tomo, '2026-04-01')).toBe(true);
	});

	it.each([
		['IT', 14],
		['ES', 14],
		['FR', 15],
		['DE', 16],
		['IE', 16],
		['JP', 16],
		['US', 16]
	])('in %s it is %i', (country, age) => {
		expect(mayKeep({ country, year: 2026 - age, month: 1 }, '2026-02-01')).toBe(true);
		expect(mayKeep({ country, year: 2026 - age + 1, month: 1 }, '2026-02-01')).toBe(false);
	});

	it('remembers only the day somebody comes of age, and nothing of who already has', () => {
		expect(minorUntil({ country: 'IT', year: 2010, month: 12 }, '2026-11-23')).toBe('2029-01-01');
		expect(minorUntil({ country: 'JP', year: 1979, month: 5 }, '2026-11-23')).toBeNull();
	});

	it.each([
		[{ country: 'XX', year: '1990', month: '4' }, 'country'],
		[{ country: 'IT', year: '90', month: '4' }, 'year'],
		[{ country: 'IT', year: '2040', month: '4' }, 'year'],
		[{ country: 'IT', year: '1800', month: '4' }, 'year'],
		[{ country: 'IT', year: '1990', month: '13' }, 'month'],
		[{ country: 'IT', year: '1990', month: '' }, 'month']
	])('asks again for %o', (form, field) => {
		expect(() => parseBorn(form, '2026-11-23')).toThrow(expect.objectContaining({ field }) as Error);
	});

	it('knows each country once', () => {
		expect(new Set(countries).size).toBe(countries.length);
		expect(countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
	});
});
