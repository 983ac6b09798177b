import { fail, redirect } from '@sveltejs/kit';
import { isId, newId, ownId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { m } from '#lib/content/words.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { parsePack } from '#lib/measures/pack.ts';
import * as packs from '#lib/measures/packs.server.ts';
import { BadMeasure } from '#lib/measures/parse-measure.ts';
import { sayName } from '#lib/measures/say-measure.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		await packs.associationOf(tx, ['administrator']);
		const all = (await packs.listOurs(tx)).map(({ id, measure, away }) => ({
			...{
				id,
				away,
				name: sayName(measure, locals.locale),
				whose: measure ? whoseIs(measure) : m.measures_unreadable_pack()
			}
		}));
		return {
			standing: all.filter(({ away }) => !away),
			away: all.filter(({ away }) => away),
			formId: newId(),
			done: url.searchParams.has('loaded')
		};
	});

export const actions: Actions = {
	async load({ request, locals }) {
		// Whoever may not load learns nothing of what is missing.
		const account = await locals.asActor(async (tx) => {
			await packs.associationOf(tx, ['administrator']);
			return meOf(tx).account;
		});
		const form = await request.formData();
		const definition = cleanText(String(form.get('definition') ?? '')).trimEnd();
		try {
			parsePack(definition);
		} catch (error) {
			if (error instanceof BadMeasure) {
				const problems = sentences([new Refusal('measures_pack_refused', 'definition')]);
				return fail(400, { definition, problems, lines: error.problems.map(({ message }) => message) });
			}
			if (!(error instanceof Refusal)) throw error;
			return fail(400, { definition, problems: sentences([error]), lines: [] });
		}
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		await locals.asActor((tx) => packs.load(tx, ownId(account, formId), definition));
		redirect(303, `${locals.prefix}/beside-you/packs?loaded`);
	},

	async put_away(event) {
		await setAway(event, true);
		redirect(303, `${event.locals.prefix}/beside-you/packs`);
	},

	async take_out(event) {
		await setAway(event, false);
		redirect(303, `${event.locals.prefix}/beside-you/packs`);
	}
};

function whoseIs({ licence, permission }: Measure): string {
	return `${licence.copyright}. ${permission ?? licence.terms}`;
}

async function setAway({ request, locals }: RequestEvent, away: boolean): Promise<void> {
	const id = (await request.formData()).get('id');
	await locals.asActor(async (tx) => {
		if (!isId(id)) throw new Absent();
		await packs.setAway(tx, id, away);
	});
}
