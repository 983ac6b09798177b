import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseDay } from '#lib/base/day.ts';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { builtPlaces, parseBeginning, parseLeaveUrl } from '#lib/associations/association.ts';
import { parseCountries, writeCountries } from '#lib/associations/countries.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import * as administration from '#lib/companions/administration.server.ts';
import { isRole } from '#lib/companions/companion.ts';
import * as companions from '#lib/companions/companions.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) =>
	locals.asActor(async (tx) => {
		const me = await companions.meAsCompanion(tx);
		const colleagues = await companions.listColleagues(tx);
		const marks = await administration.readMarks(tx, colleagues);
		// The law shows the log to administrators only, and it is never empty: somebody began the association.
		if (marks.length === 0) throw new Absent();
		const association = (await listAssociations(tx)).find((one) => one.id === me.association);
		if (!association) throw new Absent();
		const { countries, leaveUrl } = association;
		return {
			...{ me, association, colleagues, marks },
			reach: { countries: writeCountries(countries, locals.locale), leaveUrl: leaveUrl ?? '' },
			leaveUsually: locals.house.settings.leaveUrl.host,
			invitations: await administration.listInvitations(tx)
		};
	});

export const actions: Actions = {
	async settings({ request, locals, url }) {
		const form = await request.formData();
		const { typed, refusals } = parseBeginning(form);
		const reach = { countries: String(form.get('countries') ?? ''), leaveUrl: String(form.get('leave_url') ?? '') };
		const countries = taken(() => parseCountries(reach.countries), refusals) ?? [];
		const leaveUrl = taken(() => parseLeaveUrl(reach.leaveUrl, url.origin), refusals) ?? null;
		if (refusals.length > 0)
			return fail(400, { typed: { ...typed, ...reach }, problems: sentences(refusals), link: null });
		const age = Math.trunc(Number(form.get('minimum_age')));
		const minimumAge = age >= 6 && age <= 99 ? age : 14;
		const openPlaces = builtPlaces.filter((place) => form.getAll('open').includes(place));
		const minorsCardsFirst = form.has('minors_cards_first');
		const lettersFromSchools = form.has('letters_from_schools');
		await locals.asActor((tx) =>
			administration.changeAssociation(tx, {
				...typed,
				...{ minimumAge, openPlaces, minorsCardsFirst, lettersFromSchools, countries, leaveUrl }
			})
		);
		redirect(303, `${locals.prefix}/beside-you/association`);
	},

	async invite({ request, locals, url }) {
		const roles = (await request.formData()).getAll('roles').map(String).filter(isRole);
		let token: string;
		try {
			if (roles.length === 0) throw new Refusal('companions_roles_missing', 'roles');
			token = await locals.asActor((tx) => administration.invite(tx, roles, now()));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { typed: null, problems: sentences([problem]), link: null });
		}
		return { typed: null, problems: {} as Record<string, string>, link: `${url.origin}${locals.prefix}/join/${token}` };
	},

	uninvite: (event) => act(event, (tx, id) => administration.takeInvitationAway(tx, id)),
	roles: (event) =>
		act(event, (tx, id, form) => {
			const roles = form.getAll('roles').map(String).filter(isRole);
			return roles.length > 0 ? administration.giveRoles(tx, id, roles) : Promise.resolve();
		}),
	minors: (event) =>
		act(event, (tx, id, form) => administration.markForMinors(tx, id, parseDay(String(form.get('until') ?? '')))),
	end: (event) => act(event, (tx, id) => administration.endCompanion(tx, id))
};

/** What a field says, or undefined with its refusal noted. */
function taken<T>(read: () => T, refusals: Refusal[]): T | undefined {
	try {
		return read();
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		refusals.push(problem);
		return undefined;
	}
}

/** One act on one companion or invitation; what the law refuses does not exist here. */
async function act(event: RequestEvent, work: (tx: Tx, id: string, form: FormData) => Promise<void>) {
	const { request, locals } = event;
	const form = await request.formData();
	const id = form.get('id');
	if (!isId(id)) error(404);
	try {
		await locals.asActor((tx) => work(tx, id, form));
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return fail(400, { typed: null, problems: sentences([problem]), link: null });
	}
	await noteErasure(locals.house);
	redirect(303, `${locals.prefix}/beside-you/association`);
}
