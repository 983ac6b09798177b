import { error } from '@sveltejs/kit';
import { cite } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { partsOf } from '#lib/paths/path-parts.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { root } = locals.house;
	const path = readPaths(root).byId.get(params.path);
	if (!path) error(404);
	locals.alike = true;
	const sources = readSources(root).byId;
	const regions = new Intl.DisplayNames(locals.locale, { type: 'region' });
	const where = path.countries?.map((code) => regions.of(code) ?? code) ?? [];
	return {
		path,
		name: path.name_in?.[locals.locale],
		parts: partsOf(path, where, locals.locale),
		sources: path.source.flatMap((id) => {
			const source = sources.get(id);
			return source ? [{ ...cite(source, locals.locale), undated: source.issued === undefined }] : [];
		})
	};
};
