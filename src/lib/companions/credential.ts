import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** NIST SP 800-63B-4, 3.1.1.2: length instead of rules about signs; at least fifteen where a password is all, twelve beside a second factor. */
const shortestPassword = 12;
const longestPassword = 200;
const longestEmail = 254; // RFC 5321, 4.5.3.1.3, less the brackets

/** An address as it is compared: no spaces around it, one width, small letters. */
export function plainEmail(typed: string): string {
	return typed.normalize('NFKC').trim().toLowerCase();
}

/** An address that is given for the first time, as it is compared. @throws {Refusal} companions_email_unknown */
export function parseEmail(typed: string): string {
	const email = plainEmail(typed);
	if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > longestEmail)
		throw new Refusal('companions_email_unknown', 'email');
	return email;
}

/**
 * Why a password that is given for the first time cannot be taken, or null.
 * @param isCommon whether a password is on a list of those that are tried first
 */
export function weaknessOf(password: string, isCommon: (password: string) => boolean): Refusal | null {
	if ([...password].length < shortestPassword)
		return new Refusal('companions_password_short', 'password', { least: shortestPassword });
	if (password.length > longestPassword)
		return new Refusal('companions_password_long', 'password', { most: longestPassword });
	return isCommon(password) ? new Refusal('companions_password_common', 'password') : null;
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
