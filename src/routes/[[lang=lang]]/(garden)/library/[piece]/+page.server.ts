import { error } from '@sveltejs/kit';
import { Absent } from '#lib/base/refusal.ts';
import { findPiece } from '#lib/library/pieces.server.ts';
import { setPiece } from '#lib/library/set-pieces.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { house, locale, prefix } = locals;
	try {
		const piece = findPiece(house.root, params.piece);
		const { title, summary, does_not_mean, one_thing, minutes } = piece.in[locale];
		const { html, headings, words, sources } = setPiece(house.root, piece.id, locale, prefix);
		return {
			piece: {
				id: piece.id,
				reader: piece.for,
				title,
				summary,
				minutes,
				notThis: does_not_mean,
				oneThing: one_thing ?? null
			},
			reviewedOn: piece.reviewed_on,
			html,
			headings,
			words,
			sources,
			related: piece.related.map((id) => ({ id, title: findPiece(house.root, id).in[locale].title })),
			address: url.origin + url.pathname
		};
	} catch (problem) {
		if (problem instanceof Absent) error(404);
		throw problem;
	}
};
