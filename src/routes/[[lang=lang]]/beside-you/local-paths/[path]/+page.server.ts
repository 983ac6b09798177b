import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { parseLocalPath, typedOf } from '#lib/paths/local-path.ts';
import * as local from '#lib/paths/local-paths.server.ts';
import { fromWhom, partsOfLocal } from '#lib/paths/path-parts.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { path, today } = await withOne(event, async (tx, id) => ({
		path: await local.findOurs(tx, id),
		today: todayOf(tx)
	}));
	return {
		path,
		typed: typedOf(path),
		parts: partsOfLocal(path, locals.locale),
		from: fromWhom(path, { locale: locals.locale, today }),
		kept: url.searchParams.has('kept')
	};
};

export const actions: Actions = {
	async change(event) {
		const { request, locals } = event;
		const form = await request.formData();
		// What is not the actor's to change does not exist, whatever was typed.
		const { id, today } = await withOne(event, async (tx, one) => ({
			id: (await local.findOurs(tx, one)).id,
			today: todayOf(tx)
		}));
		const { typed, refusals, text } = parseLocalPath(form, today);
		if (!text) return fail(400, { typed, problems: sentences(refusals) });
		const version = Math.trunc(Number(form.get('version'))) || 0;
		try {
			await locals.asActor((tx) => local.change(tx, { id, version }, text));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(409, { typed, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/beside-you/local-paths/${id}?kept`);
	},

	async take_away(event) {
		const id = await withOne(event, (tx, one) => local.setAway(tx, one, true).then(() => one));
		redirect(303, `${event.locals.prefix}/beside-you/local-paths?away=${id}`);
	},

	async put_back(event) {
		const id = await withOne(event, (tx, one) => local.setAway(tx, one, false).then(() => one));
		redirect(303, `${event.locals.prefix}/beside-you/local-paths/${id}`);
	}
};

function withOne<T>(
	{ locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
	work: (tx: Tx, id: string) => Promise<T>
): Promise<T> {
	return locals.asActor((tx) => {
		if (!isId(params.path)) throw new Absent();
		return work(tx, params.path);
	});
}

function todayOf(tx: Tx): string {
	return now().toZonedDateTimeISO(meOf(tx).zone).toPlainDate().toString();
}
