import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { listOurs } from '#lib/paths/local-paths.server.ts';
import { fromWhom, otherThan } from '#lib/paths/path-parts.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = { locale: locals.locale, today: now().toString().slice(0, 10) };
	const lines = (await locals.asActor(listOurs)).map((path) => ({
		...{ id: path.id, title: path.title, field: path.field, takenAway: path.takenAway },
		language: otherThan(locals.locale, path.locale),
		from: fromWhom(path, reader)
	}));
	const given = url.searchParams.get('away');
	return {
		standing: lines.filter(({ takenAway }) => !takenAway),
		away: lines.filter(({ takenAway }) => takenAway),
		/** What was taken away just now. */
		justNow: (isId(given) && lines.find(({ id, takenAway }) => takenAway && id === given)) || null
	};
};
