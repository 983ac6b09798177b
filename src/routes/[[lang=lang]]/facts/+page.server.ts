import { cite } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { topics } from '#lib/facts/fact.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Every fact, by what it is about, with its sources. */
export const load: PageServerLoad = ({ locals }) => {
	locals.alike = true;
	const { house, locale } = locals;
	const facts = [...readFacts(house.root).byId.values()];
	const sources = readSources(house.root).byId;
	return {
		groups: topics.map((topic) => ({
			topic,
			facts: facts
				.filter((fact) => fact.topic === topic)
				.map((fact) => ({
					...fact,
					sources: fact.sources.flatMap((id) => sources.get(id) ?? []).map((source) => cite(source, locale))
				}))
		}))
	};
};
