import { sentencesOf } from '#lib/content/reading.ts';
import { fields, type Path } from '#lib/paths/path.ts';
import { fitsWish, isOpen, ownLanguageFirst, readPathWish } from '#lib/paths/path-wish.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Things to make and learn, from files alone. What is asked for is neither kept nor logged. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { root, log } = locals.house;
	const { byId, misprints } = readPaths(root);
	for (const { message } of misprints) log.error({ problem: message }, 'paths');
	const wish = readPathWish(url.searchParams);
	const found = [...byId.values()].filter((path) => fitsWish(path, wish));
	const show = ({ id, name, name_in, topic, what, ways, languages }: Path) => ({
		id,
		name: name_in?.[locals.locale] ?? name,
		nameLanguage: name_in?.[locals.locale] === undefined ? languages[0] : undefined,
		topic,
		ways,
		what: sentencesOf(what[locals.locale], locals.locale)[0] ?? ''
	});
	locals.alike = true;
	return {
		wish,
		asked: !isOpen(wish),
		count: found.length,
		groups: fields.map((field) => ({
			field,
			lines: ownLanguageFirst(
				found.filter((path) => path.field === field),
				locals.locale
			).map(show)
		}))
	};
};
