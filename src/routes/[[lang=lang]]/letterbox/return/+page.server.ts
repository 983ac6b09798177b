import { error, fail } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import * as pieces from '#lib/letterbox/letter-pieces.server.ts';
import { hasWayBack } from '#lib/letterbox/letterboxes.server.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import { parseLetterWrong, wrongView } from '#lib/letterbox/letter-wrong.ts';
import * as wrongs from '#lib/letterbox/letter-wrongs.server.ts';
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

function broughtWith(form: FormData, locals: App.Locals): letters.Brought {
	const words = String(form.get('words') ?? '').slice(0, 500);
	return { masterKey: locals.house.masterKey, words, caller: locals.caller };
}

function refuse(problem: unknown, words: string) {
	if (!(problem instanceof Refusal)) throw problem;
	const status = problem.code === 'letterbox_too_many_tries' ? 429 : 400;
	return fail(status, { stage: 'words' as const, words, problems: sentences([problem]) });
}

/**
 * The letter that words lead to, after something was done with the piece made of it or about its answer, if anything was.
 * @param act its answer is why it was not done
 */
async function showLetter(
	locals: App.Locals,
	brought: letters.Brought,
	act: (tx: Tx) => Promise<Refusal | null> = async () => null
) {
	const found = await locals.asVisitor(async (tx) => {
		const letter = await letters.read(tx, brought);
		if (!letter) return null;
		const refusal = await act(tx);
		return { letter, refusal, piece: await pieces.findOf(tx, brought), wrong: await wrongs.findOf(tx, brought) };
	});
	if (!found) throw new Refusal('letterbox_words_unknown', 'words');
	const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
	return {
		stage: 'letter' as const,
		words: brought.words,
		letter: toView(found.letter, today, locals.locale),
		piece: found.piece,
		wrong: wrongView(found.wrong, today, locals.locale),
		typed: '',
		problems: sentences(found.refusal ? [found.refusal] : [])
	};
}

export const load: PageServerLoad = async ({ locals }) => {
	await mustHaveWayBack(locals);
	return { backupDays: locals.house.settings.backupDays };
};

export const actions: Actions = {
	async read({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = broughtWith(await request.formData(), locals);
		try {
			return await showLetter(locals, brought);
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** Yes to exactly the text that was read. */
	async agree({ request, locals }) {
		await mustHaveWayBack(locals);
		const form = await request.formData();
		const brought = broughtWith(form, locals);
		const version = String(form.get('version') ?? '').slice(0, 64);
		try {
			const shown = await showLetter(locals, brought, async (tx) => {
				if (form.get('of_age') !== 'yes') return new Refusal('letterbox_piece_yours_age_missing', 'piece');
				const taken = await pieces.agree(tx, brought, version, true);
				return taken ? null : new Refusal('letterbox_piece_yours_changed', 'piece');
			});
			return shown.problems.piece ? fail(409, shown) : shown;
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** No to a piece, or a yes taken back: its text is gone at once. */
	async end({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = broughtWith(await request.formData(), locals);
		try {
			const shown = await showLetter(locals, brought, async (tx) => {
				await pieces.end(tx, brought);
				return null;
			});
			await noteErasure(locals.house);
			return shown;
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** Something in the answer was wrong. What could not be kept stays on the page. */
	async wrong({ request, locals }) {
		await mustHaveWayBack(locals);
		const form = await request.formData();
		const brought = broughtWith(form, locals);
		const { text, refusals } = parseLetterWrong(form);
		try {
			const shown = await showLetter(locals, brought, async (tx) => {
				if (refusals[0]) return refusals[0];
				return (await wrongs.say(tx, brought, text)) ? null : new Refusal('letterbox_wrong_not_kept', 'wrong');
			});
			return shown.problems.wrong ? fail(409, { ...shown, typed: text }) : shown;
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	async unsay({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = broughtWith(await request.formData(), locals);
		try {
			const shown = await showLetter(locals, brought, async (tx) => {
				await wrongs.takeAway(tx, brought);
				return null;
			});
			await noteErasure(locals.house);
			return shown;
		} catch (problem) {
			return refuse(problem, brought.words);
		}
	},

	/** Gone when the writer says so. */
	async away({ request, locals }) {
		await mustHaveWayBack(locals);
		const brought = broughtWith(await request.formData(), locals);
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
