import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { readBack } from '#lib/check-ins/read-back.ts';
import * as ties from '#lib/people/ties.server.ts';
import { feelingsOf } from '../../../../check-in-circumstances.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { checkIn, people } = await locals.asActor(async (tx) => {
		if (!isId(params.id)) throw new Absent();
		return { checkIn: await checkIns.find(tx, params.id), people: await ties.listPeople(tx) };
	});
	return {
		id: params.id,
		people: people.filter(({ mayBeShown }) => mayBeShown),
		kept: url.searchParams.has('kept'),
		read: readBack(checkIn, locals.locale, feelingsOf(locals))
	};
};
