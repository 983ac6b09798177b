import { error, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { twoKinds } from '#lib/concerns/two.ts';
import * as two from '#lib/concerns/two.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.asActor(async (tx) => {
		if (!isId(params.id)) error(404);
		return { opening: await two.findOfOurs(tx, params.id), zone: meOf(tx).zone };
	});

export const actions: Actions = {
	agree: ({ locals, params }) => act(locals, params.id, two.agree, `/beside-you/two-decide/${params.id}`),
	end: ({ locals, params }) => act(locals, params.id, two.end, '/beside-you/concerns'),

	/** What was read stands on this answer alone: no address leads to it. */
	async look({ request, locals, params }) {
		const given = (await request.formData()).get('kind');
		const kind = twoKinds.find((one) => one === given);
		if (!isId(params.id) || !kind) error(404);
		return { kind, texts: await two.look(locals.asActor, params.id, kind) };
	}
};

async function act(
	locals: App.Locals,
	id: string,
	verb: (tx: Tx, id: string) => Promise<void>,
	next: string
): Promise<never> {
	if (!isId(id)) error(404);
	await locals.asActor((tx) => verb(tx, id));
	redirect(303, `${locals.prefix}${next}`);
}
