import { error, fail, redirect } from '@sveltejs/kit';
import { mustAdminister } from '#lib/companions/administration.server.ts';
import { mailPorts, parseMailServer } from '#lib/told/association-mail.ts';
import * as mail from '#lib/told/association-mail.server.ts';
import { tryMailServer } from '#lib/told/mail.server.ts';
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
async function tryOut({ locals }: { locals: App.Locals }): Promise<never> {
	const server = await locals.asActor((tx) => mail.readToTry(tx, locals.house.masterKey));
	if (!server) error(404);
	redirect(303, `${locals.prefix}/beside-you/association/mail?tried=${await tryMailServer(server)}`);
}
