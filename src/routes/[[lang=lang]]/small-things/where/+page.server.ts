import { list } from '#lib/steps/attempts.server.ts';
import { places } from '#lib/steps/library.ts';
import { lay } from '#lib/steps/plan.ts';
import type { PageServerLoad } from './$types.ts';

/** Of so many things that were taken last, where they were. */
const most = 6000;

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const had = (await list(tx, most)).filter(({ outcome }) => outcome === 'done' || outcome === 'partly');
		const at = (place: string) => had.filter((one) => one.place === place).map(({ id, words }) => ({ id, words }));
		return {
			places: places.map((place) => {
				const things = at(place);
				return {
					place,
					things,
					lying: lay(things.map(({ id }) => id))
				};
			}),
			elsewhere: at('')
		};
	});
