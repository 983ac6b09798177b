import { isId } from '#lib/base/ids.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import { turnOver, whoReads } from '#lib/slips/slips.server.ts';
import type { PageServerLoad } from './$types.ts';

/** One slip by chance. Which one was turned over is kept nowhere. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { house, locale } = locals;
	const after = url.searchParams.get('after');
	return locals.asActor(async (tx) => {
		await whoStaffs(tx, 'slips');
		const notThis = isId(after) ? after : null;
		const slip = await turnOver(tx, { masterKey: house.masterKey, locale, notThis });
		return { slip, mayLeave: (await whoReads(tx, { locale })) !== null };
	});
};
