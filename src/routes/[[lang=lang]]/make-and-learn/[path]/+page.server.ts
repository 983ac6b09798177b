import { error } from '@sveltejs/kit';
import { cite } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { readPaths } from '#lib/paths/paths.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { root } = locals.house;
	const path = readPaths(root).byId.get(params.path);
	if (!path) error(404);
	locals.alike = true;
	const sources = readSources(root).byId;
	const regions = new Intl.DisplayNames(locals.locale, { type: 'region' });
	return {
		path,
		name: path.name_in?.[locals.locale],
		where: path.countries?.map((code) => regions.of(code) ?? code) ?? [],
		sources: path.source.flatMap((id) => {
			const source = sources.get(id);
			return source ? [{ ...cite(source, locals.locale), undated: source.issued === undefined }] : [];
		})
	};
};
