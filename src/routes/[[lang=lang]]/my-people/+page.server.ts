import { error, fail, redirect } from '@sveltejs/kit';
import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { makeWords } from '#lib/accounts/words.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { codeDays, codeWords } from '#lib/people/tie.ts';
import * as ties from '#lib/people/ties.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const { zone } = meOf(tx);
		const people = await ties.listPeople(tx);
		return {
			zone,
			seesNothing: await ties.seesNothing(tx),
			people,
			shown: await shares.listLetSee(tx),
			codes: await ties.listCodes(tx)
		};
	});

const refuse = (refusal: Refusal, words = '') => fail(400, { given: null, words, problems: sentences([refusal]) });

export const actions: Actions = {
	async give({ locals }) {
		const words = makeWords(locals.locale, chance, codeWords).join(' ');
		const at = now();
		try {
			await locals.asActor((tx) => ties.giveCode(tx, { masterKey: locals.house.masterKey, words, now: at }));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return refuse(problem);
		}
		const endsAt = new Date(at.add({ hours: 24 * codeDays }).epochMilliseconds);
		return { given: { words, endsAt }, words: '', problems: {} as Record<string, string> };
	},

	async use({ request, locals }) {
		const words = String((await request.formData()).get('words') ?? '').slice(0, 200);
		if (words.trim() === '') return refuse(new Refusal('people_code_missing', 'words'));
		try {
			const { masterKey } = locals.house;
			const used = await locals.asActor((tx) => ties.useCode(tx, { masterKey, words, caller: locals.caller }));
			if (!used) return refuse(new Refusal('people_code_unknown', 'words'), words);
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return refuse(problem, words);
		}
		redirect(303, `${locals.prefix}/my-people`);
	},

	away: ({ request, locals }) => act(request, locals, (tx, id) => ties.takeCodeAway(tx, id)),
	back: ({ request, locals }) => act(request, locals, (tx, id) => shares.takeBack(tx, id)),
	remove: ({ request, locals }) => act(request, locals, (tx, id) => shares.removeFromMyPeople(tx, id))
};

async function act(request: Request, locals: App.Locals, work: (tx: Tx, id: string) => Promise<void>): Promise<never> {
	const id = (await request.formData()).get('id');
	if (!isId(id)) error(404);
	await locals.asActor((tx) => work(tx, id));
	redirect(303, `${locals.prefix}/my-people`);
}
