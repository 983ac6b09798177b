import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { dev } from '$app/env';
import { now } from '#lib/base/clock.ts';
import { newId, sessionIdOf } from '#lib/base/ids.ts';
import { isLocale, negotiateLocale } from '#lib/base/locale.ts';
import { Absent, SignedOut } from '#lib/base/refusal.ts';
import { speak } from '#lib/content/words.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { borrowHouse, type House } from '#lib/database/house.ts';
import { fingerprint } from '#lib/database/sealed.ts';
import { describeFault } from './fault.ts';
import { bookmarkIn, isLoopback, isSharedDevice, sessionCookie } from './cookies.ts';
import { answerWith, keepPage, recallPage } from './kept-pages.ts';
import { linkedDataAt } from './linked-page.ts';
import { addHead, type HeadOf } from './page-head.ts';
import { fillPage, pageScriptSource } from './page-script.ts';
import { readPublicPages, type PublicPage } from './public-pages.ts';

/** cookie → session → locals.asActor; language from the address, then the browser. */
export const handle: Handle = async ({ event, resolve }) => {
	const house = borrowHouse();
	const { locals, cookies, url, request } = event;
	const first = url.pathname.split('/')[1];
	locals.house = house;
	locals.shared = null;
	locals.alike = false;
	locals.prefix = isLocale(first) ? `/${first}` : '';
	locals.locale = isLocale(first) ? first : negotiateLocale(request.headers.get('accept-language'));
	locals.maySignIn = url.protocol === 'https:' || isLoopback(url.hostname);
	const token = locals.maySignIn ? cookies.get(sessionCookie(url)) : undefined;
	locals.session = token ? sessionIdOf(token) : null;
	const act = asActor(house.database, house.masterKey, locals.session);
	locals.asActor = (work) => act(work).catch((error: unknown) => turn(error, locals.prefix));
	const visit = asActor(house.database, house.masterKey, null);
	locals.asVisitor = (work) => visit(work).catch((error: unknown) => turn(error, locals.prefix));
	// Worked out only where tries are counted.
	Object.defineProperty(locals, 'caller', { get: () => callerOf(house, event) });
	const publicPage = readPublicPages(house.root).get(url.pathname.slice(locals.prefix.length).replace(/^\/$/, ''));
	return speak(locals.locale, async () => {
		const response = await answer();
		if (response.headers.get('content-type')?.startsWith('text/html')) {
			response.headers.set('content-security-policy', contentPolicy);
			response.headers.append('vary', 'Accept-Language, Cookie');
			// Private by default: nothing of a page stays behind in a cache of this computer.
			if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
			if (house.demo || !publicPage || !response.ok) response.headers.set('x-robots-tag', 'noindex');
		}
		return response;
	});

	async function answer(): Promise<Response> {
		const chosen = cookies.get('light');
		const light = chosen === 'day' || chosen === 'dusk' ? chosen : 'device';
		const fill = (html: string) => fillPage(html, { locale: locals.locale, light, shared: locals.shared ?? '' });
		// Only where nothing of a visitor could be on the page: no session, no device that others use, no bookmark, no question in
		// the address.
		const alone = !token && !isSharedDevice(cookies) && bookmarkIn(cookies) === null;
		const same = request.method === 'GET' && alone && url.search === '' && !event.isDataRequest;
		const key = [url.origin, url.pathname, locals.locale, light].join(' ');
		const at = now().epochMilliseconds;
		const kept = same ? recallPage(key, at) : undefined;
		if (kept) return answerWith(kept, request.headers.get('accept-encoding'));
		let html = '';
		const response = await resolve(event, {
			transformPageChunk: (chunk) => {
				const drawn = fill(publicPage ? addHead(chunk.html, headOf(publicPage)) : chunk.html);
				html += drawn;
				return drawn;
			}
		});
		if (same && locals.alike && response.status === 200) keepPage(key, { html, headers: [...response.headers], at });
		return response;
	}

	function headOf(page: PublicPage): HeadOf {
		const place = { origin: url.origin, locale: locals.locale };
		return { page, ...place, prefix: locals.prefix, linked: linkedDataAt(page.path, { root: house.root, ...place }) };
	}
};

/** Without a session the way back in is shown; what the law refuses does not exist: whoever asks for another's things learns no more than of none. */
function turn(problem: unknown, prefix: string): never {
	if (problem instanceof SignedOut) redirect(303, `${prefix}/come-back`);
	if (isRefusedByLaw(problem)) {
		borrowHouse().log.warn(describeFault(problem), 'refused by the law');
		throw new Absent();
	}
	throw problem;
}

function isRefusedByLaw(problem: unknown): boolean {
	return problem instanceof Error && 'code' in problem && problem.code === '42501'; // insufficient_privilege
}

/** As SvelteKit itself says it, so that nothing tells one way of not being there from another. */
const absent = { status: 404, message: 'Error: 404' };

/**
 * What was thrown anywhere, as an answer. Absent is 404 without a hint. A fault: the log gets the places, without what anyone wrote;
 * the person an apology and a reference.
 */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	if (error instanceof Absent) return absent;
	const reference = newId().slice(0, 8);
	borrowHouse().log.error({ reference, route: event.route.id, ...describeFault(error) }, 'fault');
	return { reference };
};

/** Strict: our own files, and the one inline script of every page, known by its text. */
const contentPolicy = [
	"default-src 'none'",
	`script-src 'self' ${pageScriptSource}`,
	dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
	"img-src 'self' data: blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join('; ');

function callerOf(house: House, event: RequestEvent): string {
	const header = house.settings.addressHeader;
	const forwarded = header ? event.request.headers.get(header)?.split(',').at(-1)?.trim() : undefined;
	const address = forwarded || event.getClientAddress();
	const day = now().toString().slice(0, 10);
	return fingerprint(house.masterKey, `caller ${day}`, address).toString('hex');
}
