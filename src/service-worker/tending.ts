import { ask, isFresh, keepPage, kept, pagesOf, put, stores, sweep } from './kept.ts';
import { placeOf, prefixOf, sentencesIn } from './places.ts';

const own = ['', '/en', '/it', '/ja'].map((prefix) => `${prefix}/help-now`);
const mostVisited = 60;

let tending: Promise<void> | null = null;

/** Keeps *Help now* in every language: all that must be here before anything else. */
export async function keepHelp(): Promise<void> {
	const cache = await caches.open(stores.always);
	for (const address of own) await keepPage(cache, address);
}

/**
 * What is done beside a page that has been loaded, and never before it: the page is kept where it may be, and once a day
 * what everybody has is fetched anew, one after another. On a device that others use too nothing says what was visited.
 */
export async function tend(url: URL, shared: boolean): Promise<void> {
	await (shared ? caches.delete(stores.visited) : keepVisited(url));
	tending ??= renew(url).finally(() => (tending = null));
	await tending;
}

async function keepVisited(url: URL): Promise<void> {
	const place = placeOf(url);
	if (!place || /\/words-to-borrow/.test(place.address)) return;
	const cache = await caches.open(stores[place.kind]);
	const before = await cache.match(place.address, { ignoreVary: true });
	// Put again it is the youngest, and the last to go.
	if (before && isFresh(before)) await cache.put(place.address, before);
	else await keepPage(cache, place.address);
	if (place.kind === 'always') return;
	const pages = await pagesOf(cache);
	for (const page of pages.slice(0, -mostVisited)) await cache.delete(page, { ignoreVary: true });
}

async function renew(url: URL): Promise<void> {
	const cache = await caches.open(stores.always);
	const fresh = isFresh(await kept('/help-now'));
	if (!fresh)
		for (const address of new Set([...own, ...(await pagesOf(cache)).filter((page) => page.includes('/help-now'))]))
			await keepPage(cache, address);
	await renewWords(cache, `${prefixOf(url.pathname)}/words-to-borrow`);
	if (fresh) return;
	for (const store of Object.values(stores)) if (await caches.has(store)) await sweep(await caches.open(store));
}

/** The sentences of one language: those that are missing, and all of them after a change. The list that says so goes last then. */
async function renewWords(cache: Cache, list: string): Promise<void> {
	const before = await cache.match(list, { ignoreVary: true });
	const had = (await before?.clone().text()) ?? '';
	const now = before && isFresh(before) ? null : await ask(cache, list);
	const changed = now !== null && had !== '' && now.text !== had;
	if (now && !changed && !(await put(cache, list, now))) return;
	const sentences = sentencesIn(now?.text ?? had);
	const here = await pagesOf(cache);
	for (const address of sentences)
		if ((changed || !here.includes(address)) && !(await keepPage(cache, address))) return;
	if (!changed) return;
	for (const page of here)
		if (page.startsWith(`${list}/`) && !sentences.includes(page)) await cache.delete(page, { ignoreVary: true });
	await put(cache, list, now);
}
