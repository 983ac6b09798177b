import { error, fail, redirect } from '@sveltejs/kit';
import { tagOf } from '#lib/base/locale.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { parseAnswer, parseJson, parsePasskeyName, relyingAt } from '#lib/accounts/passkey.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { mine, alone, me } = await locals.asActor(async (tx) => ({
		mine: await passkeys.listMine(tx),
		alone: await passkeys.areAll(tx),
		me: meOf(tx)
	}));
	const locale = tagOf(locals.locale);
	const added = new Intl.DateTimeFormat(locale, { timeZone: me.zone, dateStyle: 'long' });
	const used = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
	return {
		passkeys: mine.map(({ addedAt, lastUsedDay, ...passkey }) => ({
			...passkey,
			added: added.format(addedAt),
			used: lastUsedDay && used.format(new Date(lastUsedDay))
		})),
		work: relyingAt(url) !== null,
		alone,
		sharedDevice: me.sharedDevice,
		done: url.searchParams.has('kept') ? 'kept' : url.searchParams.has('removed') ? 'removed' : null
	};
};

export const actions: Actions = {
	async add({ request, locals, url }) {
		const relying = relyingAt(url);
		if (!relying) error(404);
		const form = await request.formData();
		const typed = String(form.get('name') ?? '').slice(0, 300);
		const answer = parseAnswer<passkeys.Made>(parseJson(String(form.get('answer') ?? '').slice(0, 20_000)));
		try {
			const name = parsePasskeyName(typed);
			const kept = answer && (await locals.asActor((tx) => passkeys.add(tx, { relying, answer, name })));
			if (!kept) throw new Refusal('passkeys_not_added', 'form');
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { name: typed, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/my-data/passkeys?kept`);
	},

	async remove({ request, locals }) {
		const id = (await request.formData()).get('id');
		try {
			if (isId(id)) await locals.asActor((tx) => passkeys.remove(tx, id));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { name: '', problems: sentences([problem]) });
		}
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/my-data/passkeys?removed`);
	}
};
