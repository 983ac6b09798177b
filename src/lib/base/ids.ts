import { createHash, randomBytes, randomUUID } from 'node:crypto';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fresh random id (UUID version 4). */
export function newId(): string {
	return randomUUID();
}

export function isId(text: unknown): text is string {
	return typeof text === 'string' && uuidForm.test(text);
}

/** The id that a form's own id stands for in one account: always the same, and never that of another account. */
export function ownId(account: string, formId: string): string {
	return asId(createHash('sha256').update(`own:${account}:${formId}`).digest('hex'));
}

/** A secret to hand out once: 32 random bytes, base64url. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/**
 * The id under which a session token is known to the database: the first 128 bits of its SHA-256.
 * The token itself is never stored, so a stolen database opens no session.
 */
export function sessionIdOf(token: string): string {
	return asId(createHash('sha256').update('session:').update(token).digest('hex'));
}

function asId(hex: string): string {
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
