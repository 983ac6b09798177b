import { error } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { findStanding } from '#lib/paths/local-paths.server.ts';
import { fromWhom, nameLanguage, otherThan, partsOfLocal } from '#lib/paths/path-parts.ts';
import type { PageServerLoad } from './$types.ts';

/** One thing that an association wrote. It is rendered for each reader, so that what is taken away is gone at once. */
export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.path)) error(404);
	const path = await locals.asVisitor((tx) => findStanding(tx, params.path));
	const { locale } = locals;
	return {
		path,
		parts: partsOfLocal(path, locale),
		from: fromWhom(path, { locale, today: now().toString().slice(0, 10) }),
		/** The language it is written in, where it is not the reader's. */
		language: otherThan(locale, path.locale),
		languageName: nameLanguage(path.locale, locale)
	};
};
