import { error } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { byDay } from '#lib/hours/announced.ts';
import { zoneFor } from '#lib/hours/hour-time.ts';
import { listComing } from '#lib/hours/hours.server.ts';
import { turnOver, whoReads } from '#lib/slips/slips.server.ts';
import { familiesHere } from '../../../../families-here.ts';
import type { PageServerLoad } from './$types.ts';

/** Hours and slips of those who love somebody, together. Where nobody staffs either there is no such page. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const staffed = await familiesHere(locals);
	if (!staffed.hours && !staffed.slips) error(404);
	const { house, locale } = locals;
	const after = url.searchParams.get('after');
	const { hours, slip, reader, own } = await locals.asActor(async (tx) => {
		const among = { locale, families: true };
		const notThis = isId(after) ? after : null;
		return {
			hours: staffed.hours ? (await listComing(tx)).filter(({ families }) => families) : [],
			slip: staffed.slips ? await turnOver(tx, { ...among, masterKey: house.masterKey, notThis }) : null,
			reader: staffed.slips ? await whoReads(tx, among) : null,
			own: tx.me?.zone ?? null
		};
	});
	const zone = zoneFor(own, url.searchParams.get('zone'), locale);
	return {
		staffed,
		days: byDay(hours, zone, locale),
		zone,
		own: own !== null,
		slip,
		mayLeave: reader !== null
	};
};
