import { error, fail } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import * as slips from '#lib/slips/slips.server.ts';
import { noteErasure } from '../../../../../erasures-log.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

// The words come with each request: no cookie, nothing in the address. All of it as a visitor.

/** Open as long as there is anything to come back to, also where nobody reads slips any more. */
async function mustHaveWayBack(locals: App.Locals): Promise<void> {
	if (!(await locals.asVisitor((tx) => slips.hasWayBack(tx)))) error(404);
}

async function broughtWith(request: Request, locals: App.Locals): Promise<slips.Brought> {
	const words = String((await request.formData()).get('words') ?? '').slice(0, 500);
	return { masterKey: locals.house.masterKey, words, caller: locals.caller };
}

function refuse(problem: unknown, words: string) {
	if (!(problem instanceof Refusal)) throw problem;
	const status = problem.code === 'slips_too_many_tries' ? 429 : 400;
	return fail(status, { stage: 'words' as const, words, problem: sentences([problem]).words ?? null });
}

export const load: PageServerLoad = async ({ locals, request }) => {
	// Not after an action, which asks itself: the last slip may just have been taken away.
	if (request.method !== 'POST') await mustHaveWayBack(locals);
	return { backupDays: locals.house.settings.backupDays };
};

export const actions: Actions = {
	async read({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = await broughtWith(request, locals);
		try {
			const slip = await locals.asVisitor((tx) => slips.read(tx, brought));
			if (!slip) return refuse(new Refusal('slips_words_unknown', 'words'), brought.words);
			const until = writeDay(slip.endsDay, 'weekdayYear', locals.locale);
			return { stage: 'slip' as const, words: brought.words, slip, until };
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** Gone when the writer says so. */
	async away({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = await broughtWith(request, locals);
		try {
			if (!(await locals.asVisitor((tx) => slips.takeAway(tx, brought))))
				return refuse(new Refusal('slips_words_unknown', 'words'), brought.words);
		} catch (problem) {
			return refuse(problem, brought.words);
		}
		await noteErasure(locals.house);
		return { stage: 'gone' as const };
	}
};
