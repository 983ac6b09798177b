import { describe, expect, it } from 'vitest';
import { parseLeaveUrl } from './association.ts';
import { parseCountries, writeCountries } from './countries.ts';

describe('where an association is at home', () => {
	it('is written by name or code, in any of the languages', () => {
		expect(parseCountries('Italy, giappone; CH、ドイツ,, it')).toEqual(['it', 'jp', 'ch', 'de']);
		expect(parseCountries(' ')).toEqual([]);
		expect(() => parseCountries('Italy, Atlantis')).toThrow('associations_country_unknown');
		expect(() => parseCountries('eu')).toThrow('associations_country_unknown');
	});

	it('is read again in one’s own language', () => {
		expect(writeCountries(['it', 'jp'], 'en')).toBe('Italy, Japan');
		expect(writeCountries(['it', 'jp'], 'ja')).toBe('イタリア、日本');
		expect(parseCountries(writeCountries(['it', 'jp', 'hk', 'ci'], 'it'))).toEqual(['it', 'jp', 'hk', 'ci']);
	});
});

describe('where one leaves to', () => {
	it.each([
		['https://www.meteo.example/oggi', 'https://www.meteo.example/oggi'],
		['weather.example', 'https://weather.example/'],
		['  ', null]
	])('%j', (typed, url) => expect(parseLeaveUrl(typed, 'https://veranda.example')).toBe(url));

	it.each([
		'http://weather.example',
		'javascript:alert(1)',
		'https://veranda.example/for-me',
		'https://us:them@weather.example',
		`https://weather.example/${'a'.repeat(300)}`,
		'https://'
	])('is never %j', (typed) =>
		expect(() => parseLeaveUrl(typed, 'https://veranda.example')).toThrow('associations_leave_unknown')
	);
});
