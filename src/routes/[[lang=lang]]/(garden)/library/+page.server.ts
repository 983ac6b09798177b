import { readers } from '#lib/library/piece.ts';
import { readPieces } from '#lib/library/pieces.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const pieces = [...readPieces(locals.house.root).values()];
	return {
		groups: readers.map((reader) => ({
			reader,
			pieces: pieces
				.filter((piece) => piece.for === reader)
				.map((piece) => {
					const { title, summary, minutes } = piece.in[locals.locale];
					return { id: piece.id, title, summary, minutes };
				})
		}))
	};
};
