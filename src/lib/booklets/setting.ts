import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { sayDay } from '#lib/content/say-day.ts';
import { cite, type Source } from '#lib/content/source.ts';
import { m } from '#lib/content/words.ts';
import type { Country } from '#lib/safety/helpline-file.ts';
import type { Block, BookletFront } from '#lib/booklets/booklet.ts';
import { siteOf, whereToTurn, type WhereToTurn } from '#lib/booklets/where-to-turn.ts';

/** A booklet with everything that is said in it: what `booklet.typ` reads, and plain text is made of. */
export interface Setting extends BookletFront {
	lang: Locale;
	/** Year, month and day of the last review. */
	date: { year: number; month: number; day: number };
	blocks: Block[];
	turn: WhereToTurn;
	sources: { text: string; site?: string; link?: string }[];
	colophon: string[];
	words: Record<string, string>;
}

interface Asked {
	booklet: BookletFront & { reviewedOn: string; blocks: Block[]; sources: Source[] };
	locale: Locale;
	country: Country;
	today: Day;
}

/** Everything that is said in a booklet, in the language that is spoken. */
export function setBooklet({ booklet, locale, country, today }: Asked): Setting {
	const { title, subtitle, for_whom, spine, reviewedOn, blocks, sources } = booklet;
	const [year = 0, month = 0, day = 0] = reviewedOn.split('-').map(Number);
	return {
		lang: locale,
		title,
		subtitle,
		for_whom,
		spine,
		date: { year, month, day },
		blocks,
		turn: whereToTurn(country, locale, today),
		sources: sources.map((source) => sayShort(source, locale)),
		colophon: [
			m.booklets_reviewed({ day: sayDay(reviewedOn, locale) }),
			m.booklets_free(),
			m.booklets_licence(),
			m.booklets_about(),
			m.booklets_set_in()
		],
		words: {
			contents: m.booklets_inside(),
			paper: m.booklets_paper(),
			sources: m.booklets_sources(),
			notes: m.booklets_notes(),
			cover: m.booklets_cover(),
			exercise: m.booklets_exercise(),
			sentences: m.booklets_sentences(),
			leave: m.booklets_leave()
		}
	};
}

function sayShort(source: Source, locale: Locale): Setting['sources'][number] {
	const { by, title, within, href } = cite(source, locale);
	const text = [by, title, within]
		.filter(Boolean)
		.map((part) => (/[.?!。？！）]$/.test(part) ? part : `${part}${locale === 'ja' ? '。' : '.'}`))
		.join(locale === 'ja' ? '' : ' ');
	if (!href) return { text };
	// Nobody types a long address from paper: then the place it belongs to is enough, and the link leads there.
	const site = siteOf(href);
	return { text, link: href, site: site.length > 56 ? (site.split('/')[0] ?? site) : site };
}
