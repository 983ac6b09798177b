import { error, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { parseDay } from '#lib/base/day.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { readSeen } from '#lib/seen/seen.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { parseWish, readWish } from '#lib/sharing/wish.ts';
import { sentences } from '../../../../../../refusals.ts';
import { readLetSee } from '../let-see.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** As the other would see it. Where something is missing, the form again with what was typed. */
export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.asActor(async (tx) => {
		const query = new URLSearchParams(url.search);
		query.delete('before');
		const asked = { ...(await readLetSee(tx, params.tie, readWish(query))), query: query.toString() };
		const { wish, refusals } = parseWish(asked.typed, { now: now(), zone: asked.zone });
		if (!wish) return { ...asked, problems: sentences(refusals), wish: null, seen: null, feelings: null, formId: '' };
		const { masterKey, root } = locals.house;
		const sight = {
			owner: meOf(tx).account,
			kinds: wish.kinds,
			reach: wish.reach,
			before: parseDay(url.searchParams.get('before') ?? ''),
			locale: locals.locale
		};
		return {
			...asked,
			problems: {} as Record<string, string>,
			wish: { ...wish, endsAt: new Date(wish.endsAt.epochMilliseconds) },
			seen: await readSeen(tx, masterKey, sight),
			feelings: feelingWords(readFeelings(root), locals.locale),
			formId: newId()
		};
	});

export const actions: Actions = {
	async default({ request, locals, params }) {
		const form = await request.formData();
		const formId = form.get('form_id');
		if (!isId(formId)) error(400);
		await locals.asActor(async (tx) => {
			const { recipient, typed, zone } = await readLetSee(tx, params.tie, readWish(form));
			const { wish, refusals } = parseWish(typed, { now: now(), zone });
			if (!wish) throw refusals[0];
			await shares.letSee(tx, recipient, wish, formId);
		});
		redirect(303, `${locals.prefix}/my-people`);
	}
};
