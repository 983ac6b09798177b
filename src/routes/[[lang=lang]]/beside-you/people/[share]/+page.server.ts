import { redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { parseDay } from '#lib/base/day.ts';
import * as companions from '#lib/companions/companions.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { readSeen } from '#lib/seen/seen.server.ts';
import * as openings from '#lib/sharing/openings.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** What it is, and for a minute after a look what is to be seen. */
export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.asActor(async (tx) => {
		await companions.meAsCompanion(tx);
		const shown = await openings.findShown(tx, params.share);
		const name = (await ties.listPeople(tx)).find(({ other }) => other === shown.other)?.called ?? '';
		const kinds = await openings.openKinds(tx, shown);
		const before = parseDay(url.searchParams.get('before') ?? '');
		const sight = { owner: shown.other, kinds, reach: shown.reach, before, locale: locals.locale };
		const { masterKey, root } = locals.house;
		return {
			mark: await openings.markShown(tx, params.share),
			endsIn: shown.endsAt.getTime() - now().epochMilliseconds,
			shown,
			name,
			search: url.search,
			zone: meOf(tx).zone,
			seen: kinds.length > 0 ? await readSeen(tx, masterKey, sight) : null,
			feelings: feelingWords(readFeelings(root), locals.locale)
		};
	});

export const actions: Actions = {
	/** The look is written down before anything is read. */
	async default({ locals, params, url }) {
		await openings.open(locals.asActor, params.share);
		redirect(303, `${locals.prefix}/beside-you/people/${params.share}${url.search}`);
	}
};
