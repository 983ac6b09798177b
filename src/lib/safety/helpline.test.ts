import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { locales } from '#lib/base/locale.ts';
import { readContent } from '#lib/content/yaml.ts';
import { parseCountry, type Country, type Helpline } from '#lib/safety/helpline-file.ts';
import {
	chooseCountry,
	daysLeft,
	holdsTooLong,
	inOrder,
	isExpired,
	languageNames,
	linkOf
} from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';

const root = new URL('../../..', import.meta.url).pathname;
const shipped = readHelplines(root);
const raw = () => structuredClone(readContent<Country>(root, 'helplines/it.yaml'));
const known = [...shipped.countries.keys()];

describe('the shipped helplines', () => {
	it('can all be read, in every language', () => {
		expect(shipped.problems).toEqual([]);
		expect(known).toEqual(expect.arrayContaining(['it', 'jp', 'eu', 'gb', 'us']));
	});

	// Time alone never fails a test: a later today only makes less of what is left. What has expired is for check:helplines.
	it('hold 180 days at most from when they were looked at', () => {
		const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
		for (const [country, { helplines }] of shipped.countries)
			for (const one of helplines) expect(holdsTooLong(one, today), `${country}/${one.id}`).toBe(false);
	});

	it('offer in every country but the nameless one a way without speaking', () => {
		for (const [country, { helplines }] of shipped.countries)
			if (country !== 'eu')
				expect(
					helplines.some((one) => one.quiet),
					country
				).toBe(true);
	});
});

describe('a helpline file', () => {
	const spoiled: [string, (country: Country) => unknown][] = [
		['without one language', (c) => ({ ...c, emergency: { ...c.emergency, for: { en: 'x', it: 'x' } } })],
		['with an empty word', (c) => withFirst(c, { who: { en: '', it: 'x', ja: 'x' } })],
		['with a word nobody knows', (c) => withFirst(c, { verifiedOn: '2026-01-01' })],
		['with a day that is none', (c) => withFirst(c, { expires_on: '2027-02-30' })],
		[
			'with a number that is dialled otherwise than it is printed',
			(c) => withFirst(c, { quiet: false, ways: [{ kind: 'call', number: '0570-064-556', tel: '0570046556' }] })
		],
		['with a way nobody knows', (c) => withFirst(c, { quiet: true, ways: [{ kind: 'fax', number: '1', tel: '1' }] })],
		['with no way at all', (c) => withFirst(c, { quiet: false, ways: [] })],
		[
			'that is quiet without a way in writing',
			(c) => withFirst(c, { quiet: true, ways: [{ kind: 'call', number: '111', tel: '111' }] })
		],
		['with unknown hours that are not doubtful', (c) => withFirst(c, { hours: null, hours_doubtful: false })],
		['with an address that anyone on the way could change', (c) => withFirst(c, { web: 'http://example.org/' })],
		['with two entries of one name', (c) => ({ ...c, helplines: [c.helplines[0], c.helplines[0]] })],
		['that is empty', () => null]
	];
	it.each(spoiled)('%s is refused', (_, spoil) => {
		expect(() => parseCountry(raw())).not.toThrow();
		expect(() => parseCountry(spoil(raw()))).toThrow();
	});

	it('is either read whole or refused, whatever is in it', () => {
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				expect(() => parseCountry(anything)).toThrow(Error);
			})
		);
	});
});

describe('what has grown old', () => {
	const entry = (expires_on: string, verified_on: string | null = null) => ({ expires_on, verified_on }) as Helpline;

	it('holds through its last day', () => {
		expect(isExpired(entry('2027-01-31'), '2027-01-31')).toBe(false);
		expect(isExpired(entry('2027-01-31'), '2027-02-01')).toBe(true);
		expect(daysLeft(entry('2027-01-31'), '2027-01-01')).toBe(30);
	});

	it('may be given 180 days from the day it was checked, not 181', () => {
		expect(holdsTooLong(entry('2027-06-30', '2027-01-01'), '2026-01-01')).toBe(false);
		expect(holdsTooLong(entry('2027-07-01', '2027-01-01'), '2027-06-30')).toBe(true);
	});

	it('comes last, and otherwise nothing changes place', () => {
		const [a, b, c] = [entry('2026-01-01'), entry('2028-01-01'), entry('2027-01-01')];
		expect(inOrder([a, b, c], '2026-12-01')).toEqual([b, c, a]);
		expect(inOrder([a, b, c], '2025-12-01')).toEqual([a, b, c]);
	});
});

describe('whose numbers come first', () => {
	const choose = (locale: 'en' | 'it' | 'ja', browser: string | null, asked: string | null = null) =>
		chooseCountry(known, { asked, browser, locale });

	it('those of the country somebody chose', () => {
		expect(choose('it', 'it-IT', 'jp')).toEqual({ country: 'jp', sure: true });
		expect(choose('it', 'it-IT', 'JP')).toEqual({ country: 'jp', sure: true });
	});
	it('those of the country the browser names', () => {
		expect(choose('en', 'en-GB,en;q=0.9')).toEqual({ country: 'gb', sure: true });
		expect(choose('it', 'en-US,it-IT;q=0.8')).toEqual({ country: 'it', sure: true });
	});
	it('those of the rest of the Union for a member without a file', () => {
		expect(choose('en', 'en-AT')).toEqual({ country: 'eu', sure: true });
	});
	it('in Japanese those of Japan, also in a browser that came in American English', () => {
		expect(choose('ja', 'en-US,en;q=0.9')).toEqual({ country: 'jp', sure: true });
		expect(choose('ja', 'ja')).toEqual({ country: 'jp', sure: true });
	});
	it('the nearest there are, with all others offered first, for whoever lives elsewhere', () => {
		expect(choose('it', 'it-CH')).toEqual({ country: 'it', sure: false });
		expect(choose('en', 'en')).toEqual({ country: 'eu', sure: false });
		expect(choose('en', null, 'zz')).toEqual({ country: 'eu', sure: false });
	});
	it('always some, whatever a browser says', () => {
		fc.assert(
			fc.property(fc.constantFrom(...locales), fc.string(), fc.string(), (locale, browser, asked) => {
				expect(known).toContain(chooseCountry(known, { locale, browser, asked }).country);
			})
		);
	});
});

describe('a tap', () => {
	it('calls, or opens a message with its word in it', () => {
		expect(linkOf({ kind: 'call', number: '02 2327 2327', tel: '+390223272327' })).toBe('tel:+390223272327');
		expect(linkOf({ kind: 'text', number: '85258', tel: '85258', sms_body: 'SHOUT' })).toBe('sms:85258?body=SHOUT');
		expect(linkOf({ kind: 'text', number: '50101', tel: '50101', sms_body: 'A & B' })).toBe(
			'sms:50101?body=A%20%26%20B'
		);
		expect(linkOf({ kind: 'text', number: '988', tel: '988' })).toBe('sms:988');
		expect(linkOf({ kind: 'whatsapp', number: '324 011 7252', tel: '+393240117252' })).toBe(
			'https://wa.me/393240117252'
		);
	});
	it('tells which languages are spoken there', () => {
		expect(languageNames(['en', 'es'], 'it')).toBe('inglese e spagnolo');
		expect(languageNames(['ja'], 'ja')).toBe('日本語');
	});
});

function withFirst(country: Country, change: Record<string, unknown>): unknown {
	return { ...country, helplines: [{ ...country.helplines[0], ...change }] };
}
