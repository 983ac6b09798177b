import { Readable } from 'node:stream';
import { now } from '#lib/base/clock.ts';
import { zipOf } from '#lib/base/zip.ts';
import { everythingOf } from '../../../../everything.ts';
import type { RequestHandler } from './$types.ts';

/** Everything that is theirs, as one archive, made while it is taken. */
export const GET: RequestHandler = async ({ locals }) => {
	const { asActor, house, locale } = locals;
	const at = now();
	const parts = await everythingOf({ asActor, masterKey: house.masterKey, root: house.root, now: at, locale });
	return new Response(Readable.toWeb(zipOf(parts, at)) as ReadableStream<Uint8Array>, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="engawa-${at.toString().slice(0, 10)}.zip"`,
			'cache-control': 'no-store'
		}
	});
};
