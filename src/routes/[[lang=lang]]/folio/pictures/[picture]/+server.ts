import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import type { RequestHandler } from './$types.ts';

/** A picture, for whoever put it in. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const picture = await locals.asActor((tx) => {
		if (!isId(params.picture)) throw new Absent();
		return folio.readPicture(tx, params.picture);
	});
	return new Response(new Uint8Array(picture), {
		headers: {
			'content-type': 'image/webp',
			'content-length': String(picture.length),
			'content-disposition': 'inline',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};
