import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';

/** A page as it is sent. */
export interface KeptPage {
	html: string;
	headers: [string, string][];
	/** Milliseconds since 1970: when it was rendered. */
	at: number;
	/** The same packed, by encoding, from the first reader on who takes it so. */
	packed?: Map<string, Uint8Array<ArrayBuffer>>;
}

const packers: Record<string, (html: string) => Uint8Array<ArrayBuffer>> = {
	br: (html) => new Uint8Array(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })),
	gzip: (html) => new Uint8Array(gzipSync(html))
};

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

/** What a reader of a kept page is sent: packed once for everyone whose browser can unpack it. @param accepted the Accept-Encoding of the request */
export function answerWith(page: KeptPage, accepted: string | null): Response {
	const taken = accepted
		? new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(Object.keys(packers))
		: [];
	const [encoding, pack] = Object.entries(packers).find(([name]) => taken.includes(name)) ?? [];
	if (!encoding || !pack) return new Response(page.html, { headers: page.headers });
	page.packed ??= new Map();
	const bytes = page.packed.get(encoding) ?? pack(page.html);
	page.packed.set(encoding, bytes);
	const headers = new Headers(page.headers);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(bytes.byteLength));
	return new Response(bytes, { headers });
}
