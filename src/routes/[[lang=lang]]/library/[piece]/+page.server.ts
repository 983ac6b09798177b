import { error } from '@sveltejs/kit';
import { feelingsIn } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { readPiece } from '#lib/library/read-piece.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const piece = readPiece(locals.house.root, params.piece, locals.locale, locals.prefix);
	if (!piece) error(404);
	locals.alike = true;
	return {
		piece,
		feelings: feelingsIn(readFeelings(locals.house.root), locals.locale),
		address: `${url.origin}/${locals.locale}/library/${piece.id}`
	};
};
