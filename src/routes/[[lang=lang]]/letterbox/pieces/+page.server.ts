import { error } from '@sveltejs/kit';
import { byLanguage } from '#lib/letterbox/letter-piece.ts';
import { listPublished } from '#lib/letterbox/letter-pieces.server.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import type { PageServerLoad } from './$types.ts';

/**
 * What writers of letters agreed to. Rendered anew for everyone, since a yes that is taken back ends at once. Where no
 * letterbox is open and no piece is there, there is no such page.
 */
export const load: PageServerLoad = async ({ locals }) => {
	const { open, pieces } = await locals.asVisitor(async (tx) => ({
		open: (await findOpen(tx)) !== null,
		pieces: await listPublished(tx, locals.house.masterKey)
	}));
	if (!open && pieces.length === 0) error(404);
	return { open, ...byLanguage(pieces, locals.locale) };
};
