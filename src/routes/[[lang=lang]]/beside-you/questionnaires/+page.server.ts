import { fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { listOurs } from '#lib/measures/packs.server.ts';
import { sayName } from '#lib/measures/say-measure.ts';
import * as sheets from '#lib/measures/sheets.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const offers = await sheets.listOffers(tx);
		const packs = (await listOurs(tx)).map(({ id, measure, away }) => ({
			...{ id, name: sayName(measure, locals.locale) },
			practitionerOnly: measure?.practitionerOnly === true,
			offerable: measure !== null && !away
		}));
		const people = await peopleOf(tx);
		return {
			packs: packs.filter(({ offerable }) => offerable),
			people,
			offers: offers.flatMap(({ id, to, pack, at }) => {
				const [person, offered] = [people.find((one) => one.id === to), packs.find((one) => one.id === pack)];
				return person && offered ? [{ id, at, name: person.name, title: offered.name }] : [];
			}),
			formId: newId(),
			done: url.searchParams.has('offered')
		};
	});

export const actions: Actions = {
	async offer({ request, locals }) {
		const form = await request.formData();
		const [to, pack, formId] = [form.get('to'), form.get('pack'), form.get('form_id')];
		await locals.asActor(sheets.listOffers);
		if (!isId(to) || !isId(pack) || !isId(formId))
			return fail(400, { problems: sentences([new Refusal('measures_offer_missing', 'form')]) });
		await locals.asActor((tx) => sheets.offer(tx, { to, pack, formId }));
		redirect(303, `${locals.prefix}/beside-you/questionnaires?offered`);
	},

	async take_back({ request, locals }) {
		const id = (await request.formData()).get('id');
		await locals.asActor(async (tx) => {
			if (!isId(id)) throw new Absent();
			await sheets.takeBack(tx, id);
		});
		redirect(303, `${locals.prefix}/beside-you/questionnaires`);
	}
};

/** Whom one may offer something to, by the name they have here. */
async function peopleOf(tx: Tx): Promise<{ id: string; name: string }[]> {
	const offerable = await sheets.listOfferable(tx);
	return (await ties.listPeople(tx)).flatMap(({ other, called }) =>
		other !== null && offerable.has(other) ? [{ id: other, name: called }] : []
	);
}
