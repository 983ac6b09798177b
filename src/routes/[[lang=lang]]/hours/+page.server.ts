import { whoStaffs } from '#lib/associations/associations.server.ts';
import { writeSpan, writeStartDay, zoneFor } from '#lib/hours/hour-time.ts';
import { titleOf } from '#lib/hours/hour-words.ts';
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
	const days = Map.groupBy(hours, (hour) => writeStartDay(hour, zone, locale));
	return {
		zone,
		own: own !== null,
		zones: own === null ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : [],
		days: [...days].map(([day, those]) => ({
			day,
			hours: those.map((hour) => ({
				...{ id: hour.id, host: hour.host, minors: hour.minors, locale: hour.locale, opened: hour.opened },
				title: titleOf(hour),
				about: hour.kind === 'own' ? '' : hour.about,
				when: writeSpan(hour, zone, locale)
			}))
		}))
	};
};
