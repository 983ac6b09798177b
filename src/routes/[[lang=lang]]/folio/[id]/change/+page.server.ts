import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { pictureMebibytes } from '#lib/folio/clean-picture.server.ts';
import { typedOf } from '#lib/folio/folio-item.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import { keepOrGiveBack, lookAt, receiveForm } from '../../../../../folio-form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	const item = await findOne(event);
	return { id: item.id, typed: typedOf(item, newId()), most: pictureMebibytes };
};

export const actions: Actions = {
	async default(event) {
		const { locals } = event;
		const form = await receiveForm(event);
		const item = await findOne(event);
		const looked = await lookAt(form, item);
		const { back } = await keepOrGiveBack(looked, (wish) =>
			locals.asActor((tx) => folio.change(tx, item.id, { formId: form.typed.formId, wish, picture: looked.picture }))
		);
		if (back) return back;
		redirect(303, `${locals.prefix}/folio/${item.id}?kept`);
	}
};

function findOne({ locals, params }: RequestEvent) {
	return locals.asActor((tx) => {
		if (!isId(params.id)) throw new Absent();
		return folio.find(tx, params.id);
	});
}
