import { writeDay } from '#lib/looking-back/dates.ts';
import { list } from '#lib/steps/attempts.server.ts';
import type { PageServerLoad } from './$types.ts';

/** As many as a page shows at first, and as many more each time. */
const some = 30;

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const asked = Number(url.searchParams.get('most'));
		const most = Number.isInteger(asked) && asked > some ? Math.min(asked, 3000) : some;
		const all = await list(tx, most + 1);
		const shown = all.slice(0, most).map(({ id, words, day, outcome }) => ({
			id,
			words,
			day: writeDay(day, 'weekdayYear', locals.locale),
			open: outcome === null
		}));
		return {
			open: shown.filter((one) => one.open),
			past: shown.filter((one) => !one.open),
			more: all.length > most ? most + some : null
		};
	});
