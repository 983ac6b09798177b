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

/** What somebody calls a passkey. @throws {Refusal} accounts_passkey_name_missing, accounts_passkey_name_long */
export function parsePasskeyName(typed: string): string {
	const name = cleanLine(typed);
	if (name === '') throw new Refusal('accounts_passkey_name_missing', 'name');
	if (name.length > longestPasskeyName)
		throw new Refusal('accounts_passkey_name_long', 'name', { most: longestPasskeyName });
	return name;
}

/** What a device answered, as its form brings it: an object with an id, or null. What is in it is checked by its signature. */
export function parseAnswer<T extends { id: string }>(text: string): T | null {
	try {
		const answer = JSON.parse(text) as { id?: unknown; response?: unknown } | null;
		const whole = typeof answer?.id === 'string' && typeof answer.response === 'object' && answer.response !== null;
		return whole ? (answer as T) : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
