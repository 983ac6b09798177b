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
	/** `paper` is what our letters can write of `text`. */
	sources: { text: string; paper: string; site?: string; link?: string }[];
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
			someone: m.safety_someone()
		}
	};
}

function sayShort(source: Source, locale: Locale): Setting['sources'][number] {
	const { by, title, within, href } = cite(source, locale);
	const join = (parts: string[]) =>
		parts
			.filter(Boolean)
			.map((part) => (/[.?!。？！）]$/.test(part) ? part : `${part}${isWide(part) ? '。' : '.'}`))
			.map((part) => (isWide(part) ? part : `${part} `))
			.join('')
			.trim();
	const parts = [by, title, within];
	const said = { text: join(parts), paper: join(parts.map((part) => (hasOtherLetters(part) ? yearIn(part) : part))) };
	if (!href) return said;
	// Nobody types a long address from paper: then the place it belongs to is enough, and the link leads there.
	const site = siteOf(href);
	return { ...said, link: href, site: site.length > 56 ? (site.split('/')[0] ?? site) : site };
}

/** Whether a text ends in Japanese, after which no space stands. */
function isWide(text: string): boolean {
	return /[\u3000-\u9fff\uff00-\uffef]$/.test(text);
}

function yearIn(text: string): string {
	return /[(（]\d{4}年?[)）]/.exec(text)?.[0] ?? '';
}

// Latin, kana, kanji, and the marks they share, but no pictographs: for others the booklets bring no letters with them.
const others =
	/(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}])[^]|\p{Emoji_Presentation}|\ufe0f/gu;

/** Whether a text has letters that the booklets cannot write. */
function hasOtherLetters(text: string): boolean {
	return text.search(others) !== -1;
}

/** A text without the letters that the booklets cannot write: a missing one would stop the press. */
export function withoutOtherLetters(text: string): string {
	return text.replace(others, '');
}
