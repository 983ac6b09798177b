import { redirect, type RequestEvent } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { dayOf } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { textsFor } from '#lib/measures/pack.ts';
import { sayName } from '#lib/measures/say-measure.ts';
import { readAnswers, readCarried, showSheets } from '#lib/measures/sheet.ts';
import * as sheets from '#lib/measures/sheets.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
	withOne({ locals, params }, async (tx, one) => {
		const { id, measure, from, offered, state } = one;
		const asked = measure && textsFor(measure, locals.locale);
		const answered = state === 'left' ? null : state;
		return {
			...{ id, from, offered, name: sayName(measure, locals.locale) },
			left: state === 'left',
			answered: answered !== null,
			unreadable: measure === null,
			/** The questions: before they were answered, and to change what was. */
			form: measure &&
				asked &&
				(answered === null || url.searchParams.has('change')) && {
					...asked,
					items: measure.items.map(({ number, points }) => ({ number, answers: [...points.keys()] })),
					chosen: answered?.answers ?? {}
				},
			result: answered && (await resultOf(tx, id, locals.locale)),
			kept: url.searchParams.has('kept')
		};
	});

export const actions: Actions = {
	async keep(event) {
		const form = await event.request.formData();
		const { locals } = event;
		await withOne(event, async (tx, { id, measure }) => {
			if (!measure) throw new Absent();
			const language = textsFor(measure, locals.locale)?.language ?? locals.locale;
			await sheets.keep(tx, id, { day: today(tx), answered: { language, answers: readAnswers(form, measure) } });
		});
		redirect(303, `${locals.prefix}/questionnaires/${event.params.sheet}?kept`);
	},

	async leave(event) {
		const left = await withOne(event, (tx, { id }) => sheets.leave(tx, id, today(tx)));
		redirect(303, `${event.locals.prefix}/questionnaires${left ? '?left' : `/${event.params.sheet}`}`);
	},

	/** What was erased just now is kept again, of its own day, unless it was answered anew meanwhile. */
	async put_back(event) {
		const form = await event.request.formData();
		await withOne(event, async (tx, { id, measure }) => {
			const carried = measure && readCarried(form, measure, today(tx));
			if (!carried) throw new Absent();
			await sheets.putBack(tx, id, carried);
		});
		redirect(303, `${event.locals.prefix}/questionnaires/${event.params.sheet}?kept`);
	}
};

function withOne<T>(
	{ locals, params }: Pick<RequestEvent, 'locals'> & { params: { sheet?: string } },
	work: (tx: Tx, one: sheets.Mine) => Promise<T>
): Promise<T> {
	const { sheet } = params;
	return locals.asActor(async (tx) => {
		if (!isId(sheet)) throw new Absent();
		return work(tx, await sheets.findMine(tx, sheet));
	});
}

/** One sheet beside the first of its kind. */
async function resultOf(tx: Tx, id: string, locale: App.Locals['locale']) {
	const all = (await sheets.listMine(tx)).flatMap((one) =>
		one.state === null || one.state === 'left' ? [] : [{ ...one.state, id: one.id, measure: one.measure }]
	);
	return showSheets(all, locale).find((shown) => shown.id === id) ?? null;
}

function today(tx: Tx): string {
	const { zone, dayBegins } = meOf(tx);
	return dayOf(now(), zone, dayBegins);
}
