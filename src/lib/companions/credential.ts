import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** NIST SP 800-63B-4, 3.1.1.2: length instead of rules about signs; at least fifteen where a password is all, twelve beside a second factor. */
const shortestPassword = 12;
const longestPassword = 200;
const longestEmail = 254; // RFC 5321, 4.5.3.1.3, less the brackets

/** What somebody types to come in later. */
export interface Credential {
	email: string;
	password: string;
}

/** An address as it is compared: no spaces around it, one width, small letters. */
export function plainEmail(typed: string): string {
	return typed.normalize('NFKC').trim().toLowerCase();
}

/**
 * Reads an address and a password that are given for the first time.
 * @param isCommon whether a password is on a list of those that are tried first
 * @returns the reading, or why not, by field
 */
export function parseCredential(
	typed: { email: string; password: string },
	isCommon: (password: string) => boolean
): { credential: Credential } | { refusals: Refusal[] } {
	const refusals: Refusal[] = [];
	const email = plainEmail(typed.email);
	if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > longestEmail)
		refusals.push(new Refusal('companions_email_unknown', 'email'));
	const { password } = typed;
	if ([...password].length < shortestPassword)
		refusals.push(new Refusal('companions_password_short', 'password', { least: shortestPassword }));
	else if (password.length > longestPassword)
		refusals.push(new Refusal('companions_password_long', 'password', { most: longestPassword }));
	else if (isCommon(password)) refusals.push(new Refusal('companions_password_common', 'password'));
	return refusals.length > 0 ? { refusals } : { credential: { email, password } };
}

/** The first name under which somebody accompanies. @throws {Refusal} companions_first_name_missing */
export function parseFirstName(typed: string): string {
	const name = cleanLine(typed).slice(0, 40);
	if (name === '') throw new Refusal('companions_first_name_missing', 'first_name');
	return name;
}

/** What somebody says of themselves beside their name: cut where it is longer than there is room for. */
export function parseSelf(form: FormData): { about: string; reads: string } {
	const field = (name: string, most: number) => cleanLine(String(form.get(name) ?? '')).slice(0, most);
	return { about: field('about', 600), reads: field('reads', 200) };
}
