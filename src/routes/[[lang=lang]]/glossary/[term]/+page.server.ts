import { error } from '@sveltejs/kit';
import { readTerm } from '#lib/glossary/read-term.server.ts';
import { piecesUsing } from '#lib/library/read-piece.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { house, locale, prefix } = locals;
	const term = readTerm(house.root, params.term, locale, prefix);
	if (!term) error(404);
	locals.alike = true;
	return { term, pieces: piecesUsing(house.root, term.id, locale, prefix) };
};
