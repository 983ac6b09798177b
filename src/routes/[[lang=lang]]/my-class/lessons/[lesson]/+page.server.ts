import { error } from '@sveltejs/kit';
import { readyPress } from '#lib/booklets/press.server.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { citationsOf } from '#lib/classes/read-theme.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { root } = locals.house;
	const { locale } = locals;
	const { lessons } = readClasses(root);
	const lesson = lessons.find(({ id }) => id === params.lesson);
	if (!lesson) error(404);
	readyPress(root);
	locals.alike = true;
	const { sheets, cards, sources, reviewed_on } = lesson.about;
	return {
		id: lesson.id,
		...lesson.words[locale],
		sheets: sheets.map(({ title, lead, questions }) => ({
			title: title[locale],
			lead: lead[locale],
			questions: questions[locale]
		})),
		cards: cards?.map((one) => one[locale]) ?? [],
		sources: citationsOf(root, sources, locale),
		reviewedOn: reviewed_on,
		others: lessons
			.filter(({ id }) => id !== lesson.id)
			.map(({ id, words }) => {
				const { title, summary } = words[locale];
				return { path: `lessons/${id}`, title, summary };
			})
	};
};
