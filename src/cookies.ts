import type { Cookies } from '@sveltejs/kit';
import { readHome, type Home } from '#lib/courses/home.ts';

/** Whether an address is this computer itself. */
export function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/**
 * `__Host-` binds the cookie to this host over https. On this computer itself plain http has no https to bind to, and
 * some browsers refuse Secure cookies there, so the plain name is used.
 */
export function sessionCookie(url: URL): string {
	return url.protocol === 'https:' ? '__Host-session' : 'session';
}

/** Says to the page that this device is shared: 'begin' on the first page of a session, then 'on'. Carries no secret. */
const sharedCookie = 'shared';

/** @param until when the cookie ends, or null for a device that others use too: with the browser */
export function setSessionCookie(cookies: Cookies, url: URL, token: string, until: Date | null): void {
	cookies.set(sessionCookie(url), token, {
		path: '/',
		httpOnly: true,
		secure: url.protocol === 'https:',
		sameSite: 'lax',
		...(until && { expires: until })
	});
	if (until === null)
		cookies.set(sharedCookie, 'begin', {
			path: '/',
			httpOnly: true,
			secure: url.protocol === 'https:',
			sameSite: 'lax'
		});
	else cookies.delete(sharedCookie, { path: '/' });
}

/** What the frame must know of a shared device; the first page of a session is told apart once. */
export function readSharedDevice(cookies: Cookies, url: URL): 'begin' | 'on' | null {
	const value = cookies.get(sharedCookie);
	if (value !== 'begin') return value === 'on' ? 'on' : null;
	cookies.set(sharedCookie, 'on', { path: '/', httpOnly: true, secure: url.protocol === 'https:', sameSite: 'lax' });
	return 'begin';
}

/** Whether this is such a device. It changes nothing, unlike reading at which point of the session it is. */
export function isSharedDevice(cookies: Cookies): boolean {
	return cookies.get(sharedCookie) !== undefined;
}

/** What was said of one's home before an exercise: see src/lib/courses/home.ts. Until the browser is closed. */
const homeCookie = 'home';

export function homeSaid(cookies: Cookies): Home | null {
	return readHome(cookies.get(homeCookie));
}

export function rememberHome(cookies: Cookies, url: URL, home: Home): void {
	cookies.set(homeCookie, home, { path: '/', httpOnly: true, secure: url.protocol === 'https:', sameSite: 'lax' });
}

export function forgetHome(cookies: Cookies): void {
	cookies.delete(homeCookie, { path: '/' });
}

/** At which piece of *Someone I love* somebody left a bookmark, because they said so. Until the browser is closed. */
const bookmarkCookie = 'bookmark';

export function bookmarkIn(cookies: Cookies): string | null {
	return cookies.get(bookmarkCookie) ?? null;
}

/** @param piece null takes it out */
export function putBookmark(cookies: Cookies, url: URL, piece: string | null): void {
	if (piece === null) cookies.delete(bookmarkCookie, { path: '/' });
	else
		cookies.set(bookmarkCookie, piece, {
			path: '/',
			httpOnly: true,
			secure: url.protocol === 'https:',
			sameSite: 'lax'
		});
}

/** The secret of the browser that comes in by a passkey: what it signs is asked for, and good, in this browser only. */
export function passkeyBrowser(cookies: Cookies, url: URL): string | undefined {
	return cookies.get(passkeyCookie(url));
}

export function setPasskeyBrowser(cookies: Cookies, url: URL, secret: string): void {
	cookies.set(passkeyCookie(url), secret, {
		path: '/',
		httpOnly: true,
		secure: url.protocol === 'https:',
		sameSite: 'strict',
		maxAge: 300
	});
}

function passkeyCookie(url: URL): string {
	return url.protocol === 'https:' ? '__Host-passkey' : 'passkey';
}

export function dropSessionCookie(cookies: Cookies, url: URL): void {
	cookies.delete(sharedCookie, { path: '/' });
	cookies.delete(sessionCookie(url), { path: '/', secure: url.protocol === 'https:', httpOnly: true, sameSite: 'lax' });
}
