import { error } from '@sveltejs/kit';
import { feelingsIn, feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { noteStirred, readStirred } from '#lib/feelings/stirred.server.ts';
import { nameFeelings, pictureOf } from '#lib/feelings/stirred.ts';
import { readLibrary, type Piece } from '#lib/library/pieces.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

function findPiece(locals: App.Locals, id: string): Piece {
	return readLibrary(locals.house.root).byId.get(id) ?? error(404);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { locale, house } = locals;
	const piece = findPiece(locals, params.piece);
	const file = readFeelings(house.root);
	const stirred = await locals.asVisitor((tx) => readStirred(tx, piece.id, locale));
	return {
		piece: { id: piece.id, title: piece.words[locale].title },
		feelings: feelingsIn(file, locale),
		picture: stirred ? pictureOf(stirred, feelingWords(file, locale)) : []
	};
};

export const actions: Actions = {
	/** Counted without who and when, also for somebody who is signed in. What was chosen stands in no address. */
	async default({ request, locals, params }) {
		const { locale, house, caller } = locals;
		const piece = findPiece(locals, params.piece);
		const chosen = (await request.formData()).getAll('feelings').map(String);
		const named = nameFeelings(readFeelings(house.root), locale, chosen);
		const answer = { piece: piece.id, locale, feelings: named.map((one) => one.id) };
		await locals.asVisitor((tx) => noteStirred(tx, answer, { masterKey: house.masterKey, caller }));
		return { named };
	}
};
