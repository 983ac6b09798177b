import { audiences, manners, type Audience, type Entry, type Manner } from '#lib/directory/directory-file.ts';

/** What somebody looks for; whatever is left open fits every place. */
export interface Wish {
	for: Audience | null;
	/** Any of these ways will do. */
	how: Manner[];
	/** Only where a relative is known to be able to come alone. */
	without: boolean;
	/** Also places online of other countries, in the language that is being read. */
	elsewhere: boolean;
}

/** From the address of the page. Words that are not ours are passed over. */
export function readWish(asked: URLSearchParams): Wish {
	return {
		for: audiences.find((one) => one === asked.get('for')) ?? null,
		how: manners.filter((one) => asked.getAll('how').includes(one)),
		without: asked.has('without'),
		elsewhere: asked.has('elsewhere')
	};
}

/** The same wish as the end of an address, so that it can be a link. */
export function writeWish(country: string, wish: Wish): string {
	const asked = new URLSearchParams({ country });
	if (wish.for) asked.set('for', wish.for);
	for (const one of wish.how) asked.append('how', one);
	if (wish.without) asked.set('without', 'yes');
	if (wish.elsewhere) asked.set('elsewhere', 'yes');
	return asked.toString();
}

/** Whether a place is what somebody looks for. */
export function fits(entry: Entry, wish: Wish): boolean {
	return (
		(wish.for === null || entry.for.includes(wish.for) || entry.for.includes('anyone')) &&
		(wish.how.length === 0 || entry.how.some((one) => wish.how.includes(one))) &&
		(!wish.without || entry.without_the_person === 'yes')
	);
}

/** Whether one can be there without leaving where one is, other than by telephone or letter. */
export function isOnline(entry: Entry): boolean {
	return entry.kind === 'online' || entry.how.some((one) => one.startsWith('online_'));
}

/** How a wish can be made wider: a part of it left open, `all` of them at once, or other countries looked at too. */
export type Opening = 'for' | 'how' | 'without' | 'all' | 'elsewhere';

/**
 * What could be widened where nothing fits: only what leaves something to show.
 * @param entries those of the country
 * @param abroad those of other countries that fit already
 * @returns `all` where no single part of the wish is enough; nothing where there is nothing anywhere
 */
export function widenings(
	entries: readonly Entry[],
	abroad: readonly Entry[],
	wish: Wish
): { open: Opening; wish: Wish }[] {
	const beyond = abroad.length > 0 && !wish.elsewhere;
	const elsewhere = { open: 'elsewhere' as const, wish: { ...wish, elsewhere: true } };
	const parts: { open: Opening; wish: Wish }[] = [
		{ open: 'for', wish: { ...wish, for: null } },
		{ open: 'how', wish: { ...wish, how: [] } },
		{ open: 'without', wish: { ...wish, without: false } }
	];
	const enough = parts.filter((one) => entries.some((entry) => fits(entry, one.wish)));
	if (enough.length === 0 && entries.length > 0)
		enough.push({ open: 'all', wish: { ...wish, for: null, how: [], without: false } });
	return beyond ? [...enough, elsewhere] : enough;
}
