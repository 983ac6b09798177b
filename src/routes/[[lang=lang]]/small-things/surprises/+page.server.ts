import { writeDay } from '#lib/looking-back/dates.ts';
import { list } from '#lib/steps/attempts.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Of so many things that were taken last, those that surprised. */
const most = 6000;

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => ({
		surprises: (await list(tx, most))
			.filter(({ surprised }) => surprised !== '')
			.map(({ id, words, surprised, day }) => ({
				...{ id, words, surprised },
				day: writeDay(day, 'weekdayYear', locals.locale)
			}))
	}));
