import { cite } from '#lib/content/source.ts';
import { readSources } from '#lib/content/sources.ts';
import { readDirectory } from '#lib/directory/directory.server.ts';
import { drawOutline } from '#lib/directory/outline.ts';
import { fits, isOnline, readWish, widenings } from '#lib/directory/wish.ts';
import { chooseCountry } from '#lib/safety/helpline.ts';
import type { PageServerLoad } from './$types.ts';

/** Places to turn to, from files alone. What is asked for is neither kept nor logged. */
export const load: PageServerLoad = ({ locals, url, request }) => {
	const { root, log } = locals.house;
	const { countries, problems } = readDirectory(root);
	for (const problem of problems) log.error({ problem }, 'directory');
	const { country, sure } = chooseCountry([...countries.keys()], {
		asked: url.searchParams.get('country'),
		browser: request.headers.get('accept-language'),
		locale: locals.locale
	});
	const wish = readWish(url.searchParams);
	const entries = countries.get(country) ?? [];
	const found = entries.filter((one) => fits(one, wish));
	const others = [...countries].filter(([code]) => code !== country).flatMap(([, list]) => list);
	const abroad = others.filter((one) => isOnline(one) && one.languages.includes(locals.locale) && fits(one, wish));
	const placed = found.filter(({ place }) => place !== null);
	const sources = readSources(root).byId;
	const show = (one: (typeof entries)[number]) => ({
		entry: one,
		sources: one.source.flatMap((id) => sources.get(id) ?? []).map((source) => cite(source, locals.locale))
	});
	const names = new Intl.DisplayNames(locals.locale, { type: 'region' });
	return {
		sure,
		wish,
		country: { code: country, name: country && names.of(country.toUpperCase()) },
		countries: [...countries.keys()].map((code) => ({
			code,
			name: names.of(code.toUpperCase()) ?? code,
			here: code === country
		})),
		found: found.map(show),
		abroad: wish.elsewhere ? abroad.map(show) : null,
		wider: found.length > 0 ? [] : widenings(entries, abroad, wish),
		some: entries.length > 0,
		outline: drawOutline(
			country,
			placed.flatMap(({ place }) => place ?? [])
		),
		marked: [...new Set(placed.map(({ region }) => region[locals.locale]))]
	};
};
