import { error, fail, redirect } from '@sveltejs/kit';
import { noteAfter } from '#lib/courses/harm-counts.server.ts';
import { offersSafety, readAfter, readHome, shownFor } from '#lib/courses/home.ts';
import { coursesByTheme, readCourse } from '#lib/courses/read-course.server.ts';
import { bookmarkIn, forgetHome, homeSaid, putBookmark, rememberHome } from '../../../../../cookies.ts';
import { helpAround } from '../../../../../help-around.ts';
import { humansHere } from '../../../../../humans-here.ts';
import type { Actions, PageServerLoad } from './$types.ts';

function findPiece({ house, locale, prefix }: App.Locals, id: string) {
	return readCourse(house.root, id, locale, prefix) ?? error(404);
}

/** Not the same for every visitor: what was said of a home decides what stands where the exercise is. */
export const load: PageServerLoad = async ({ locals, params, cookies, request, url }) => {
	const piece = findPiece(locals, params.piece);
	const home = homeSaid(cookies);
	const themes = coursesByTheme(locals.house.root, locals.locale);
	const linesOf = (theme: string) =>
		themes.find((one) => one.theme === theme)?.lines.filter(({ id }) => id !== piece.id) ?? [];
	const around = offersSafety(home) || piece.theme === 'safety' ? helpAround(locals, request, null) : null;
	return {
		piece,
		home,
		bookmarked: bookmarkIn(cookies) === piece.id,
		shown: shownFor(home, piece.changesReacting),
		near: linesOf(piece.theme),
		safety: around && {
			...{
				today: around.today,
				country: around.country,
				emergency: around.emergency,
				helplines: around.helplines.slice(0, 3)
			},
			humans: await humansHere(locals),
			lines: piece.theme === 'safety' ? [] : linesOf('safety')
		},
		address: `${url.origin}/${locals.locale}/someone-i-love/read/${piece.id}`
	};
};

export const actions: Actions = {
	/** Whether somebody at home is afraid: it stays in this browser. The page comes as the answer, also where no cookie is kept. */
	async home({ request, locals, params, cookies, url }) {
		findPiece(locals, params.piece);
		const home = readHome((await request.formData()).get('home'));
		if (home === null) return fail(400, { after: null });
		rememberHome(cookies, url, home);
		return { after: null };
	},

	forget({ locals, params, cookies }) {
		findPiece(locals, params.piece);
		forgetHome(cookies);
		return { after: null };
	},

	/** A bookmark here instead of anywhere else, or none any more: it stays in this browser. */
	async bookmark({ request, locals, params, cookies, url }) {
		const { id } = findPiece(locals, params.piece);
		const out = (await request.formData()).get('bookmark') === 'out';
		putBookmark(cookies, url, out ? null : id);
		redirect(303, `${locals.prefix}/someone-i-love/read/${id}#bookmark`);
	},

	/** How it has been since: counted without who, also for somebody who is signed in. Harder pauses what changes how one reacts. */
	async after({ request, locals, params, cookies, url }) {
		const { theme } = findPiece(locals, params.piece);
		const answer = readAfter((await request.formData()).get('after'));
		if (answer === null) return fail(400, { after: null });
		if (answer === 'harder' && homeSaid(cookies) !== 'afraid') rememberHome(cookies, url, 'harder');
		const { masterKey } = locals.house;
		const by = { masterKey, caller: locals.caller };
		// What is said here matters more than that it is counted: without a database the page stands all the same.
		await locals
			.asVisitor((tx) => noteAfter(tx, { theme, answer }, by))
			.catch((fault: Error) => locals.house.log.error({ fault: fault.name }, 'harm'));
		return { after: answer };
	}
};
