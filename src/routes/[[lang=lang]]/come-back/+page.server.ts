import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { relyingAt } from '#lib/accounts/passkey.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { setSessionCookie } from '../../../cookies.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = await locals.asActor((tx) => Promise.resolve(tx.me));
	if (me) redirect(303, `${locals.prefix}/for-me`);
	return { maySignIn: locals.maySignIn, passkeysWork: relyingAt(url) !== null };
};

export const actions: Actions = {
	async default({ request, locals, cookies, url }) {
		const { house } = locals;
		const form = await request.formData();
		const words = String(form.get('words') ?? '').slice(0, 500);
		const sharedDevice = form.get('shared') === 'yes';
		const refuse = (refusal: Refusal) => fail(400, { words, sharedDevice, problems: sentences([refusal]) });
		if (!locals.maySignIn) return refuse(new Refusal('accounts_needs_https', 'words'));
		try {
			const begun = await asActor(
				house.database,
				house.masterKey,
				null
			)((tx) =>
				accounts.comeBack(tx, { masterKey: house.masterKey, words, now: now(), sharedDevice, caller: locals.caller })
			);
			if (!begun) return refuse(new Refusal('accounts_words_unknown', 'words'));
			setSessionCookie(cookies, url, begun.token, sharedDevice ? null : new Date(begun.endsAt.epochMilliseconds));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return refuse(error);
		}
		redirect(303, `${locals.prefix}/for-me?here`);
	}
};
