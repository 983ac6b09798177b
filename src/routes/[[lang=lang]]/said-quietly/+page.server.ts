import { error, fail, redirect } from '@sveltejs/kit';
import { listAssociations, whoStaffs } from '#lib/associations/associations.server.ts';
import { now } from '#lib/base/clock.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { listPlaces } from '#lib/concerns/contacts.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { parseMurmur, readBy } from '#lib/murmurs/murmur.ts';
import { toView } from '#lib/murmurs/murmur-view.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';
import { findLetterOf, makeLetter } from '#lib/threads/from-murmur.server.ts';
import { soundsUrgent } from '#lib/threads/letter-danger.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { noteErasure } from '../../../erasures-log.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) =>
	locals.asActor(async (tx) => {
		if (!tx.me) await whoStaffs(tx, 'murmurs');
		const { zone, dayBegins } = meOf(tx);
		await comeByMyself(tx, request.headers);
		const [readers, mine] = [await murmurs.listReaders(tx), await murmurs.listMine(tx)];
		// What was said stays its owner's, also where nobody reads any more.
		if (readers.length === 0 && mine.length === 0) throw new Absent();
		const associations = await listAssociations(tx);
		const names = new Map(associations.map(({ id, name }) => [id, name]));
		const written = (await threads.listMine(tx)).filter((one) => one.endedAt === null);
		const letters = {
			asking: new Set(associations.filter((one) => one.openPlaces.includes('letters')).map(({ id }) => id)),
			open: new Set(written.filter((one) => one.written).map((one) => one.association))
		};
		const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
		const listed = new Intl.ListFormat(locals.locale, { type: 'conjunction' });
		const showing = { locale: locals.locale, zone, dayBegins, today, names, letters };
		return {
			contact: (await listPlaces(tx)).length > 0,
			readers: readers.map(({ days, readers, ...reading }) => ({
				...reading,
				names: listed.format(readers),
				until: writeDay(readBy(days, today), 'weekday', locals.locale)
			})),
			mine: mine.map((one) => toView(one, showing)),
			formId: newId()
		};
	});

export const actions: Actions = {
	async say({ request, locals }) {
		const form = await request.formData();
		const { words, wantsAnswer, refusals } = parseMurmur(form);
		const association = form.get('association');
		const formId = form.get('form_id');
		if (!isId(association) || !isId(formId)) error(404);
		const again = (status: number, refused: Refusal[]) =>
			fail(status, { formId, typed: { words, wantsAnswer, association }, problems: sentences(refused) });
		if (refusals.length > 0) return again(400, refusals);
		const { masterKey, root } = locals.house;
		const danger = soundsLikeDanger(words, readDangerWords(root));
		const saying = { masterKey, association, words, wantsAnswer, soundsLikeDanger: danger, formId };
		try {
			await locals.asActor((tx) => murmurs.say(tx, saying));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return again(429, [problem]);
		}
		redirect(303, `${locals.prefix}/said-quietly#said`);
	},

	async sooner({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		await locals.asActor((tx) => murmurs.askSooner(tx, id));
		redirect(303, `${locals.prefix}/said-quietly#said`);
	},

	async letter({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		const { masterKey, root } = locals.house;
		const moving = { masterKey, murmur: id, sounds: (words: string) => soundsUrgent(root, words) };
		let made: { thread: string; danger: boolean };
		try {
			made = await locals.asActor((tx) => makeLetter(tx, moving));
		} catch (problem) {
			if (!(problem instanceof Absent)) throw problem;
			// It is a letter already, by an earlier tap; or it was answered meanwhile, and stands where it stood.
			const thread = await locals.asActor((tx) =>
				findLetterOf(tx, id).catch(async () => void (await murmurs.findMine(tx, id)))
			);
			redirect(303, `${locals.prefix}/${thread ? `letters/${thread}` : 'said-quietly#said'}`);
		}
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/letters/${made.thread}${made.danger ? '?sent' : ''}#end`);
	},

	async remove({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		await locals.asActor((tx) => murmurs.remove(tx, id));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/said-quietly#said`);
	}
};
