/** A page that may stay on this device: kept for everybody, or once it was visited. */
export interface Place {
	kind: 'always' | 'visited';
	/** '' or '/it', as in its address. */
	prefix: string;
	/** Under which it is kept: its path, and the country where it depends on one. */
	address: string;
}

const prefixes = /^\/(?:en|it|ja)(?=\/|$)/;
const always = /^\/(?:help-now|words-to-borrow(?:\/[a-z0-9-]+)?)$/;
const visited = /^\/(?:(?:veranda|facts|find-help)?|(?:library|glossary|booklets)(?:\/[a-z0-9-]+)?)$/;
const byCountry = /^\/(?:help-now|find-help)$/;

/** Every path that may stay is named above. All others, and so every private page, are only passed on: null. */
export function placeOf(url: URL): Place | null {
	const prefix = prefixOf(url.pathname);
	const path = url.pathname.slice(prefix.length) || '/';
	const kind = always.test(path) ? 'always' : visited.test(path) ? 'visited' : null;
	if (kind === null) return null;
	const country = byCountry.test(path) ? (url.searchParams.get('country') ?? '') : '';
	return { kind, prefix, address: url.pathname + (/^[a-z]{2}$/.test(country) ? `?country=${country}` : '') };
}

/** A plan for hard moments: kept only where its owner asks for it, under this one address in whatever language. */
export const planAddress = '/hard-moments';

export function isPlan(url: URL): boolean {
	return /^\/hard-moments(?:\/here)?$/.test(url.pathname.slice(prefixOf(url.pathname).length));
}

/** '' or '/it': the language that an address names. */
export function prefixOf(path: string): string {
	return prefixes.exec(path)?.[0] ?? '';
}

/** The files of this house that a page or a style sheet needs to be drawn and to work: sheets, fonts, islands. */
export function filesIn(text: string, base: string): string[] {
	const found = text.match(/[^"'()\s]*\/immutable\/[^"'()\s]+\.(?:css|js)|[^"'()\s]+\.woff2/g) ?? [];
	return [...new Set(found.map((path) => new URL(path, base).pathname))];
}

/** The addresses of the single sentences in the page that lists them. */
export function sentencesIn(text: string): string[] {
	return [...new Set([...text.matchAll(/href="([^"#?]*\/words-to-borrow\/[^"#?]+)"/g)].map(([, path = '']) => path))];
}
