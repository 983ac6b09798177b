import { redirect } from '@sveltejs/kit';
import { comeInAs, listCast } from '#lib/accounts/demo-cast.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { now } from '#lib/base/clock.ts';
import { Absent } from '#lib/base/refusal.ts';
import { codeAt } from '#lib/companions/second-factor.server.ts';
import { setSessionCookie } from '../../../cookies.ts';
import {
	companions,
	letterWords,
	password,
	residents,
	secret,
	type Beside,
	type Resident
} from '../../../demo/cast.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Who lives in a demonstration. In every other house nobody does, and there is no such page. */
export const load: PageServerLoad = async ({ locals }) => {
	const here = await locals.asVisitor(async (tx) => {
		const cast = await listCast(tx);
		if (cast.size === 0) throw new Absent();
		return cast;
	});
	const lives = ([who]: [string, unknown]) => here.has(who);
	const called = (who: string, { nickname }: Resident) =>
		locals.locale === 'ja' ? nickname : who.charAt(0).toUpperCase() + who.slice(1);
	const ofKind = (kind: Resident['kind']) =>
		(Object.entries(residents) as [string, Resident][])
			.filter(lives)
			.filter(([, resident]) => resident.kind === kind)
			.map(([who, resident]) => ({ who, name: called(who, resident), words: resident.words, lang: resident.locale }));
	return {
		maySignIn: locals.maySignIn,
		persons: ofKind('person'),
		relatives: ofKind('relative'),
		companions: (Object.entries(companions) as [string, Beside][])
			.filter(lives)
			.map(([who, { firstName, email }]) => ({ who, name: firstName, email })),
		password,
		code: codeAt(secret, now()),
		letterWords
	};
};

export const actions: Actions = {
	async default({ request, locals, cookies, url }) {
		const who = String((await request.formData()).get('who') ?? '');
		const begun = await locals.asVisitor((tx) => {
			if (!locals.maySignIn) throw new Absent();
			return comeInAs(tx, who, now());
		});
		// Nobody is two at a time: the door behind them closes.
		await locals.asActor(async (tx) => tx.me && sessions.end(tx, tx.me.session));
		setSessionCookie(cookies, url, begun.token, new Date(begun.endsAt.epochMilliseconds));
		redirect(303, `${locals.prefix}/${Object.hasOwn(companions, who) ? 'beside-you' : 'for-me'}`);
	}
};
