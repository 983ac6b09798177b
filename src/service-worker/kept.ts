import { self } from '$app/service-worker';
import { filesIn } from './places.ts';

/** What everybody has at hand, what this reader visited, and a plan whose owner asked for it; each with the files that its pages need. */
export const stores = { always: 'engawa-help', visited: 'engawa-visited', plan: 'engawa-plan' };

const day = 86_400_000;

/** A page or file that was kept, from whichever store. Pages vary by cookie and language; ours were asked for without. */
export function kept(address: string): Promise<Response | undefined> {
	return caches.match(address, { ignoreVary: true });
}

export function isFresh(page: Response | undefined): boolean {
	return Date.now() - Date.parse(page?.headers.get('date') ?? '') < day;
}

/** A page as somebody without cookies sees it, or null where it cannot be had now. One that is gone is kept no longer. */
export async function ask(cache: Cache, address: string): Promise<{ page: Response; text: string } | null> {
	try {
		const page = await fetch(address, { credentials: 'omit', cache: 'no-store', redirect: 'error' });
		if (page.status === 404) await cache.delete(address, { ignoreVary: true });
		return page.ok ? { page, text: await page.clone().text() } : null;
	} catch {
		return null; // No connection: what was kept before stays.
	}
}

/** Puts a page into a store, the files that it needs first. Says whether it stands there now. */
export async function put(cache: Cache, address: string, { page, text }: { page: Response; text: string }) {
	try {
		for (const file of filesIn(text, self.location.origin + address)) await keepFile(cache, file);
		await cache.put(address, page);
		return true;
	} catch {
		return false; // The connection broke off, or there is no room on this device.
	}
}

export async function keepPage(cache: Cache, address: string): Promise<boolean> {
	const asked = await ask(cache, address);
	return asked !== null && put(cache, address, asked);
}

async function keepFile(cache: Cache, file: string): Promise<void> {
	if (await cache.match(file)) return;
	const response = await fetch(file, { credentials: 'omit' });
	if (!response.ok) return;
	await cache.put(file, response.clone());
	if (!file.endsWith('.css')) return;
	for (const font of filesIn(await response.text(), self.location.origin + file)) await keepFile(cache, font);
}

/** The pages of a store, the one kept longest ago first. */
export async function pagesOf(cache: Cache): Promise<string[]> {
	const paths = (await cache.keys()).map(({ url }) => url.slice(self.location.origin.length));
	return paths.filter((path) => !isFile(path));
}

/** Takes away the files that no page of a store needs any more. */
export async function sweep(cache: Cache): Promise<void> {
	const needed = new Set<string>();
	const walk = async (address: string): Promise<void> => {
		const text = (await (await cache.match(address, { ignoreVary: true }))?.text()) ?? '';
		for (const file of filesIn(text, self.location.origin + address)) {
			if (needed.has(file)) continue;
			needed.add(file);
			if (file.endsWith('.css')) await walk(file);
		}
	};
	for (const page of await pagesOf(cache)) await walk(page);
	for (const request of await cache.keys()) {
		const path = new URL(request.url).pathname;
		if (isFile(path) && !needed.has(path)) await cache.delete(request);
	}
}

/** Sheets, fonts and islands: their names change with what is in them. */
export function isFile(path: string): boolean {
	return /\/immutable\/.+\.(?:css|js|woff2)$/.test(path);
}
