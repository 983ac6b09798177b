import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** An address for mail, at most (RFC 5321, 4.5.3.1). */
export const longestAddress = 254;

/**
 * An address for mail as somebody typed it: one name, one @, a host with a dot or `localhost`. Whether it is theirs, the
 * link in the first mail finds out. Signs that would begin another address or another line are refused.
 * @throws {Refusal} told_address_missing, told_address_unknown
 */
export function parseMailAddress(typed: string, field = 'address'): string {
	const address = cleanLine(typed.normalize('NFKC'));
	if (address === '') throw new Refusal('told_address_missing', field);
	const looksLikeOne = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[^\s@<>()[\]\\,;:"./]+\.)*[^\s@<>()[\]\\,;:"./]+$/.test(address);
	if (!looksLikeOne || address.length > longestAddress || !hasHost(address))
		throw new Refusal('told_address_unknown', field);
	return address;
}

function hasHost(address: string): boolean {
	const host = address.slice(address.indexOf('@') + 1);
	return host === 'localhost' || host.includes('.');
}
