import { error, fail } from '@sveltejs/kit';
import { relyingAt } from '#lib/accounts/passkey.ts';
import { isSetupLink } from '#lib/accounts/setup-links.server.ts';
import { parseBeginning } from '#lib/associations/association.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as joining from '#lib/companions/joining.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { parseNew, viewOfNew, welcome } from '../../../../new-companion.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Looking at a link does not use it up: programs that preview links look at them too. */
export const load: PageServerLoad = async ({ locals, params, request, url }) => {
	const always = {
		maySignIn: locals.maySignIn,
		passkeyAt: relyingAt(url) && `${locals.prefix}/setup/${params.token}/passkey`
	};
	// After the form the link no longer opens; the action below has answered.
	if (request.method === 'POST') return { fresh: null, ...always };
	if (!(await asWorker(locals.house.database)((tx) => isSetupLink(tx, params.token)))) error(404);
	return { fresh: viewOfNew(), ...always };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request, cookies, url } = event;
		const form = await request.formData();
		const beginning = parseBeginning(form);
		const again = (refusals: Refusal[]) =>
			fail(400, { view: viewOfNew(form), typed: beginning.typed, problems: sentences(refusals), spareCodes: null });
		if (!locals.maySignIn) return again([new Refusal('accounts_needs_https', 'form')]);
		const someone = await parseNew(form, event, beginning.refusals);
		if ('refusals' in someone) return again(someone.refusals);
		try {
			const begun = await locals.asVisitor((tx) =>
				joining.beginAssociation(tx, params.token, beginning.typed, someone.joining)
			);
			if (!begun) error(404);
			return { view: null, typed: null, problems: {}, ...welcome(cookies, url, begun, someone.joining) };
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return again([problem]);
		}
	}
};
