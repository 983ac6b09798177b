import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Secret } from 'otpauth';
import {
	codeAt,
	enrolment,
	newSecret,
	newSpareCodes,
	plainSpareCode,
	stepOf
} from '#lib/companions/second-factor.server.ts';

/** The secret of RFC 6238, appendix B: the ASCII text 12345678901234567890. */
const secret = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

describe('the second factor', () => {
	// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
	it.each([
		[59, '287082'],
		[1111111109, '081804'],
		[1111111111, '050471'],
		[1234567890, '005924'],
		[2000000000, '279037']
	])('at %i seconds is what the standard says', (seconds, code) => {
		expect(codeAt(secret, at(seconds))).toBe(code);
		expect(stepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
	});

	it('takes the code of the half minute before and after, and says which it was', () => {
		const code = codeAt(secret, at(1_000_000));
		expect(stepOf(secret, code, at(1_000_030))).toBe(33_333);
		expect(stepOf(secret, code, at(999_970))).toBe(33_333);
		expect(stepOf(secret, code, at(1_000_100))).toBeNull();
	});

	it('takes digits of another width and with spaces, and nothing else', () => {
		expect(stepOf(secret, ' ２８７ 082', at(59))).toBe(1);
		for (const typed of ['', '28708', '2870822', 'abcdef', '287083']) expect(stepOf(secret, typed, at(59))).toBeNull();
	});

	it('is drawn for an authenticator, and can be typed by hand', () => {
		const fresh = newSecret();
		const { link, path, side, groups } = enrolment(fresh, 'ren@example.org');
		expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
		expect(link).toContain(`secret=${fresh}`);
		expect(groups.replaceAll(' ', '')).toBe(fresh);
		expect(path.length).toBeGreaterThan(1_000);
		expect(side).toBeGreaterThan(20);
	});

	it('has ten spare codes, compared without regard to hyphens, case and width', () => {
		const codes = newSpareCodes();
		expect(new Set(codes).size).toBe(10);
		expect(plainSpareCode(` ${codes[0]?.toLowerCase() ?? ''} `)).toBe(codes[0]?.replaceAll('-', ''));
	});
});
