import { error } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { addressOf } from '#lib/concerns/concern.ts';
import * as wrongs from '#lib/concerns/wrongs.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const wrong = await locals.asActor((tx) => wrongs.openOne(tx, params.id));
	return { wrong, address: addressOf(wrong) };
};
