import { error, json, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { newToken } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Begun } from '#lib/accounts/accounts.server.ts';
import { parseAnswer, parseJson, relyingAt } from '#lib/accounts/passkey.ts';
import { check, type Checked, type Made } from '#lib/accounts/passkeys.server.ts';
import { parseEmail, parseFirstName, weaknessOf } from '#lib/companions/credential.ts';
import { askToJoin, type ByPassword, type Joining, type Newcomer } from '#lib/companions/joining.server.ts';
import type { NewCompanionFields } from '#lib/companions/new-companion-fields.ts';
import { hashPassword, isCommonPassword } from '#lib/companions/passwords.server.ts';
import { enrolment, newSecret, newSpareCodes, stepOf } from '#lib/companions/second-factor.server.ts';
import { say } from '#lib/content/words.ts';
import { passkeyBrowser, setPasskeyBrowser, setSessionCookie } from './cookies.ts';

/** @param typed what was filled in before, with the secret that an authenticator may have read by now */
export function viewOfNew(typed?: FormData): NewCompanionFields {
	const field = (name: string) => String(typed?.get(name) ?? '').slice(0, 300);
	const given = field('secret');
	const secret = /^[A-Z2-7]{32}$/.test(given) ? given : newSecret();
	const email = field('email');
	return {
		firstName: field('first_name'),
		email,
		way: field('way') === 'passkey' ? 'passkey' : 'password',
		secret,
		enrolment: enrolment(secret, email || 'Engawa')
	};
}

/** A request with which somebody joins. */
type Request = Pick<RequestEvent, 'locals' | 'cookies' | 'url'>;

/**
 * Reads the form of somebody new: every reason by its field, or what begins them. The password is hashed last, and the
 * passkey looked at last, if all else is right: a challenge is good once.
 * @param others why something else on the same form cannot be taken
 */
export async function parseNew(
	form: FormData,
	at: Request,
	others: Refusal[] = []
): Promise<{ joining: Joining } | { refusals: Refusal[] }> {
	const { firstName, email, refusals: wrong } = parseWho(form);
	const refusals = [...wrong, ...others];
	const who = { firstName, email, masterKey: at.locals.house.masterKey, locale: at.locals.locale };
	const newcomer: Newcomer = { ...who, zone: 'UTC', now: now() };
	const way = viewOfNew(form).way === 'passkey' ? readPasskey(form, at) : readPassword(form, newcomer);
	const read = await way(refusals.length === 0);
	if ('refusals' in read || refusals.length > 0)
		return { refusals: [...refusals, ...('refusals' in read ? read.refusals : [])] };
	return { joining: { ...newcomer, ...read } };
}

type Read<T> = (allElseRight: boolean) => Promise<T | { refusals: Refusal[] }>;

/** Who somebody is that joins, whichever way they come in later. */
function parseWho(form: FormData): { firstName: string; email: string; refusals: Refusal[] } {
	const refusals: Refusal[] = [];
	const read = (parse: (typed: string) => string, name: string) => {
		try {
			return parse(String(form.get(name) ?? ''));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusals.push(error);
			return '';
		}
	};
	return { firstName: read(parseFirstName, 'first_name'), email: read(parseEmail, 'email'), refusals };
}

function readPassword(form: FormData, { now: at }: Newcomer): Read<ByPassword> {
	return async (allElseRight) => {
		const refusals: Refusal[] = [];
		const password = String(form.get('password') ?? '');
		const weak = weaknessOf(password, isCommonPassword);
		if (weak) refusals.push(weak);
		const { secret } = viewOfNew(form);
		const step = stepOf(secret, String(form.get('code') ?? ''), at);
		if (step === null) refusals.push(new Refusal('companions_code_unknown', 'code'));
		if (!allElseRight || weak || step === null) return { refusals };
		return { passwordHash: await hashPassword(password), secret, step, spareCodes: newSpareCodes() };
	};
}

function readPasskey(form: FormData, { locals, cookies, url }: Request): Read<{ passkey: Checked; called: string }> {
	return async (allElseRight) => {
		const [relying, browser] = [relyingAt(url), passkeyBrowser(cookies, url)];
		const answer = parseAnswer<Made>(parseJson(String(form.get('answer') ?? '').slice(0, 20_000)));
		if (!allElseRight) return { refusals: [] };
		const passkey =
			relying && browser && answer && (await locals.asVisitor((tx) => check(tx, { relying, answer, browser })));
		if (!passkey) return { refusals: [new Refusal('passkeys_not_added', 'passkey')] };
		return { passkey, called: say('companions_first_passkey') };
	};
}

/**
 * What the device of somebody who joins is asked to make, or the first thing that is not right yet: so that no device keeps
 * a passkey for a form that is not taken.
 */
export async function answerAsking(
	{ locals, cookies, url }: Request,
	token: string,
	{ form, others }: { form: FormData; others: Refusal[] }
): Promise<Response> {
	const relying = relyingAt(url);
	if (!relying) error(404);
	const browser = newToken();
	const { masterKey } = locals.house;
	try {
		const { email, refusals } = parseWho(form);
		const [wrong] = [...refusals, ...others];
		if (wrong) throw wrong;
		const asked = { masterKey, relying, email, browser, caller: locals.caller };
		const options = await locals.asVisitor((tx) => askToJoin(tx, token, asked));
		if (!options) error(404);
		setPasskeyBrowser(cookies, url, browser);
		return json(options);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return json({ problem: say(problem.code, problem.values) }, { status: 400 });
	}
}

/** Signs somebody in who has just begun; the page shows their spare codes once, where there are some. */
export function welcome(cookies: Cookies, url: URL, begun: Begun, joining: Joining): { spareCodes: string[] } {
	setSessionCookie(cookies, url, begun.token, new Date(begun.endsAt.epochMilliseconds));
	return { spareCodes: 'spareCodes' in joining ? joining.spareCodes : [] };
}
