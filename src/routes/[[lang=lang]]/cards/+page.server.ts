import { matters } from '#lib/cards/card.ts';
import { readSamples } from '#lib/cards/samples.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const all = readSamples(locals.house.root);
	return {
		signedIn: locals.session !== null,
		groups: matters.map((matter) => ({
			matter,
			cards: all.filter((one) => one.matter === matter).map(({ id, text }) => ({ id, text: text[locals.locale] }))
		}))
	};
};
