import { whoStaffs } from '#lib/associations/associations.server.ts';
import { byDay } from '#lib/hours/announced.ts';
import { zoneFor } from '#lib/hours/hour-time.ts';
import { listComing } from '#lib/hours/hours.server.ts';
import type { PageServerLoad } from './$types.ts';

/** The hours that are to come, in the visitor's own time. Where nobody staffs them there is no such page. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { hours, own } = await locals.asActor(async (tx) => {
		await whoStaffs(tx, 'hours');
		return { hours: await listComing(tx), own: tx.me?.zone ?? null };
	});
	const { locale } = locals;
	const zone = zoneFor(own, url.searchParams.get('zone'), locale);
	return {
		zone,
		own: own !== null,
		zones: own === null ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : [],
		days: byDay(hours, zone, locale)
	};
};
