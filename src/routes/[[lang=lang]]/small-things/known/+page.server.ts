import { redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { sayKnown } from '#lib/steps/say-known.ts';
import { fieldsOnlyAskedFor } from '#lib/steps/library.ts';
import * as offers from '#lib/steps/offers.server.ts';
import { byId, readSteps } from '../../../../small-things.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const known = await offers.read(tx);
		const steps = byId(await readSteps(tx, locals.house, locals.locale));
		return {
			says: sayKnown(known, locals.locale),
			putAway: [...known.putAway].flatMap((id) => {
				const step = steps.get(id);
				return step ? [{ id, words: step.words }] : [];
			}),
			fields: fieldsOnlyAskedFor.map((field) => ({ field, asked: known.fields.includes(field) })),
			allows: await offers.allows(tx),
			forgotten: url.searchParams.has('forgotten')
		};
	});

export const actions: Actions = {
	async back({ locals, request }) {
		const id = String((await request.formData()).get('id') ?? '');
		await locals.asActor(async (tx) => {
			const known = await offers.read(tx);
			await offers.write(tx, { ...known, putAway: new Set([...known.putAway].filter((one) => one !== id)) });
		});
		return back(locals);
	},

	async fields({ locals, request }) {
		const form = await request.formData();
		const fields = fieldsOnlyAskedFor.filter((field) => form.has(field));
		await locals.asActor(async (tx) => offers.write(tx, { ...(await offers.read(tx)), fields, wall: null }));
		return back(locals);
	},

	async forget({ locals }) {
		await locals.asActor((tx) => offers.forget(tx, now().epochMilliseconds));
		return back(locals, '?forgotten');
	},

	async allow({ locals }) {
		await locals.asActor(offers.allow);
		return back(locals);
	},

	async disallow({ locals }) {
		await locals.asActor(offers.disallow);
		return back(locals);
	}
};

function back(locals: App.Locals, query = ''): never {
	redirect(303, `${locals.prefix}/small-things/known${query}`);
}
