import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import { encode } from 'uqr';

/** Half a minute, six digits, HMAC-SHA-1: what every authenticator reads (RFC 6238, 4.1 and appendix A). */
const periodSeconds = 30;

/** A fresh secret of 160 bits, in base 32 (RFC 4226, 4, R6). */
export function newSecret(): string {
	return new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;
}

/**
 * The half minute whose code was typed: the present one, the one before or the one after, for clocks that differ.
 * @returns its number since 1970, or null for a wrong code
 */
export function stepOf(secret: string, typed: string, now: Temporal.Instant): number | null {
	const timestamp = now.epochMilliseconds;
	const token = typed.normalize('NFKC').replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return null;
	const delta = totp(secret).validate({ token, timestamp, window: 1 });
	return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}

/** The code of this half minute. */
export function codeAt(secret: string, now: Temporal.Instant): string {
	return totp(secret).generate({ timestamp: now.epochMilliseconds });
}

/** What an authenticator reads: a link, and the same as a picture: the path of its dark squares, and how many there are on a side. */
export function enrolment(secret: string, label: string): { link: string; path: string; side: number; groups: string } {
	const link = totp(secret, label).toString();
	const { data, size } = encode(link, { border: 2 });
	const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	return { link, path, side: size, groups: secret.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** Ten codes for when the authenticator is lost: twelve letters and digits each, 60 bits. */
export function newSpareCodes(): string[] {
	return Array.from({ length: 10 }, () =>
		new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.slice(0, 12).replace(/(.{4})(?=.)/g, '$1-')
	);
}

/** A spare code as it is compared. */
export function plainSpareCode(typed: string): string {
	return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

function totp(secret: string, label = ''): TOTP {
	return new TOTP({ issuer: 'Engawa', label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });
}
