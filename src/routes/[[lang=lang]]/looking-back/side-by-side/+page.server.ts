import { error, fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { flagsIn, parseComparison, ratings, writeFlag, type Comparison } from '#lib/looking-back/comparison.ts';
import * as comparisons from '#lib/looking-back/comparisons.server.ts';
import { readDone, readDoneFor } from '#lib/looking-back/done.server.ts';
import { nameFlag } from '#lib/looking-back/name-comparison.ts';
import { sayComparison } from '#lib/looking-back/say-comparison.ts';
import { setSideBySide } from '#lib/looking-back/side-by-side.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const kept = await comparisons.list(tx);
		const full = kept.length >= comparisons.most;
		const [checkIns, done] = await Promise.all([
			comparisons.readCompared(tx),
			full ? readDoneFor(tx, kept) : readDone(tx)
		]);
		const names = { feelings: feelingWords(readFeelings(locals.house.root), locals.locale), steps: done.words };
		return {
			results: kept.map((one) => {
				const name = nameFlag(one.flag, names);
				return {
					...{ id: one.id, flag: writeFlag(one.flag), name, rating: one.rating },
					...sayComparison(setSideBySide(one, checkIns, done.days), { thing: name, rating: one.rating }, locals.locale)
				};
			}),
			full,
			flags: Map.groupBy(full ? [] : flagsIn(checkIns, done.days), ({ kind }) => kind)
				.entries()
				.map(([kind, flags]) => ({
					kind,
					flags: flags.map((flag) => ({ value: writeFlag(flag), name: nameFlag(flag, names) }))
				}))
				.toArray(),
			ratings,
			away: readAway(url.searchParams, kept),
			formId: newId()
		};
	});

export const actions: Actions = {
	async pick({ locals, request }) {
		const form = await request.formData();
		try {
			const comparison = parseComparison(form);
			await locals.asActor((tx) => comparisons.pick(tx, idIn(form, 'form_id'), comparison));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const typed = (name: string) => String(form.get(name) ?? '');
			const problems: Record<string, string> = sentences([problem]);
			return fail(400, { flag: typed('flag'), rating: typed('rating'), problems });
		}
		redirect(303, `${locals.prefix}/looking-back/side-by-side`);
	},

	async put_away({ locals, request }) {
		const form = await request.formData();
		const id = idIn(form, 'id');
		await locals.asActor((tx) => comparisons.putAway(tx, id));
		// Named in the address, so that it can be put back, and reloading asks nothing again.
		const away = new URLSearchParams(['flag', 'rating'].map((name) => [name, String(form.get(name) ?? '')]));
		redirect(303, `${locals.prefix}/looking-back/side-by-side?${away}`);
	}
};

/** What was put away just now, unless it is there again. */
function readAway(query: URLSearchParams, kept: readonly Comparison[]) {
	const [flag, rating] = [query.get('flag') ?? '', query.get('rating') ?? ''];
	if (flag === '' || kept.some((one) => writeFlag(one.flag) === flag && one.rating === rating)) return null;
	return { flag, rating };
}

function idIn(form: FormData, name: string): string {
	const id = form.get(name);
	if (!isId(id)) error(400);
	return id;
}
