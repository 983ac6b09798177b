import { error, fail, redirect } from '@sveltejs/kit';
import { Temporal } from 'temporal-polyfill';
import { now } from '#lib/base/clock.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { parseAbout, parseWrong } from '#lib/concerns/wrong.ts';
import * as wrongs from '#lib/concerns/wrongs.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { noteErasure } from '../../../erasures-log.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Without a thing it is about, the page only shows what was said before. */
export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		meOf(tx);
		const about = parseAbout(url.searchParams.get('place'), url.searchParams.get('item'));
		const readers = about ? await wrongs.listReaders(tx, about) : [];
		const mine = await wrongs.listMine(tx);
		if (readers.length === 0 && mine.length === 0) throw new Absent();
		const today = Temporal.PlainDate.from(now().toZonedDateTimeISO('UTC').toPlainDate());
		const say = (day: string) => writeDay(day, 'weekday', locals.locale);
		const listed = new Intl.ListFormat(locals.locale, { type: 'conjunction' });
		return {
			about,
			readers: readers.map(({ days, readers, ...reading }) => ({
				...reading,
				names: listed.format(readers),
				until: days === null ? null : say(today.add({ days }).toString())
			})),
			mine: mine.map(({ id, words, promisedDay }) => ({
				id,
				words,
				promised: promisedDay !== null && promisedDay >= today.toString() ? say(promisedDay) : null
			})),
			formId: newId()
		};
	});

export const actions: Actions = {
	async say({ request, locals, url }) {
		const form = await request.formData();
		const about = parseAbout(url.searchParams.get('place'), url.searchParams.get('item'));
		const [association, formId] = [form.get('association'), form.get('form_id')];
		if (!about || !isId(association) || !isId(formId)) error(404);
		const { words, refusals } = parseWrong(form);
		if (refusals.length > 0) return fail(400, { words, formId, association, problems: sentences(refusals) });
		await locals.asActor((tx) => wrongs.say(tx, { association, about, words, formId }));
		redirect(303, `${locals.prefix}/something-was-wrong`);
	},

	async remove({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		await locals.asActor((tx) => wrongs.remove(tx, id));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/for-me`);
	}
};
