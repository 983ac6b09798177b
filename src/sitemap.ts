import { locales } from '#lib/base/locale.ts';
import { escape } from './markup.ts';
import { alternatesOf } from './page-head.ts';
import { closedPlaces, type PublicPage } from './public-pages.ts';

/**
 * Every listed page in every language, each with itself in the others (sitemaps.org 0.9, with the links that Google
 * describes in "Tell Google about localized versions of your page").
 */
export function writeSitemap(pages: Iterable<PublicPage>, origin: string): string {
	const urls = [...pages]
		.filter(({ listed }) => listed)
		.flatMap(({ path, changedOn }) => {
			const alternates = alternatesOf(path, origin);
			const links = alternates
				.map(({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escape(href)}"/>`)
				.join('');
			const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
			return alternates.map(({ href }) => `<url><loc>${escape(href)}</loc>${changed}${links}</url>\n`);
		});
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

/** robots.txt (RFC 9309): where there is nothing for a search engine, and where the sitemap is. */
export function writeRobots(origin: string): string {
	const closed = ['', ...locales.map((locale) => `/${locale}`)].flatMap((prefix) =>
		closedPlaces.map((place) => `Disallow: ${prefix}/${place}`)
	);
	return `${['User-agent: *', ...closed, 'Disallow: /leave', 'Disallow: /light', 'Disallow: /health'].join('\n')}

Sitemap: ${origin}/sitemap.xml
`;
}
