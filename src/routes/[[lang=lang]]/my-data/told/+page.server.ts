import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { tagOf } from '#lib/base/locale.ts';
import { parseClock } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { parseJson, relyingAt } from '#lib/accounts/passkey.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { parseMailAddress } from '#lib/told/mail-address.ts';
import { vapidOf } from '#lib/told/push.server.ts';
import { parseSubscription } from '#lib/told/subscription.ts';
import * as told from '#lib/told/told.server.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** What was just done, as the address says it. */
const doings = ['asked', 'gone', 'here', 'stopped', 'quiet'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { settings, masterKey } = locals.house;
	const { mine, me } = await locals.asActor(async (tx) => ({
		mine: await told.readMine(tx, settings.mail),
		me: meOf(tx)
	}));
	const locale = tagOf(locals.locale);
	const day = new Intl.DateTimeFormat(locale, { timeZone: me.zone, dateStyle: 'long' });
	return {
		...mine,
		browsers: mine.browsers.map(({ since, ...browser }) => ({ ...browser, since: day.format(since) })),
		zone: me.zone,
		sharedDevice: me.sharedDevice,
		// Browsers ask for the same of an address as for passkeys.
		pushWorks: relyingAt(url) !== null,
		key: vapidOf(masterKey).publicKey,
		done: doings.find((doing) => url.searchParams.has(doing)) ?? null
	};
};

export const actions: Actions = {
	async mail(event) {
		const { masterKey } = event.locals.house;
		const typed = String((await event.request.formData()).get('address') ?? '').slice(0, 300);
		const refused = await tried(event, (tx) => told.askByMail(tx, { masterKey, address: parseMailAddress(typed) }));
		return refused ? fail(400, { address: typed, problems: refused }) : done(event, 'asked');
	},

	async away(event) {
		await event.locals.asActor(told.takeMailAway);
		return done(event, 'gone');
	},

	/** The browser of this session, as its script says where it is reached. */
	async here(event) {
		const { masterKey } = event.locals.house;
		const given = String((await event.request.formData()).get('browser') ?? '').slice(0, 5_000);
		const browser = parseSubscription(parseJson(given));
		if (!browser) error(400);
		await event.locals.asActor((tx) => told.tellHere(tx, { masterKey, browser }));
		return done(event, 'here');
	},

	async stop(event) {
		const id = (await event.request.formData()).get('id');
		if (isId(id)) await event.locals.asActor((tx) => told.stopBrowser(tx, id));
		return done(event, 'stopped');
	},

	async quiet(event) {
		const form = await event.request.formData();
		const [from, until] = ['from', 'until'].map((name) => parseClock(String(form.get(name) ?? '')));
		const refused = await tried(event, (tx) => {
			if (typeof from !== 'number') throw new Refusal('told_quiet_unknown', 'from');
			if (typeof until !== 'number') throw new Refusal('told_quiet_unknown', 'until');
			return told.keepQuiet(tx, { from, until });
		});
		return refused ? fail(400, { address: '', problems: refused }) : done(event, 'quiet');
	}
};

/** @returns what was refused, in sentences by field, or null where it was done */
async function tried({ locals }: RequestEvent, work: (tx: Tx) => Promise<void>) {
	try {
		await locals.asActor(async (tx) => work(tx));
		return null;
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return sentences([problem]);
	}
}

async function done({ locals }: RequestEvent, doing: (typeof doings)[number]): Promise<never> {
	await noteErasure(locals.house);
	redirect(303, `${locals.prefix}/my-data/told?${doing}`);
}
