import { error, json } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { newToken } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { comeByPasskey, type Signed } from '#lib/accounts/coming-by-passkey.server.ts';
import { asObject, parseAnswer, parseJson, relyingAt } from '#lib/accounts/passkey.ts';
import { askToComeIn } from '#lib/accounts/passkeys.server.ts';
import { say } from '#lib/content/words.ts';
import { passkeyBrowser, setPasskeyBrowser, setSessionCookie } from '../../../../cookies.ts';
import type { RequestHandler } from './$types.ts';

/** What this browser's device is asked to sign. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	const relying = relyingAt(url);
	if (!relying) error(404);
	const browser = newToken();
	const { masterKey } = locals.house;
	const asked = { masterKey, relying, browser, caller: locals.caller };
	return orSaid(async () => {
		const options = await locals.asVisitor((tx) => askToComeIn(tx, asked));
		setPasskeyBrowser(cookies, url, browser);
		return options;
	});
};

/** What it signed: the way in, or why not, for anyone whose passkey it may be. */
export const PUT: RequestHandler = async ({ locals, cookies, url, request }) => {
	const relying = relyingAt(url);
	if (!relying) error(404);
	const text = (await request.text()).slice(0, 20_000);
	const brought = parseBrought(text);
	const browser = passkeyBrowser(cookies, url);
	if (!brought || !browser) return json({ problem: say('passkeys_unknown') }, { status: 400 });
	const { sharedDevice } = brought;
	return orSaid(async () => {
		const signed: Signed = {
			...{ ...brought, relying, browser, now: now() },
			...{ masterKey: locals.house.masterKey, caller: locals.caller }
		};
		const begun = await locals.asVisitor((tx) => comeByPasskey(tx, signed));
		if (!begun) throw new Refusal('passkeys_unknown');
		setSessionCookie(cookies, url, begun.token, sharedDevice ? null : new Date(begun.endsAt.epochMilliseconds));
		return { to: `${locals.prefix}${begun.kind === 'companion' ? '/beside-you' : '/for-me?here'}` };
	});
};

function parseBrought(text: string): Pick<Signed, 'answer' | 'sharedDevice'> | null {
	const given = asObject(parseJson(text));
	const answer = parseAnswer<Signed['answer']>(given.answer);
	return answer && { answer, sharedDevice: given.sharedDevice === true };
}

async function orSaid(work: () => Promise<object>): Promise<Response> {
	try {
		return json(await work());
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return json({ problem: say(problem.code, problem.values) }, { status: 400 });
	}
}
