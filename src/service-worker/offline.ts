import { self } from '$app/service-worker';
import en from '../../messages/en/offline.json';
import it from '../../messages/it/offline.json';
import ja from '../../messages/ja/offline.json';
import { kept } from './kept.ts';
import { offlineArticle, offlinePage, type OfflineWords } from './offline-page.ts';
import { planAddress, prefixOf } from './places.ts';

const words: Record<string, OfflineWords> = { en, it, ja };

/** The kind page for when an address cannot be had, in the language of that address. @param fields what a form could not send */
export async function offline(url: URL, fields?: [string, string][]): Promise<Response> {
	const prefix = prefixOf(url.pathname);
	const asked = [prefix.slice(1), ...self.navigator.languages.map((language) => language.slice(0, 2))];
	const m = words[asked.find((language) => language in words) ?? 'en'] as OfflineWords;
	const unsent = fields && { action: url.pathname + url.search, fields };
	const frame = await kept(`${prefix}/help-now`);
	const lent = (await kept(`${prefix}/words-to-borrow`)) !== undefined;
	const plan = (await kept(planAddress)) !== undefined;
	const article = offlineArticle({ m, prefix, lent, plan, unsent });
	const html = offlinePage((await frame?.text()) ?? '', m.offline_title, article);
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
