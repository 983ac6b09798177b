import { fingerprint } from '#lib/database/sealed.ts';

// A link is kept as a keyed fingerprint only, so that nobody who reads the database can follow one.

/** By what the link that confirms an address is found again. */
export function confirmPrint(masterKey: Buffer, link: string): Buffer {
	return fingerprint(masterKey, 'mail link', link);
}

/** The link that ends the mail of one address. It is worked out, so that each mail can hold it and nothing keeps it. */
export function stopLinkOf(masterKey: Buffer, id: string): string {
	return fingerprint(masterKey, 'mail stop link', id).toString('base64url');
}

/** By what the link that ends mail is found again. */
export function stopPrint(masterKey: Buffer, link: string): Buffer {
	return fingerprint(masterKey, 'mail stop', link);
}
