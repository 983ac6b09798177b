import { isId } from '#lib/base/ids.ts';
import { meOf } from '#lib/database/as-actor.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	const given = (name: string) => {
		const id = url.searchParams.get(name);
		return isId(id) ? id : null;
	};
	return locals.asActor(async (tx) => {
		meOf(tx);
		const away = await folio.list(tx, { away: true, before: given('away_before') });
		return {
			...(await folio.list(tx, { away: false, before: given('before') })),
			leafed: given('before') !== null,
			away,
			awayOpen: given('away_before') !== null,
			/** What was put away just now. */
			justNow: away.items.find(({ id }) => id === given('away')) ?? null,
			erased: url.searchParams.has('erased')
		};
	});
};
