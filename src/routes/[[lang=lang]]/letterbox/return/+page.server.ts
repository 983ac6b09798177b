import { error, fail } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { hasWayBack } from '#lib/letterbox/letterboxes.server.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import { toView } from '#lib/letterbox/letter-view.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

// The words come with each request and the letter with its answer: no cookie, nothing in the address, nothing that is left
// in this browser when the tab is closed. See docs/decisions/0012.

/** Open as long as there is anything to come back to, also where the letterbox has been closed since. */
async function mustHaveWayBack(locals: App.Locals): Promise<void> {
	if (!(await locals.asVisitor(hasWayBack))) error(404);
}

async function broughtWith(request: Request, locals: App.Locals): Promise<letters.Brought> {
	const words = String((await request.formData()).get('words') ?? '').slice(0, 500);
	return { masterKey: locals.house.masterKey, words, caller: locals.caller };
}

function refuse(problem: unknown, words: string) {
	if (!(problem instanceof Refusal)) throw problem;
	const status = problem.code === 'letterbox_too_many_tries' ? 429 : 400;
	return fail(status, { stage: 'words' as const, words, problems: sentences([problem]) });
}

export const load: PageServerLoad = async ({ locals }) => {
	await mustHaveWayBack(locals);
	return { backupDays: locals.house.settings.backupDays };
};

export const actions: Actions = {
	async read({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = await broughtWith(request, locals);
		try {
			const letter = await locals.asVisitor((tx) => letters.read(tx, brought));
			if (!letter) return refuse(new Refusal('letterbox_words_unknown', 'words'), brought.words);
			const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
			return { stage: 'letter' as const, words: brought.words, letter: toView(letter, today, locals.locale) };
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** Gone when the writer says so. */
	async away({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = await broughtWith(request, locals);
		try {
			if (!(await locals.asVisitor((tx) => letters.putAway(tx, brought))))
				return refuse(new Refusal('letterbox_words_unknown', 'words'), brought.words);
		} catch (problem) {
			return refuse(problem, brought.words);
		}
		await noteErasure(locals.house);
		return { stage: 'gone' as const };
	}
};
