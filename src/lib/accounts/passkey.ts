import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** What somebody calls a passkey, at most: as it fits on one line of a telephone. */
export const longestPasskeyName = 60;

/** The house as a device knows it: a passkey works at this address and at no other. */
export interface Relying {
	/** The name of the host, e.g. veranda.example. */
	id: string;
	/** With protocol and port, e.g. https://veranda.example. */
	origin: string;
}

/**
 * The house as devices know it, or null where passkeys cannot work: they want a name, not a number (WebAuthn level 3,
 * 5.1.3 and "relying party identifier"), and https, or this computer itself as `localhost`.
 */
export function relyingAt(url: URL): Relying | null {
	const { protocol, hostname, origin } = url;
	const isNumber = hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
	const may = protocol === 'https:' ? !isNumber : hostname === 'localhost';
	return may ? { id: hostname, origin } : null;
}

/** What somebody calls a passkey. @throws {Refusal} passkeys_name_missing, passkeys_name_long */
export function parsePasskeyName(typed: string): string {
	const name = cleanLine(typed);
	if (name === '') throw new Refusal('passkeys_name_missing', 'name');
	if (name.length > longestPasskeyName) throw new Refusal('passkeys_name_long', 'name', { most: longestPasskeyName });
	return name;
}

/**
 * What a device answered, read from JSON: an object with an id and a response of texts, or null. What is in it is checked
 * with its signature.
 */
export function parseAnswer<T>(value: unknown): T | null {
	const { id, response } = asObject(value);
	return typeof id === 'string' && typeof response === 'object' && response !== null ? (value as T) : null;
}

/** The fields of what came as JSON; of anything but an object, none. */
export function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** @returns undefined for what is no JSON */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
