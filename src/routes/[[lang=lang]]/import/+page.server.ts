import { redirect } from '@sveltejs/kit';
import { tagOf } from '#lib/base/locale.ts';
import { isId } from '#lib/base/ids.ts';
import { say } from '#lib/content/words.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { mostSegments } from '#lib/diaries/apple-health.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Why a file was not taken in; the upload itself cannot draw a page and says it through the address. */
const noes = ['none', 'empty', 'large', 'kind', 'binary', 'busy', 'locked', 'not_health', 'segments', 'columns'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const { me, imports } = await locals.asActor(async (tx) => ({ me: meOf(tx), imports: await diaries.list(tx) }));
	const most = locals.house.settings.uploadMebibytes;
	const no = noes.find((code) => url.searchParams.get('no') === `diaries_file_${code}`);
	const kind = /^[A-Za-z, ]{2,20}$/.exec(url.searchParams.get('kind') ?? '')?.[0] ?? '?';
	const day = new Intl.DateTimeFormat(tagOf(locals.locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: me.zone
	});
	return {
		most,
		no: no ? say(`diaries_file_${no}`, { kind, most, count: mostSegments }) : null,
		imports: imports.map((one) => ({ id: one.id, kept: one.kept, made: day.format(one.made_at) }))
	};
};

export const actions: Actions = {
	undo: async ({ locals, request }) => {
		const id = (await request.formData()).get('id');
		if (isId(id)) await locals.asActor((tx) => diaries.undo(tx, id));
		redirect(303, `${locals.prefix}/import`);
	}
};
