import { error, redirect } from '@sveltejs/kit';
import { follow, isLink, linkKinds } from '#lib/told/told.server.ts';
import { noteErasure } from '../../../../../erasures-log.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Looking at a link does not use it up: programs that preview links look at them too. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const kind = kindOf(params.kind);
	const done = url.searchParams.has('done');
	const { masterKey } = locals.house;
	if (!done && !(await locals.asVisitor((tx) => isLink(tx, { masterKey, kind, link: params.link })))) error(404);
	return { kind, done };
};

export const actions: Actions = {
	async default({ locals, params }) {
		const kind = kindOf(params.kind);
		const { masterKey } = locals.house;
		if (!(await locals.asVisitor((tx) => follow(tx, { masterKey, kind, link: params.link })))) error(404);
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/told/${kind}/-?done`);
	}
};

function kindOf(name: string) {
	return linkKinds.find((kind) => kind === name) ?? error(404);
}
