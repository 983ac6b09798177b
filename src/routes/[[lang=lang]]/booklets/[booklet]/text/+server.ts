import { fileNames } from '#lib/booklets/booklet.ts';
import { plainText } from '#lib/booklets/plain-text.ts';
import { askedBooklet } from '../../asked.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals, params, url, request }) => {
	const { booklet, setting } = askedBooklet(params.booklet, { locals, url, request });
	return new Response(plainText(setting), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `inline; ${fileNames(booklet, 'txt')}`,
			'content-language': locals.locale,
			'cache-control': 'no-store'
		}
	});
};
