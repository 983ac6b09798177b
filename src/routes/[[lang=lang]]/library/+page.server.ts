import { audiences } from '#lib/library/piece.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { lineOf } from '#lib/library/read-piece.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Every piece, by whom it is written to. */
export const load: PageServerLoad = ({ locals }) => {
	locals.alike = true;
	const { byId, misprints } = readLibrary(locals.house.root);
	for (const { message } of misprints) locals.house.log.error({ problem: message }, 'library');
	const pieces = [...byId.values()];
	return {
		groups: audiences.map((audience) => ({
			audience,
			lines: pieces.filter((piece) => piece.for === audience).map((piece) => lineOf(piece, locals.locale))
		}))
	};
};
