import { redirect } from '@sveltejs/kit';
import { tagOf } from '#lib/base/locale.ts';
import { isId } from '#lib/base/ids.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const { open, zone } = await locals.asActor(async (tx) => ({
		open: await sessions.listOpen(tx),
		zone: meOf(tx).zone
	}));
	const say = new Intl.DateTimeFormat(tagOf(locals.locale), {
		timeZone: zone,
		dateStyle: 'full',
		timeStyle: 'short'
	});
	return {
		sessions: open.map((session) => ({
			...session,
			begun: say.format(session.begunAt),
			ends: say.format(session.endsAt)
		}))
	};
};

export const actions: Actions = {
	async end({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (isId(id)) await locals.asActor((tx) => sessions.end(tx, id));
		redirect(303, `${locals.prefix}/my-data/sessions`);
	},
	async others({ locals }) {
		await locals.asActor((tx) => sessions.endOthers(tx));
		redirect(303, `${locals.prefix}/my-data/sessions`);
	}
};
