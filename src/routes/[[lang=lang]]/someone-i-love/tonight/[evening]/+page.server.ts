import { error } from '@sveltejs/kit';
import { nextEvening, readMoments } from '#lib/courses/moments.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { evenings } = readMoments(locals.house.root);
	const evening = evenings.find(({ id }) => id === params.evening);
	if (!evening) error(404);
	locals.alike = true;
	const { id, say, slip, leave } = evening;
	const { locale } = locals;
	return {
		evening: { id, say: say[locale], slip: slip[locale], leave: leave[locale] },
		next: nextEvening(evenings, id)?.id
	};
};
