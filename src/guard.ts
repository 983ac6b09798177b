import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '#lib/base/settings.ts';

/** Largest form: 1 MB of note, each byte written as three, and room for the rest. Diaries stream past this limit. */
const largestForm = 4 * 1024 * 1024;
/**
 * Largest form with a picture. It counts its own bytes too, and holds no more of a file than may be kept; but what was typed
 * beside a film that somebody chose by mistake is given back to them, so it is read to its end.
 */
const largestFormWithFile = 512 * 1024 * 1024;

const headers: Record<string, string> = {
	// Pages bring their own policy, which knows their one script; everything else may load nothing.
	'content-security-policy':
		"default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	// Not no-referrer: browsers then say "Origin: null" of every form, and no form of ours would be taken.
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(self), screen-wake-lock=(self), usb=(), xr-spatial-tracking=()',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

/** What holds for every answer and every request, before anything else sees it. */
export function guard(settings: Settings, request: IncomingMessage, response: ServerResponse, next: () => void): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	const outside = settings.publicUrl;
	if (outside?.protocol === 'https:') response.setHeader('strict-transport-security', 'max-age=31536000');

	// Kit compares a form's origin with this address; whatever a client says of itself is overwritten.
	request.headers['x-engawa-protocol'] = outside ? outside.protocol.slice(0, -1) : 'http';
	request.headers['x-engawa-host'] = outside ? outside.host : (request.headers.host ?? 'localhost');

	if (!streams(request) && tooLarge(request)) {
		response
			.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
			.end('Too large. / Troppo grande. / 大きすぎます。\n');
		request.destroy();
		return;
	}
	next();
}

/** The forms of a folio. */
function bringsPicture(request: IncomingMessage): boolean {
	return /^\/(?:(?:en|it|ja)\/)?folio\/(?:new|[0-9a-f-]{36}\/change)(?:\?|$)/.test(request.url ?? '');
}

/** A diary is read as it arrives and counts its own bytes. */
function streams(request: IncomingMessage): boolean {
	return request.method === 'POST' && /^\/(?:(?:en|it|ja)\/)?import\/upload(?:\?|$)/.test(request.url ?? '');
}

function tooLarge(request: IncomingMessage): boolean {
	if (request.method === 'GET' || request.method === 'HEAD') return false;
	const length = Number(request.headers['content-length']);
	// Browsers always say how long a form is; a body of unknown length is nobody's form.
	if (!Number.isFinite(length)) return request.headers['transfer-encoding'] !== undefined;
	return length > (bringsPicture(request) ? largestFormWithFile : largestForm);
}
