import { readClasses } from '#lib/classes/classes.server.ts';
import { nearFirst } from '#lib/classes/rule.ts';
import { citationsOf } from '#lib/classes/read-theme.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const { root } = locals.house;
	const { locale } = locals;
	locals.alike = true;
	return {
		countries: nearFirst(readClasses(root).rules, locale).map(({ country, name, lead, rules, reviewed_on }) => ({
			country,
			name: name[locale],
			lead: lead[locale],
			reviewedOn: reviewed_on,
			rules: rules.map(({ id, title, says, sources }) => ({
				id,
				title: title[locale],
				says: says[locale],
				sources: citationsOf(root, sources, locale)
			}))
		}))
	};
};
