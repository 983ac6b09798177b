import { error } from '@sveltejs/kit';
import { readyPress } from '#lib/booklets/press.server.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { citationsOf } from '#lib/classes/read-theme.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Only questions: nothing can be filled in here. */
export const load: PageServerLoad = ({ locals }) => {
	const { root } = locals.house;
	const { sheet } = readClasses(root);
	if (!sheet) error(404);
	readyPress(root);
	locals.alike = true;
	const { locale } = locals;
	return {
		groups: sheet.groups.map(({ title, questions }) => ({ title: title[locale], questions: questions[locale] })),
		last: sheet.last[locale],
		sources: citationsOf(root, sheet.sources, locale),
		reviewedOn: sheet.reviewed_on
	};
};
