import { fail, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { sentences } from './refusals.ts';

/**
 * The action of a page with ready words: shows what somebody made of them. It comes back in this one answer and is kept nowhere.
 * @param parse reads what was typed; throws Refusal of the field "text"
 */
export const showChanged =
	(parse: (typed: string) => string) =>
	async ({ request }: Pick<RequestEvent, 'request'>) => {
		const typed = String((await request.formData()).get('text') ?? '');
		try {
			return { text: parse(typed), problem: null };
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { text: typed, problem: sentences([problem]).text ?? null });
		}
	};
