import { error, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import * as cards from '#lib/cards/cards.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const day = (end: Date) => writeDay(end.toISOString().slice(0, 10), 'weekdayYear', locals.locale);
	const given = await locals.asActor(cards.listGiven);
	return { given: given.map(({ endsAt, ...card }) => ({ ...card, until: endsAt && day(endsAt) })) };
};

export const actions: Actions = {
	/** Gone at once from where it lay. */
	async away({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		await locals.asActor((tx) => cards.putAway(tx, id));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/cards/given`);
	}
};
