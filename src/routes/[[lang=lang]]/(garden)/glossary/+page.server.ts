import { inOrder, readGlossary } from '#lib/glossary/terms.server.ts';
import { citationsOf } from '#lib/library/set-pieces.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const { house, locale } = locals;
	const glossary = readGlossary(house.root);
	return {
		terms: inOrder(glossary, locale).map(({ id, see, sources, in: spoken }) => ({
			id,
			term: spoken[locale].term,
			sentence: spoken[locale].sentence,
			paragraph: spoken[locale].paragraph,
			see: see.map((other) => ({ id: other, term: glossary.terms.get(other)?.in[locale].term ?? other })),
			sources: citationsOf(house.root, sources, locale)
		}))
	};
};
