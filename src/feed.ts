import type { Locale } from '#lib/base/locale.ts';
import type { Piece } from '#lib/library/pieces.server.ts';
import { escape } from './markup.ts';

/** The pieces of the library in one language, those read through last first, as Atom (RFC 4287). Nothing in it tells who reads it. */
export function writeFeed(
	pieces: Iterable<Piece>,
	{ origin, locale, title, subtitle }: { origin: string; locale: Locale; title: string; subtitle: string }
): string {
	const sorted = [...pieces].sort((a, b) => (a.reviewedOn === b.reviewedOn ? 0 : a.reviewedOn < b.reviewedOn ? 1 : -1));
	const own = `${origin}/${locale}/feed.xml`;
	const entries = sorted.map(({ id, reviewedOn, words }) => {
		const at = escape(`${origin}/${locale}/library/${id}`);
		return `<entry>
<id>${at}</id>
<title>${escape(words[locale].title)}</title>
<updated>${momentOf(reviewedOn)}</updated>
<link rel="alternate" type="text/html" href="${at}"/>
<summary>${escape(words[locale].summary)}</summary>
</entry>
`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escape(own)}</id>
<title>${escape(title)}</title>
<subtitle>${escape(subtitle)}</subtitle>
<updated>${momentOf(sorted[0]?.reviewedOn ?? '2026-01-01')}</updated>
<author><name>Engawa</name></author>
<link rel="self" type="application/atom+xml" href="${escape(own)}"/>
<link rel="alternate" type="text/html" href="${escape(`${origin}/${locale}/library`)}"/>
${entries.join('')}</feed>
`;
}

/** A piece is read through on a day; a feed wants a moment. */
function momentOf(day: string): string {
	return `${day}T00:00:00Z`;
}
