import { parseCard } from '#lib/cards/card.ts';
import { findSample, readSamples } from '#lib/cards/samples.server.ts';
import { showChanged } from '../../../../show-changed.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** The address of a card that begins empty. */
const own = 'own';

export const load: PageServerLoad = ({ locals, params }) => {
	const signedIn = locals.session !== null;
	if (params.card === own) return { signedIn, text: '', matter: null, near: [] };
	const { id, matter, text } = findSample(locals.house.root, params.card);
	const near = readSamples(locals.house.root).filter((other) => other.matter === matter && other.id !== id);
	return {
		signedIn,
		text: text[locals.locale],
		matter,
		near: near.map((one) => ({ id: one.id, text: one.text[locals.locale] }))
	};
};

export const actions: Actions = {
	show: showChanged(parseCard)
};
