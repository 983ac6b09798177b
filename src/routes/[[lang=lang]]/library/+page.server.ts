import { hasPublished } from '#lib/letterbox/letter-pieces.server.ts';
import { audiences } from '#lib/library/piece.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { lineOf } from '#lib/library/read-piece.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Every piece, by whom it is written to; and where those made of letters are, if there are any. */
export const load: PageServerLoad = async ({ locals }) => {
	locals.alike = true;
	const { byId, misprints } = readLibrary(locals.house.root);
	for (const { message } of misprints) locals.house.log.error({ problem: message }, 'library');
	const pieces = [...byId.values()];
	return {
		fromLetters: await locals.asVisitor((tx) => hasPublished(tx, locals.locale)),
		groups: audiences.map((audience) => ({
			audience,
			lines: pieces.filter((piece) => piece.for === audience).map((piece) => lineOf(piece, locals.locale))
		}))
	};
};
