import { localeNames, locales, type Locale } from '#lib/base/locale.ts';
import type { LinkedData } from './linked-data.ts';
import { escape } from './markup.ts';
import type { PublicPage } from './public-pages.ts';

export interface HeadOf {
	page: PublicPage;
	/** Where the house stands, such as "https://veranda.example". */
	origin: string;
	locale: Locale;
	/** '' or '/it', as in the address of this visit. */
	prefix: string;
	linked: LinkedData | null;
}

const regions: Record<Locale, string> = { en: 'en_GB', it: 'it_IT', ja: 'ja_JP' };

/**
 * Adds to the head of a page for anyone what programs ask for: its address, itself in the other languages, the feed, and
 * what stands where somebody passes the address on. Title and description are those that the page already has.
 */
export function addHead(html: string, { page, origin, locale, prefix, linked }: HeadOf): string {
	const end = html.indexOf('</head>');
	if (end === -1) return html;
	const head = html.slice(0, end);
	const title = /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '';
	const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
	const own = origin + (prefix + page.path || '/');
	const tags = [
		`<link rel="canonical" href="${escape(own)}">`,
		...alternatesOf(page.path, origin).map(
			({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${escape(href)}">`
		),
		`<link rel="alternate" type="application/atom+xml" href="${escape(`${origin}/${locale}/feed.xml`)}" title="Engawa, ${localeNames[locale]}">`,
		...Object.entries({
			site_name: 'Engawa',
			type: linked?.['@type'] === 'Article' ? 'article' : 'website',
			locale: regions[locale],
			url: escape(own),
			image: escape(`${origin}/pictures/${page.picture}.jpg`),
			'image:width': '1200',
			'image:height': '630',
			// As they stand in the page they are escaped, but for quotation marks in the title.
			title: title.replaceAll('"', '&quot;'),
			description
		}).map(([name, said]) => (said ? `<meta property="og:${name}" content="${said}">` : '')),
		linked ? `<script type="application/ld+json">${inScript(linked)}</script>` : ''
	];
	return `${head}${tags.join('')}${html.slice(end)}`;
}

/** A page in each of its languages, and where whoever has another language is best sent: there the browser's wish decides. */
export function alternatesOf(path: string, origin: string): { hreflang: string; href: string }[] {
	return [
		...locales.map((locale) => ({ hreflang: locale as string, href: `${origin}/${locale}${path}` })),
		{ hreflang: 'x-default', href: origin + (path || '/') }
	];
}

/** JSON that cannot end the script it stands in. It is read and never run, so the page's policy for scripts does not hold for it. */
function inScript(linked: LinkedData): string {
	return JSON.stringify(linked).replaceAll('<', '\\u003c');
}
