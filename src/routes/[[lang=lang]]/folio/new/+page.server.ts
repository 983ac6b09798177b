import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/base/ids.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { pictureMebibytes } from '#lib/folio/clean-picture.server.ts';
import type { TypedItem } from '#lib/folio/folio-item.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import { keepOrGiveBack, lookAt, receiveForm } from '../../../../folio-form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	await locals.asActor(async (tx) => meOf(tx));
	const nothing = { kind: '', title: '', words: '', day: '', links: '', alt: '', pictures: [] };
	const typed: TypedItem = { formId: newId(), ...nothing };
	return { typed, most: pictureMebibytes };
};

export const actions: Actions = {
	async default(event) {
		const { locals } = event;
		const form = await receiveForm(event);
		const looked = await lookAt(form, null);
		const { kept, back } = await keepOrGiveBack(looked, (wish) =>
			locals.asActor((tx) => folio.putIn(tx, { formId: form.typed.formId, wish, picture: looked.picture }))
		);
		if (back) return back;
		redirect(303, `${locals.prefix}/folio/${kept}?kept`);
	}
};
