import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { readBack } from '#lib/check-ins/read-back.ts';
import { feelingsOf } from '../../../../check-in-circumstances.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const checkIn = await locals.asActor((tx) => {
		if (!isId(params.id)) throw new Absent();
		return checkIns.find(tx, params.id);
	});
	return {
		id: params.id,
		kept: url.searchParams.has('kept'),
		read: readBack(checkIn, locals.locale, feelingsOf(locals))
	};
};
