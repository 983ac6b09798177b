import { error, fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { mustAdminister } from '#lib/companions/administration.server.ts';
import { mailPorts, parseMailServer } from '#lib/told/association-mail.ts';
import * as mail from '#lib/told/association-mail.server.ts';
import { tryMailServer } from '#lib/told/mail.server.ts';
import { lookUpOutside } from '#lib/told/outside.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** How a try went, as the address says it. */
const ends = ['taken', 'unreachable', 'password', 'refused'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const ours = await locals.asActor(async (tx) => {
		await mustAdminister(tx);
		return mail.readOurs(tx);
	});
	return { ...ours, ports: mailPorts, tried: ends.find((end) => url.searchParams.get('tried') === end) ?? null };
};

export const actions: Actions = {
	async keep(event) {
		const { locals, request } = event;
		const { typed, refusals } = parseMailServer(await request.formData());
		if ((await lookUpOutside(typed.host)) === 'inside') refusals.push(new Refusal('told_server_host_inside', 'host'));
		if (refusals.length > 0) return fail(400, { typed: { ...typed, password: '' }, problems: sentences(refusals) });
		await locals.asActor((tx) => mail.setOurs(tx, typed));
		return tryOut(event);
	},

	try: (event) => tryOut(event),

	async remove({ locals }) {
		await locals.asActor(mail.removeOurs);
		redirect(303, `${locals.prefix}/beside-you/association/mail`);
	}
};

/** The server is greeted, outside the transaction: it may take its time. */
async function tryOut({ locals }: { locals: App.Locals }) {
	let server;
	try {
		server = await locals.asActor((tx) => mail.readToTry(tx, locals.house.masterKey));
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return fail(429, { typed: null, problems: sentences([problem]) });
	}
	if (!server) error(404);
	const found = await lookUpOutside(server.host);
	const end = found === null || found === 'inside' ? 'unreachable' : await tryMailServer({ ...server, ...found });
	if (end === 'taken') await locals.asActor(mail.forgetFault);
	redirect(303, `${locals.prefix}/beside-you/association/mail?tried=${end}`);
}
