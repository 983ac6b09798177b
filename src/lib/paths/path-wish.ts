import { locales, type Locale } from '#lib/base/locale.ts';
import { ways, type Cost, type Way } from '#lib/paths/path.ts';

/** How much it may cost: nothing at all, or a little too. */
export const limits = ['nothing', 'little'] as const;

/** What somebody looks for; whatever is left open fits every path. */
export interface PathWish {
	/** Any of these ways will do. */
	how: Way[];
	cost: (typeof limits)[number] | null;
	language: Locale | null;
}

/** What of a thing a wish looks at: as it comes with the program, or as an association wrote it. */
interface Wishable {
	ways: readonly Way[];
	cost: Cost;
	/** Codes; none for whatever is spoken there. */
	languages: readonly string[];
}

/** From the address of the page. Words that are not ours are passed over. */
export function readPathWish(asked: URLSearchParams): PathWish {
	return {
		how: ways.filter((one) => asked.getAll('how').includes(one)),
		cost: limits.find((one) => one === asked.get('cost')) ?? null,
		language: locales.find((one) => one === asked.get('language')) ?? null
	};
}

/** Whether nothing was asked for. */
export function isOpen({ how, cost, language }: PathWish): boolean {
	return how.length === 0 && cost === null && language === null;
}

/** Whether a path is what somebody looks for. One that needs no language fits every language. */
export function fitsWish(path: Wishable, { how, cost, language }: PathWish): boolean {
	return (
		(how.length === 0 || path.ways.some((one) => how.includes(one))) &&
		(cost === null || costsAtMost(path, cost)) &&
		(language === null || isIn(path, language))
	);
}

/** Those of the reader's own language first; otherwise as they are. */
export function ownLanguageFirst<T extends Wishable>(paths: readonly T[], locale: Locale): T[] {
	return [...paths].sort((a, b) => Number(isIn(b, locale)) - Number(isIn(a, locale)));
}

function isIn(path: Wishable, language: Locale): boolean {
	return path.languages.length === 0 || path.languages.includes(language);
}

function costsAtMost({ cost }: Wishable, limit: NonNullable<PathWish['cost']>): boolean {
	return cost === 'free' || cost === 'pays' || (limit === 'little' && cost === 'little');
}
