import { byReading } from '#lib/glossary/term.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Every term in the order of a dictionary, with its sentence. */
export const load: PageServerLoad = ({ locals }) => {
	locals.alike = true;
	const terms = byReading([...readGlossary(locals.house.root).byId.values()], locals.locale);
	return {
		terms: terms.map(({ id, words }) => {
			const { term, reading, sentence } = words[locals.locale];
			return { id, term, reading, sentence };
		})
	};
};
