import { error } from '@sveltejs/kit';
import { readMoments } from '#lib/courses/moments.server.ts';
import { courseLines } from '#lib/courses/read-course.server.ts';
import { humansHere } from '../../../../humans-here.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { root } = locals.house;
	const { locale } = locals;
	const { moments } = readMoments(root);
	const moment = moments.find(({ id }) => id === params.moment);
	if (!moment) error(404);
	locals.alike = true;
	return {
		moment: {
			name: moment.name[locale],
			now: moment.now[locale],
			say: moment.say[locale],
			leave: moment.leave[locale],
			humanFirst: moment.human_first
		},
		lines: courseLines(root, moment.pieces, locale),
		humans: await humansHere(locals),
		others: moments.filter((one) => one !== moment).map(({ id, name }) => ({ id, name: name[locale] }))
	};
};
