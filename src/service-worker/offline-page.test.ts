import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import m from '../../messages/en/offline.json' with { type: 'json' };
import { offlineArticle, offlinePage } from './offline-page.ts';

describe('the page without a connection', () => {
	it('leads to Help now in the same language', () => {
		expect(offlineArticle({ m, prefix: '/it', lent: false, plan: false })).toContain('href="/it/help-now"');
	});

	it('leads to words to borrow where they have been kept, and only there', () => {
		expect(offlineArticle({ m, prefix: '/ja', lent: true, plan: false })).toContain('href="/ja/words-to-borrow"');
		expect(offlineArticle({ m, prefix: '/ja', lent: false, plan: false })).not.toContain('words-to-borrow');
	});

	it('leads to the plan for hard moments where its owner let it stay here, and only there', () => {
		const leads = (plan: boolean) => offlineArticle({ m, prefix: '/it', lent: false, plan });
		expect(leads(true)).toContain('href="/it/hard-moments"');
		expect(leads(false)).not.toContain('hard-moments');
	});

	it('stands in the frame of a kept page, and alone where none was kept', () => {
		const frame =
			'<!doctype html><title>Help</title><header></header><article class="page">numbers</article><footer></footer>';
		expect(offlinePage(frame, 'No & none', '<article>$& later</article>')).toBe(
			'<!doctype html><title>No &#38; none</title><header></header><article>$& later</article><footer></footer>'
		);
		expect(offlinePage('', 'x', '<article>later</article>')).toContain('<article>later</article>');
	});

	it('gives back every word that could not be sent, and nothing of it becomes markup', () => {
		const field = fc.tuple(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.string({ minLength: 90 })));
		fc.assert(
			fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
				const html = offlineArticle({
					m,
					prefix: '',
					lent: false,
					plan: false,
					unsent: { action: '/check-in?/keep', fields }
				});
				expect(read(html)).toEqual(fields);
			})
		);
	});
});

/** The fields as a browser reads them from our own markup. */
function read(html: string): [string, string][] {
	const found = html.matchAll(
		/<input type="hidden" name="([^"]*)" value="([^"]*)">|<textarea name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g
	);
	return [...found].map(([, name, value, longName, longValue]) => [plain(name ?? longName), plain(value ?? longValue)]);
}

function plain(text = ''): string {
	return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
