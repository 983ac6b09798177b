import { error, fail } from '@sveltejs/kit';
import { isSetupLink } from '#lib/accounts/setup-links.server.ts';
import { parseBeginning } from '#lib/associations/association.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as joining from '#lib/companions/joining.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { parseNew, viewOfNew, welcome } from '../../../../new-companion.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Looking at a link does not use it up: programs that preview links look at them too. */
export const load: PageServerLoad = async ({ locals, params, request }) => {
	// After the form the link no longer opens; the action below has answered.
	if (request.method === 'POST') return { fresh: null, maySignIn: locals.maySignIn };
	if (!(await asWorker(locals.house.database)((tx) => isSetupLink(tx, params.token)))) error(404);
	return { fresh: viewOfNew(), maySignIn: locals.maySignIn };
};

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const form = await request.formData();
		const beginning = parseBeginning(form);
		const someone = await parseNew(form, { masterKey: locals.house.masterKey, locale: locals.locale });
		const again = (refusals: Refusal[]) =>
			fail(400, { view: viewOfNew(form), typed: beginning.typed, problems: sentences(refusals), spareCodes: null });
		if (!locals.maySignIn) return again([new Refusal('accounts_needs_https', 'form')]);
		if ('refusals' in someone || beginning.refusals.length > 0)
			return again([...('refusals' in someone ? someone.refusals : []), ...beginning.refusals]);
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
