import { error } from '@sveltejs/kit';
import { readPiece } from '#lib/library/read-piece.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const piece = readPiece(locals.house.root, params.piece, locals.locale, locals.prefix);
	if (!piece) error(404);
	locals.alike = true;
	return { piece, address: `${url.origin}/${locals.locale}/library/${piece.id}` };
};
