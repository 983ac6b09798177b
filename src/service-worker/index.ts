import { self } from '$app/service-worker';
import { isFile, kept } from './kept.ts';
import { offline } from './offline.ts';
import { isPlan, placeOf, planAddress } from './places.ts';
import { forgetPlan, keepPlan, tendPlan } from './plan.ts';
import { keepHelp, tend } from './tending.ts';
import { openMine, tell } from './telling.ts';

// Keeps at hand for when there is no connection: Help now and words to borrow, and the reading pages that were visited,
// as a visitor sees them. What one has here oneself is not kept, and no cookie goes along with what is; but for a plan for
// hard moments, where its owner asks for that.

const patience = 3_000;

self.addEventListener('install', (event) => event.waitUntil(keepHelp().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]))
);

/** Each page says when it has been loaded, and whether others use this device too; a plan, that it may stay. */
self.addEventListener('message', (event) => {
	const [port] = event.ports;
	const [, plan] = /^keep plan (.*)/.exec(String(event.data)) ?? [];
	if (port && plan !== undefined) event.waitUntil(keepPlan(plan).then((here) => port.postMessage(here)));
	else if (event.source && 'url' in event.source) {
		const shared = Boolean(event.data);
		const tended = Promise.allSettled([tendPlan(shared), tend(new URL(event.source.url), shared)]);
		event.waitUntil(tended);
	}
});

/** Somebody switched on in this browser that they are told. */
self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));

self.addEventListener('notificationclick', (event) => event.waitUntil(openMine(event.notification)));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	// Leaving quickly must not end on a page of ours.
	if (url.origin !== self.location.origin || url.pathname === '/leave') return;
	if (request.mode !== 'navigate') {
		if (isFile(url.pathname)) event.respondWith(kept(url.pathname).then((file) => file ?? fetch(request)));
	} else if (request.method === 'GET') {
		const address = isPlan(url) ? planAddress : placeOf(url)?.address;
		event.respondWith(address ? open(event, url, address) : fromNetwork(event).catch(() => offline(url)));
	} else if (request.headers.get('content-type') === 'application/x-www-form-urlencoded') {
		// Also without a connection, and where a browser does not clear what it is asked to.
		if (url.pathname.endsWith('/sign-out')) event.waitUntil(forgetPlan());
		event.respondWith(form(request, url));
	}
});

/** The network first, and not for long where something was kept; then that. */
async function open(event: FetchEvent, url: URL, address: string): Promise<Response> {
	const before = (await kept(address)) ?? (await kept(url.pathname));
	const network = fromNetwork(event);
	if (!before) return network.catch(() => offline(url));
	const working = network.then((response) => {
		if (response.status >= 500) throw new Error(`${response.status}`);
		return response;
	});
	const late = new Promise<Response>((_, reject) => setTimeout(reject, patience));
	return Promise.race([working, late]).catch(() => before);
}

async function form(request: Request, url: URL): Promise<Response> {
	const copy = request.clone();
	return fetch(request).catch(async () => offline(url, [...new URLSearchParams(await copy.text())]));
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
	return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}
