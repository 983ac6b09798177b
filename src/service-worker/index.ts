import { self } from '$app/service-worker';
import en from '../../messages/en/offline.json';
import it from '../../messages/it/offline.json';
import ja from '../../messages/ja/offline.json';
import { offlineArticle, offlinePage, type OfflineWords } from './offline-page.ts';

// Keeps *Help now* at hand without a connection: its pages as a visitor sees them, their style sheets and fonts, and
// nothing else. What one has here oneself is never kept, and no cookie goes along with what is.

const store = 'engawa-help';
const own = ['', '/en', '/it', '/ja'].map((prefix) => `${prefix}/help-now`);
const patience = 3_000;
const day = 86_400_000;

self.addEventListener('install', (event) => event.waitUntil(keep(own).then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]))
);

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	// Leaving quickly must not end on a page of ours.
	if (url.origin !== self.location.origin || url.pathname === '/leave') return;
	if (request.mode !== 'navigate') {
		if (/\.(css|woff2)$/.test(url.pathname))
			event.respondWith(kept(url.pathname).then((file) => file ?? fetch(request)));
	} else if (request.method === 'GET') {
		event.respondWith(helpAddress(url) ? help(event, url) : page(event, url));
	} else if (request.headers.get('content-type') === 'application/x-www-form-urlencoded') {
		event.respondWith(form(request, url));
	}
});

/** The network first, and not for long; then what was kept. */
async function help(event: FetchEvent, url: URL): Promise<Response> {
	const address = helpAddress(url);
	const before = (await kept(address)) ?? (await kept(url.pathname));
	const network = fromNetwork(event).then((response) => {
		if (!response.ok) throw new Error(`${response.status}`);
		return response;
	});
	event.waitUntil(
		network.then(
			() => keep([address]),
			() => {}
		)
	);
	if (!before) return network.catch(() => offline(url));
	const late = new Promise<Response>((_, reject) => setTimeout(reject, patience));
	return Promise.race([network, late]).catch(() => before);
}

/** Any other page is only passed on. Once a day the help pages are fetched anew beside it. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
	try {
		const response = await fromNetwork(event);
		event.waitUntil(renew());
		return response;
	} catch {
		return offline(url); // no connection
	}
}

async function form(request: Request, url: URL): Promise<Response> {
	const copy = request.clone();
	return fetch(request).catch(async () => offline(url, [...new URLSearchParams(await copy.text())]));
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
	return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

async function renew(): Promise<void> {
	const written = (await kept('/help-now'))?.headers.get('date') ?? '';
	if (Date.now() - Date.parse(written) < day) return;
	const cache = await caches.open(store);
	const addresses = (await cache.keys()).map(({ url }) => helpAddress(new URL(url))).filter(Boolean);
	const needed = await keep([...new Set([...own, ...addresses])]);
	for (const request of await cache.keys()) {
		const url = new URL(request.url);
		if (!helpAddress(url) && needed.size > 0 && !needed.has(url.pathname)) await cache.delete(request);
	}
}

/** Keeps help pages, as somebody without cookies sees them, with what they need to be drawn. Returns those files. */
async function keep(addresses: string[]): Promise<Set<string>> {
	const cache = await caches.open(store);
	const needed = new Set<string>();
	for (const address of addresses) {
		try {
			const page = await fetch(address, { credentials: 'omit', cache: 'no-store' });
			if (!page.ok) continue;
			for (const sheet of found(await page.clone().text(), /[^"]+\/immutable\/[^"]+\.css/g, address)) {
				if (!needed.has(sheet)) await keepFile(cache, sheet, needed);
			}
			await cache.put(address, page);
		} catch {
			// No connection: what was kept before stays.
		}
	}
	return needed;
}

async function keepFile(cache: Cache, file: string, needed: Set<string>): Promise<void> {
	needed.add(file);
	const response = (await cache.match(file)) ?? (await fetch(file));
	if (!response.ok) return;
	await cache.put(file, response.clone());
	if (!file.endsWith('.css')) return;
	for (const font of found(await response.text(), /[^"'()]+\.woff2/g, file)) await keepFile(cache, font, needed);
}

function found(text: string, what: RegExp, base: string): string[] {
	return (text.match(what) ?? []).map((path) => new URL(path, new URL(base, self.location.origin)).pathname);
}

async function kept(address: string): Promise<Response | undefined> {
	return (await caches.open(store)).match(address, { ignoreVary: true });
}

/** The address under which a help page is kept, or '' where this is another page. */
function helpAddress(url: URL): string {
	if (!own.includes(url.pathname)) return '';
	const country = url.searchParams.get('country') ?? '';
	return url.pathname + (/^[a-z]{2}$/.test(country) ? `?country=${country}` : '');
}

const words: Record<string, OfflineWords> = { en, it, ja };

async function offline(url: URL, fields?: [string, string][]): Promise<Response> {
	const prefix = /^\/(?:en|it|ja)(?=\/|$)/.exec(url.pathname)?.[0] ?? '';
	const asked = [prefix.slice(1), ...self.navigator.languages.map((language) => language.slice(0, 2))];
	const m = words[asked.find((language) => language in words) ?? 'en'] as OfflineWords;
	const unsent = fields && { action: url.pathname + url.search, fields };
	const frame = await kept(`${prefix}/help-now`);
	const html = offlinePage((await frame?.text()) ?? '', m.offline_title, offlineArticle({ m, prefix, unsent }));
	return new Response(html, {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy':
				frame?.headers.get('content-security-policy') ?? "default-src 'none'; form-action 'self'"
		}
	});
}
