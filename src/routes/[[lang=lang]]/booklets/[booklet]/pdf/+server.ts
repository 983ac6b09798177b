import { fileNames } from '#lib/booklets/booklet.ts';
import { printBooklet, readyPress } from '#lib/booklets/press.server.ts';
import { askedBooklet } from '../../asked.server.ts';
import type { RequestHandler } from './$types.ts';

/** Printed when somebody first asks for it. No address is asked, and nothing noted. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	readyPress(locals.house.root);
	const { booklet, setting } = askedBooklet(params.booklet, { locals, url, request });
	const pdf = await printBooklet(locals.house.root, booklet.name, setting);
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; ${fileNames(booklet, 'pdf')}`,
			'content-language': locals.locale,
			// As with every page, nothing stays behind in a cache of this computer.
			'cache-control': 'no-store'
		}
	});
};
