import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import type { Refusal } from '#lib/base/refusal.ts';
import { readContent } from '#lib/content/yaml.ts';
import { markName, parseLine, parseName, parsePlan, plainName } from '#lib/hours/hour.ts';
import { localOf } from '#lib/hours/hour-time.ts';
import { sampleFaults, sampleIn, type SampleFile } from '#lib/hours/sample.ts';

const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
const filled = { kind: 'reading', size: 'few', locale: 'en', starts: '2026-03-02T20:00', minutes: '60', about: '' };
function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...filled, ...fields })) form.append(name, value);
	return form;
}
const codesOf = (fields: Record<string, string>) =>
	parsePlan(formOf(fields), 'Europe/Rome', now).refusals.map(({ code }) => code);
function codeOf(work: () => unknown): string | null {
	try {
		work();
		return null;
	} catch (problem) {
		return (problem as Refusal).code;
	}
}

describe('what a host plans', () => {
	it('is read in the time of their own zone', () => {
		expect(parsePlan(formOf({}), 'Europe/Rome', now).plan?.startsAt.toString()).toBe('2026-03-02T19:00:00Z');
		expect(parsePlan(formOf({}), 'Asia/Tokyo', now).plan?.startsAt.toString()).toBe('2026-03-02T11:00:00Z');
	});

	it('lasts as long as it was planned in the night in which clocks change, and is read on the clock of each', () => {
		const planned = (starts: string) => {
			const { plan } = parsePlan(formOf({ starts }), 'Europe/Rome', now);
			if (!plan) throw new Error('no plan');
			const [startsAt, endsAt] = [plan.startsAt, plan.startsAt.add({ minutes: plan.minutes })].map(
				(at) => new Date(at.epochMilliseconds)
			) as [Date, Date];
			const on = (zone: string) => [localOf(startsAt, zone), localOf(endsAt, zone)].map((text) => text.slice(-5));
			return { at: plan.startsAt.toString(), rome: on('Europe/Rome'), tokyo: on('Asia/Tokyo') };
		};
		// Forward, 29 March: 02:30 is not there, and the moment after is meant.
		expect(planned('2026-03-29T01:30')).toEqual({
			at: '2026-03-29T00:30:00Z',
			rome: ['01:30', '03:30'],
			tokyo: ['09:30', '10:30']
		});
		expect(planned('2026-03-29T02:30').at).toBe('2026-03-29T01:30:00Z');
		// Back, 25 October: 02:30 is there twice, and the first is meant.
		expect(planned('2026-10-25T02:30')).toEqual({
			at: '2026-10-25T00:30:00Z',
			rome: ['02:30', '02:30'],
			tokyo: ['09:30', '10:30']
		});
	});

	it('is for people who love somebody or for minors, not for both', () => {
		expect(parsePlan(formOf({ families: 'yes' }), 'Europe/Rome', now).plan?.families).toBe(true);
		expect(codesOf({ families: 'yes', minors: 'yes' })).toEqual(['hours_families_minors']);
	});

	it('may have begun, but not be over', () => {
		expect(codesOf({ starts: '2026-03-02T10:30' })).toEqual([]);
		expect(codesOf({ starts: '2026-03-02T09:59' })).toEqual(['hours_when_past']);
	});

	it('says what happens where nothing on the list does', () => {
		expect(codesOf({ kind: 'own' })).toEqual(['hours_about_missing']);
		expect(codesOf({ kind: 'own', about: 'Folding paper' })).toEqual([]);
		expect(codesOf({ about: 'x'.repeat(301) })).toEqual(['hours_long']);
	});

	it('is refused kindly, whatever is sent', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...Object.keys(filled)), fc.string()), (fields) => {
				const { plan, refusals } = parsePlan(formOf(fields), 'Europe/Rome', now);
				expect(plan === null).toBe(refusals.length > 0);
			})
		);
	});
});

describe('a name for an hour', () => {
	it('is anything that can be seen, but the name of the host', () => {
		expect(parseName('  moss \n', 'Ren')).toBe('moss');
		expect(codeOf(() => parseName(' \u200b', 'Ren'))).toBe('hours_name_missing');
		expect(codeOf(() => parseName('ＲＥＮ', 'Ren'))).toBe('hours_name_taken');
		expect(codeOf(() => parseName('🙂'.repeat(21), 'Ren'))).toBe('hours_long');
		expect(plainName('Low  Cloud')).toBe(plainName('lowcloud'));
	});

	it('has a small mark where another wrote under it before, which nobody can choose', () => {
		expect([1, 2, 12].map((nth) => markName('moss', nth))).toEqual(['moss', 'moss²', 'moss¹²']);
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 400 }), (typed, nth) => {
				expect(parseName(`moss${markName(typed, nth)}`, 'Ren')).not.toMatch(/[⁰¹²³⁴-⁹]/);
			})
		);
	});
});

describe('what is said', () => {
	it('keeps its lines, and has something in it', () => {
		expect(parseLine(' one\r\ntwo ')).toBe('one\ntwo');
		expect(codeOf(() => parseLine('\n \u200b'))).toBe('hours_empty');
		expect(codeOf(() => parseLine('x'.repeat(601)))).toBe('hours_long');
	});
});

describe('the hour that is an example', () => {
	const file = readContent<SampleFile>(new URL('../../..', import.meta.url).pathname, 'hours/sample.yaml');

	it('is whole in every language', () => {
		expect(sampleFaults(file)).toEqual([]);
		expect(sampleFaults({ ...file, title: { ...file.title, ja: '' } })).toEqual(['title: ja is missing']);
		for (const locale of locales) expect(sampleIn(file, locale).moments).toHaveLength(file.lines.length);
	});

	it('names nobody who could be real', () => {
		const marks = { en: /^invented |^Example$/, it: /inventat[ao]|^Esempio$/, ja: /^架空の|^例$/ };
		for (const locale of locales)
			for (const moment of sampleIn(file, locale).moments)
				if ('who' in moment) expect(moment.who).toMatch(marks[locale]);
	});
});
