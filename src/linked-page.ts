import type { Locale } from '#lib/base/locale.ts';
import { cite } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { m } from '#lib/content/words.ts';
import { readGlossary } from '#lib/glossary/terms.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { articleOf, termOf, termSetOf, type LinkedData } from './linked-data.ts';

/** What programs are told about the page at a path, or null where there is nothing more to tell. */
export function linkedDataAt(
	path: string,
	{ root, origin, locale }: { root: string; origin: string; locale: Locale }
): LinkedData | null {
	const [, place, id = ''] = path.split('/');
	const piece = place === 'library' && readLibrary(root).byId.get(id);
	if (piece) {
		const sources = readSources(root).byId;
		const cited = piece.sources.flatMap((one) => sources.get(one) ?? []).map((one) => cite(one, locale));
		return articleOf(piece, cited, { origin, locale });
	}
	if (place !== 'glossary') return null;
	const terms = readGlossary(root).byId;
	const term = terms.get(id);
	if (term) return termOf(term, { origin, locale });
	return id === '' ? termSetOf([...terms.values()], m.glossary_title(), { origin, locale }) : null;
}
