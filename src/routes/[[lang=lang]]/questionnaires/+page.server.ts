import { writeDay } from '#lib/looking-back/dates.ts';
import { sayName } from '#lib/measures/say-measure.ts';
import { listMine } from '#lib/measures/sheets.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const mine = (await listMine(tx)).map(({ id, measure, from, state }) => ({
			...{ id, from, readable: measure !== null, name: sayName(measure, locals.locale) },
			state: state === null ? 'waiting' : state === 'left' ? 'left' : 'answered',
			day: state === null || state === 'left' ? null : writeDay(state.day, 'dayYear', locals.locale)
		}));
		const only = (state: string) => mine.filter((one) => one.state === state);
		return {
			...{
				waiting: only('waiting').filter(({ readable }) => readable),
				answered: only('answered'),
				left: only('left')
			},
			justLeft: url.searchParams.has('left'),
			erased: url.searchParams.has('erased')
		};
	});
