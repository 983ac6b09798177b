import { error, redirect } from '@sveltejs/kit';
import { readTheme, sayStill } from '#lib/classes/read-theme.server.ts';
import { mayComeBack, readStill } from '#lib/classes/still.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { root } = locals.house;
	const { locale, prefix } = locals;
	const theme = readTheme(root, params.theme, locale, prefix);
	if (!theme) error(404);
	const still = readStill(url.searchParams);
	if (theme.id === 'coming-back' && !mayComeBack(still)) redirect(303, `${prefix}/my-class/first-words`);
	return { theme, question: theme.id === 'first-words' ? sayStill(root, locale, still) : null };
};
