import { now } from '#lib/base/clock.ts';
import { lineOf, lineOfLocal } from '#lib/paths/path-line.ts';
import { fields } from '#lib/paths/path.ts';
import { fitsWish, isOpen, ownLanguageFirst, readPathWish } from '#lib/paths/path-wish.ts';
import { listStanding } from '#lib/paths/local-paths.server.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import type { PageServerLoad } from './$types.ts';

/**
 * Things to make and learn: from files, and what associations here wrote of their surroundings, alike for everybody. What is
 * asked for is neither kept nor logged.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
	locals.alike = true;
	const { root, log } = locals.house;
	const { locale } = locals;
	const { byId, misprints } = readPaths(root);
	for (const { message } of misprints) log.error({ problem: message }, 'paths');
	const wish = readPathWish(url.searchParams);
	const fits = <T extends Parameters<typeof fitsWish>[0]>(paths: readonly T[]) =>
		ownLanguageFirst(
			paths.filter((path) => fitsWish(path, wish)),
			locale
		);
	const local = fits(await locals.asVisitor(listStanding));
	const found = fits([...byId.values()]);
	const reader = { locale, today: now().toString().slice(0, 10) };
	return {
		wish,
		asked: !isOpen(wish),
		count: found.length + local.length,
		near: local.length > 0,
		groups: fields.map((field) => ({
			field,
			// What is near by stands first: the list that comes with the program is the same everywhere.
			lines: [
				...local.filter((path) => path.field === field).map((path) => lineOfLocal(path, reader)),
				...found.filter((path) => path.field === field).map((path) => lineOf(path, locale))
			]
		}))
	};
};
