import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { relyingAt } from '#lib/accounts/passkey.ts';
import { mayRead } from '#lib/cards/card-readings.server.ts';
import * as administration from '#lib/companions/administration.server.ts';
import * as companions from '#lib/companions/companions.server.ts';
import { parseFirstName, parseSelf } from '#lib/companions/credential.ts';
import { comeIn } from '#lib/companions/credentials.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { dropSessionCookie, setSessionCookie } from '../../../cookies.ts';
import { noteErasure } from '../../../erasures-log.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** For whoever accompanies people their places; for anybody else the way in, whoever they are. */
export const load: PageServerLoad = async ({ locals, request, url }) => {
	const me = await locals.asActor(async (tx) => {
		await comeByMyself(tx, request.headers);
		return companions.meAsCompanion(tx).catch((error: unknown) => {
			if (error instanceof Absent) return null;
			throw error;
		});
	});
	const cards = me !== null && (await locals.asActor(mayRead));
	return { me, cards, maySignIn: locals.maySignIn, passkeysWork: relyingAt(url) !== null };
};

export const actions: Actions = {
	async come({ request, locals, cookies, url }) {
		const form = await request.formData();
		const field = (name: string) => String(form.get(name) ?? '').slice(0, 300);
		const sharedDevice = form.get('shared') === 'yes';
		const refuse = (refusal: Refusal) =>
			fail(400, { email: field('email'), sharedDevice, problems: sentences([refusal]) });
		if (!locals.maySignIn) return refuse(new Refusal('accounts_needs_https', 'form'));
		const { masterKey } = locals.house;
		const [email, password, code] = [field('email'), field('password'), field('code')];
		const brought = { masterKey, email, password, code, sharedDevice, now: now(), caller: locals.caller };
		try {
			const begun = await locals.asVisitor((tx) => comeIn(tx, brought));
			if (!begun) return refuse(new Refusal('companions_unknown', 'form'));
			setSessionCookie(cookies, url, begun.token, sharedDevice ? null : new Date(begun.endsAt.epochMilliseconds));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return refuse(error);
		}
		redirect(303, `${locals.prefix}/beside-you`);
	},

	async describe({ request, locals }) {
		const form = await request.formData();
		try {
			const firstName = parseFirstName(String(form.get('first_name') ?? ''));
			await locals.asActor((tx) => administration.describeMyself(tx, { firstName, ...parseSelf(form) }));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return fail(400, { email: '', sharedDevice: false, problems: sentences([error]) });
		}
		redirect(303, `${locals.prefix}/beside-you`);
	},

	async leave({ locals, cookies, url }) {
		try {
			await locals.asActor((tx) => administration.leave(tx));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return fail(400, { email: '', sharedDevice: false, problems: sentences([error]) });
		}
		await noteErasure(locals.house);
		dropSessionCookie(cookies, url);
		redirect(303, `${locals.prefix}/`);
	}
};
