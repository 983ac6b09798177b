import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.asActor(async (tx) => {
		if (!isId(params.id)) throw new Absent();
		return { item: await folio.find(tx, params.id), kept: url.searchParams.has('kept') };
	});

export const actions: Actions = {
	async put_away(event) {
		const id = await withOne(event, (tx, id) => folio.setAway(tx, id, true));
		redirect(303, `${event.locals.prefix}/folio?away=${id}`);
	},

	async take_out(event) {
		const id = await withOne(event, (tx, id) => folio.setAway(tx, id, false));
		redirect(303, `${event.locals.prefix}/folio/${id}`);
	},

	async erase(event) {
		await withOne(event, folio.erase);
		redirect(303, `${event.locals.prefix}/folio?erased`);
	}
};

async function withOne({ locals, params }: RequestEvent, verb: (tx: Tx, id: string) => Promise<void>) {
	const { id } = params;
	return locals.asActor(async (tx) => {
		if (!isId(id)) throw new Absent();
		await verb(tx, id);
		return id;
	});
}
