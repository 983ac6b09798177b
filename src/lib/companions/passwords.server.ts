import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet; RFC 9106). The package's default kind is Argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let common: Set<string> | undefined;

/** Whether a password is among those that were found most often in what was stolen elsewhere. */
export function isCommonPassword(password: string): boolean {
	common ??= new Set(dictionary['passwords-common']);
	const plain = password.normalize('NFKC').toLowerCase();
	return common.has(plain) || common.has(plain.replace(/[^a-z]+$/, '')) || /^(.{1,4})\1+$/.test(plain);
}

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), cost);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash the same work is done for nothing, so that time tells nothing;
 * and what the first of all needs beside it, the first needs whoever it is.
 */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
	const nobody = await (nobodys ??= hashPassword('nobody has this password'));
	const against = hashed ?? nobody;
	return (await verify(against, password.normalize('NFKC'))) && hashed !== null;
}
