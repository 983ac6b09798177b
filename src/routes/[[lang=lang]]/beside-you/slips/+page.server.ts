import { error, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { isReason, type Reason } from '#lib/slips/slip.ts';
import { decide, readQueue } from '#lib/slips/slip-queue.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) =>
	locals.asActor(async (tx) => ({ slips: await readQueue(tx, locals.house.masterKey) }));

export const actions: Actions = {
	lie: ({ request, locals }) => act(request, locals, () => null),
	not: ({ request, locals }) =>
		act(request, locals, (form) => {
			const why = form.get('why');
			return isReason(why) ? why : error(400);
		})
};

/** One word about one slip; what is not the actor's to decide does not exist here. */
async function act(request: Request, locals: App.Locals, why: (form: FormData) => Reason | null): Promise<never> {
	const form = await request.formData();
	const id = form.get('id');
	if (!isId(id)) error(404);
	const notBecause = why(form);
	await locals.asActor((tx) => decide(tx, id, notBecause));
	redirect(303, `${locals.prefix}/beside-you/slips`);
}
