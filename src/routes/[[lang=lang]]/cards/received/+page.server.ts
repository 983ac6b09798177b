import { error, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { layAside, listReceived } from '#lib/cards/cards.server.ts';
import { listReaders } from '#lib/concerns/wrongs.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** What lies here. That it was looked at is kept nowhere. */
export const load: PageServerLoad = ({ locals, request }) =>
	locals.asActor(async (tx) => {
		await comeByMyself(tx, request.headers);
		return {
			cards: await listReceived(tx, locals.house.masterKey),
			// Where nobody at all reads it, it cannot be said that something was wrong.
			wrongs: (await listReaders(tx, { place: 'cards', item: newId() })).length > 0
		};
	});

export const actions: Actions = {
	aside: ({ request, locals }) => lay(request, locals, true),
	back: ({ request, locals }) => lay(request, locals, false)
};

async function lay(request: Request, locals: App.Locals, aside: boolean): Promise<never> {
	const id = (await request.formData()).get('id');
	if (!isId(id)) error(404);
	await locals.asActor((tx) => layAside(tx, id, aside));
	redirect(303, `${locals.prefix}/cards/received`);
}
