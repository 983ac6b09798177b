import { listMine as listTwo } from '#lib/concerns/two.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { listLooks } from '#lib/sharing/openings.server.ts';
import type { PageServerLoad } from './$types.ts';

/** How many looks stand on one page. */
const atOnce = 50;

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const before = new Date(url.searchParams.get('before') ?? '');
		const looks = await listLooks(tx, { before: isNaN(before.getTime()) ? null : before, count: atOnce + 1 });
		const two = (await listTwo(tx)).length > 0;
		return { two, zone: meOf(tx).zone, looks: looks.slice(0, atOnce), more: looks.length > atOnce };
	});
