import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocale, locales, negotiateLocale, regionOf } from '#lib/base/locale.ts';

describe('the language of a visit', () => {
	it.each([
		['it', 'it'],
		['it-CH, en;q=0.8', 'it'],
		['ja-JP', 'ja'],
		['de, fr;q=0.9, ja;q=0.5, it;q=0.7', 'it'],
		['en;q=0.3, ja;q=0.9', 'ja'],
		['it;q=0, ja;q=0.1', 'ja'],
		['JA', 'ja'],
		['de', 'en'],
		['*', 'en'],
		['', 'en'],
		[null, 'en'],
		['itx, enx', 'en'],
		[';;;,,,q=1', 'en']
	])('a browser that asks for "%s" is answered in %s', (header, locale) =>
		expect(negotiateLocale(header)).toBe(locale)
	);

	it('of equal wishes the first counts', () => expect(negotiateLocale('ja;q=0.5,it;q=0.5')).toBe('ja'));

	it('whatever a browser sends, it is answered in one of our languages', () => {
		fc.assert(fc.property(fc.string(), (header) => void expect(locales).toContain(negotiateLocale(header))));
	});

	it('en, it and ja are ours, and nothing that only looks like it', () => {
		for (const locale of locales) expect(isLocale(locale)).toBe(true);
		for (const other of ['EN', 'en-GB', '', null, undefined, 'constructor'])
			expect(isLocale(other), String(other)).toBe(false);
	});
});

describe('the region a browser names', () => {
	it.each([
		['it-CH', 'CH'],
		['ja-jp;q=0.5', 'JP'],
		['en, de-AT', 'AT'],
		['zh-Hant-TW', 'TW'],
		['it', null],
		['', null],
		[null, null]
	])('"%s" names %s', (header, region) => expect(regionOf(header)).toBe(region));
});
