import { error, fail } from '@sveltejs/kit';
import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { makeWords } from '#lib/accounts/words.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';
import { parseSlip } from '#lib/slips/slip.ts';
import * as slips from '#lib/slips/slips.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Who would read it, by the name of their association. Where nobody would, there is no such page. */
async function mustBeRead({ asActor, locale }: App.Locals, families: boolean): Promise<string> {
	return (await asActor((tx) => slips.whoReads(tx, { locale, families }))) ?? error(404);
}

/** Whether it is to lie among those of families, as the page says that led here. */
const isForFamilies = (url: URL) => url.searchParams.get('among') === 'families';

export const load: PageServerLoad = async ({ locals, url }) => ({
	association: await mustBeRead(locals, isForFamilies(url)),
	families: isForFamilies(url),
	formId: newId()
});

export const actions: Actions = {
	async default({ request, locals, url }) {
		const families = isForFamilies(url);
		await mustBeRead(locals, families);
		const form = await request.formData();
		const typed = String(form.get('words') ?? '');
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		const { house, locale, caller } = locals;
		const words = makeWords(locale, chance);
		let danger: boolean;
		try {
			const text = parseSlip(typed);
			danger = soundsLikeDanger(text, readDangerWords(house.root));
			// As whoever acts, because the side on which it lies follows from the account; nothing else of it is kept.
			await locals.asActor((tx) =>
				slips.leave(tx, {
					masterKey: house.masterKey,
					formId,
					text,
					words: words.join(' '),
					locale,
					families,
					soundsLikeDanger: danger,
					now: now(),
					caller
				})
			);
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const status = { slips_too_many: 429, slips_left_before: 409 }[problem.code] ?? 400;
			return fail(status, {
				stage: 'form' as const,
				formId,
				typed: cleanText(typed),
				problem: sentences([problem]).words ?? null
			});
		}
		// What has lain its ninety days goes where the next one comes.
		await asWorker(house.database)(slips.sweep);
		return { stage: 'words' as const, words, danger };
	}
};
