import { error, fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import { listPlaces } from '#lib/concerns/contacts.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { parseAsking, stageOf } from '#lib/threads/thread.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) =>
	locals.asActor(async (tx) => {
		const { zone } = meOf(tx);
		await comeByMyself(tx, request.headers);
		const mine = (await threads.listMine(tx)).map((thread) => ({ ...thread, stage: stageOf(thread) }));
		// What was begun stays where it was, also where nothing new can be asked for any more.
		const staffing = await whoStaffs(tx, 'letters').catch((problem: unknown) => {
			if (mine.length === 0) throw problem;
			return [];
		});
		const asking = mine.some(({ endedAt }) => endedAt === null) ? [] : staffing;
		const either = new Intl.ListFormat(locals.locale, { type: 'disjunction' });
		return {
			zone,
			mine,
			association: either.format(asking.map(({ name }) => name)),
			asking: asking.map(({ id, name, emergency }) => ({ id, name, emergency })),
			contact: (await listPlaces(tx)).length > 0,
			formId: newId()
		};
	});

export const actions: Actions = {
	async default({ request, locals }) {
		const form = await request.formData();
		const formId = form.get('form_id');
		if (!isId(formId)) error(400);
		let thread: string;
		try {
			const asking = parseAsking(form);
			const { masterKey } = locals.house;
			thread = await locals.asActor(async (tx) => {
				const staffing = await whoStaffs(tx, 'letters');
				const chosen =
					staffing.find(({ id }) => id === form.get('association')) ??
					(staffing.length === 1 && !form.has('association') ? staffing[0] : undefined);
				if (!chosen) throw new Refusal('threads_whom_gone', 'form');
				return threads.ask(tx, { masterKey, association: chosen.id, ...asking, formId });
			});
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const [wishes, association] = ['wishes', 'association'].map((name) => String(form.get(name) ?? ''));
			return fail(400, { wishes, association, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/letters/${thread}`);
	}
};
