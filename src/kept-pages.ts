/** A page as it was rendered, before language, light, script and nonce are put in. */
export interface KeptPage {
	html: string;
	headers: [string, string][];
	/** Milliseconds since 1970: when it was rendered. */
	at: number;
}

/** How long a page is kept: what counts slowly on it may be a minute old. */
const keptMilliseconds = 60_000;
/** More than every page of the garden in every language and light; a client that invents addresses fills it no further. */
const most = 2_000;

const kept = new Map<string, KeptPage>();

/** The page that was kept under a key, if it is not too old. @param at the present moment, in milliseconds since 1970 */
export function recallPage(key: string, at: number): KeptPage | undefined {
	const page = kept.get(key);
	return page && at - page.at < keptMilliseconds ? page : undefined;
}

/** Keeps a page that is the same for every visitor with the same key. */
export function keepPage(key: string, page: KeptPage): void {
	if (kept.size >= most) kept.clear();
	kept.set(key, page);
}
