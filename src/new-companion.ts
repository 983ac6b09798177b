import type { Cookies } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Begun } from '#lib/accounts/accounts.server.ts';
import { parseCredential, parseFirstName } from '#lib/companions/credential.ts';
import type { Joining } from '#lib/companions/joining.server.ts';
import type { NewCompanionFields } from '#lib/companions/new-companion-fields.ts';
import { hashPassword, isCommonPassword } from '#lib/companions/passwords.server.ts';
import { enrolment, newSecret, newSpareCodes, stepOf } from '#lib/companions/second-factor.server.ts';
import { setSessionCookie } from './cookies.ts';

/** @param typed what was filled in before, with the secret that an authenticator may have read by now */
export function viewOfNew(typed?: FormData): NewCompanionFields {
	const field = (name: string) => String(typed?.get(name) ?? '').slice(0, 300);
	const given = field('secret');
	const secret = /^[A-Z2-7]{32}$/.test(given) ? given : newSecret();
	const email = field('email');
	return { firstName: field('first_name'), email, secret, enrolment: enrolment(secret, email || 'Engawa') };
}

/** Reads the form of somebody new: every reason by its field, or what begins them. The password is hashed last, if all else is right. */
export async function parseNew(
	form: FormData,
	place: { masterKey: Buffer; locale: Locale }
): Promise<{ joining: Joining } | { refusals: Refusal[] }> {
	const refusals: Refusal[] = [];
	const field = (name: string) => String(form.get(name) ?? '');
	let firstName = '';
	try {
		firstName = parseFirstName(field('first_name'));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		refusals.push(error);
	}
	const parsed = parseCredential({ email: field('email'), password: field('password') }, isCommonPassword);
	if ('refusals' in parsed) refusals.push(...parsed.refusals);
	const { secret } = viewOfNew(form);
	const at = now();
	const step = stepOf(secret, field('code'), at);
	if (step === null) refusals.push(new Refusal('companions_code_unknown', 'code'));
	if (refusals.length > 0 || 'refusals' in parsed || step === null) return { refusals };
	const { email, password } = parsed.credential;
	const passwordHash = await hashPassword(password);
	const spareCodes = newSpareCodes();
	return {
		joining: { ...place, firstName, email, passwordHash, secret, step, spareCodes, zone: 'UTC', now: at }
	};
}

/** Signs somebody in who has just begun; the page shows their spare codes once. */
export function welcome(cookies: Cookies, url: URL, begun: Begun, joining: Joining): { spareCodes: string[] } {
	setSessionCookie(cookies, url, begun.token, new Date(begun.endsAt.epochMilliseconds));
	return { spareCodes: joining.spareCodes };
}
