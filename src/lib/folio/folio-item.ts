import { parseDay, type Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';

export const folioKinds = ['made', 'learned', 'gave'] as const;
type FolioKind = (typeof folioKinds)[number];

/** Room for all pictures of one person together, in MB. The law counts (`app.folio_room`); a test holds both to one number. */
export const roomMebibytes = 200;

const longestTitle = 200;
const longestWords = 20_000;
const longestAlt = 1000;
const longestLink = 2000;
const mostLinks = 20;

/** Something in a folio, in words. Every field may be empty. */
export interface FolioItem {
	kind: FolioKind | null;
	title: string;
	words: string;
	day: Day | null;
	/** Addresses that begin with https://. They are shown and never fetched. */
	links: string[];
}

/** The same with what was kept beside it. */
export interface KeptItem extends FolioItem {
	id: string;
	putAway: boolean;
	/** In the order in which they were put in, with what is to be seen in each. */
	pictures: { id: string; alt: string }[];
}

/** What a form sent, as it was typed. */
export interface TypedItem {
	/** The form's own id, by which sending it twice keeps it once. */
	formId: string;
	kind: string;
	title: string;
	words: string;
	day: string;
	links: string;
	/** Of the picture that comes with the form. */
	alt: string;
	/** Of those that are there already: their words, and whether they are to be erased. */
	pictures: { id: string; alt: string; away: boolean }[];
}

/** What is to be done with a form, once it is clear. */
export interface ItemWish {
	item: FolioItem;
	/** Words for the picture that comes with it. */
	alt: string;
	pictures: { id: string; alt: string; away: boolean }[];
}

/**
 * Reads what was typed.
 * @param withPicture whether a picture comes with it, or stays beside it: then there need be nothing else
 * @returns every refusal at once: folio_kind_unknown, _title_long, _words_long, _alt_long, _day_unclear, _link_unclear,
 * _links_many, _nothing
 */
export function parseItem(typed: TypedItem, withPicture: boolean): { wish: ItemWish | null; refusals: Refusal[] } {
	const refusals: Refusal[] = [];
	const refuse = (why: Refusal) => void refusals.push(why);
	const short = (text: string, most: number, why: Refusal) => {
		if (text.length > most) refuse(why);
		return text;
	};
	const kind = folioKinds.find((one) => one === typed.kind) ?? null;
	if (typed.kind !== '' && kind === null) refuse(new Refusal('folio_kind_unknown', 'kind'));
	const day = typed.day.trim() === '' ? null : parseDay(typed.day.trim());
	if (typed.day.trim() !== '' && day === null) refuse(new Refusal('folio_day_unclear', 'day'));
	const lines = typed.links.split(/\s+/).filter((line) => line !== '');
	if (lines.length > mostLinks) refuse(new Refusal('folio_links_many', 'links', { most: mostLinks }));
	const links = lines.map(linkOf);
	const unclear = lines.find((_, at) => links[at] === null);
	if (unclear !== undefined)
		refuse(new Refusal('folio_link_unclear', 'links', { link: cleanLine(unclear).slice(0, 80) }));
	const altOf = (text: string, field: string) =>
		short(cleanLine(text), longestAlt, new Refusal('folio_alt_long', field, { most: longestAlt }));
	const titleLong = new Refusal('folio_title_long', 'title', { most: longestTitle });
	const wordsLong = new Refusal('folio_words_long', 'words', { most: longestWords });
	const wish: ItemWish = {
		item: {
			kind,
			title: short(cleanLine(typed.title), longestTitle, titleLong),
			words: short(cleanText(typed.words).trim(), longestWords, wordsLong),
			day,
			links: links.filter((link) => link !== null)
		},
		alt: altOf(typed.alt, 'alt'),
		pictures: typed.pictures.map(({ id, alt, away }) => ({ id, alt: altOf(alt, `alt_${id}`), away }))
	};
	const { title, words } = wish.item;
	if (refusals.length === 0 && !withPicture && title === '' && words === '' && lines.length === 0)
		refuse(new Refusal('folio_nothing', 'form'));
	return refusals.length === 0 ? { wish, refusals } : { wish: null, refusals };
}

/** Something kept as it would have been typed, to be changed. */
export function typedOf(item: KeptItem, formId: string): TypedItem {
	return {
		formId,
		kind: item.kind ?? '',
		title: item.title,
		words: item.words,
		day: item.day ?? '',
		links: item.links.join('\n'),
		alt: '',
		pictures: item.pictures.map((picture) => ({ ...picture, away: false }))
	};
}

/** One line that stands for it where it has no name: the beginning of what was written, or null. */
export function lineOf({ title, words, links }: FolioItem): string | null {
	const line = title || cleanLine(words) || (links[0] ?? '');
	if (line === '') return null;
	const letters = [...line];
	return letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : line;
}

/** An address as it may be shown as a link, or null: only https, with nobody's name or password in it. */
function linkOf(typed: string): string | null {
	const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
	if (!URL.canParse(whole) || whole.length > longestLink) return null;
	const { protocol, hostname, username, password, href } = new URL(whole);
	if (protocol !== 'https:' || username !== '' || password !== '' || !hostname.includes('.')) return null;
	return href;
}
