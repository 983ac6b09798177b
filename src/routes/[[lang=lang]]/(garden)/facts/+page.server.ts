import { topics } from '#lib/facts/fact.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { citationsOf } from '#lib/library/set-pieces.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const { house, locale } = locals;
	const facts = [...readFacts(house.root).values()];
	return {
		groups: topics
			.map((topic) => ({
				topic,
				facts: facts
					.filter((fact) => fact.topic === topic)
					.map((fact) => ({
						id: fact.id,
						wording: fact.wording[locale],
						population: fact.population[locale],
						notFor: fact.not_for[locale],
						picture: fact.picture ?? null,
						alt: fact.alt?.[locale] ?? '',
						checkedOn: fact.checked_on,
						checkedAt: fact.checked_at,
						sources: citationsOf(house.root, fact.sources, locale)
					}))
			}))
			.filter(({ facts }) => facts.length > 0)
	};
};
