import { chance } from '#lib/base/chance.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { makeWords } from '#lib/accounts/words.ts';
import { meOf } from '#lib/database/as-actor.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const me = await locals.asActor((tx) => Promise.resolve(meOf(tx)));
	return { nickname: me.nickname };
};

export const actions: Actions = {
	async default({ locals }) {
		const words = makeWords(locals.locale, chance);
		await locals.asActor((tx) => accounts.replaceWords(tx, locals.house.masterKey, words.join(' ')));
		return { words };
	}
};
