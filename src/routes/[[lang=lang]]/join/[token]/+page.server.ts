import { error, fail } from '@sveltejs/kit';
import { relyingAt } from '#lib/accounts/passkey.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { parseSelf } from '#lib/companions/credential.ts';
import * as joining from '#lib/companions/joining.server.ts';
import { parseNew, viewOfNew, welcome } from '../../../../new-companion.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Looking at an invitation does not use it up. */
export const load: PageServerLoad = async ({ locals, params, request, url }) => {
	const invitation = await locals.asVisitor((tx) => joining.readInvitation(tx, params.token));
	if (!invitation && request.method !== 'POST') error(404);
	return {
		invitation,
		fresh: viewOfNew(),
		maySignIn: locals.maySignIn,
		passkeyAt: relyingAt(url) && `${locals.prefix}/join/${params.token}/passkey`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request, cookies, url } = event;
		const form = await request.formData();
		const self = parseSelf(form);
		const again = (refusals: Refusal[]) =>
			fail(400, { view: viewOfNew(form), self, problems: sentences(refusals), spareCodes: null });
		if (!locals.maySignIn) return again([new Refusal('accounts_needs_https', 'form')]);
		const someone = await parseNew(form, event);
		if ('refusals' in someone) return again(someone.refusals);
		try {
			const begun = await locals.asVisitor((tx) => joining.join(tx, params.token, self, someone.joining));
			if (!begun) error(404);
			return { view: null, self, problems: {}, ...welcome(cookies, url, begun, someone.joining) };
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return again([problem]);
		}
	}
};
