import { describe, expect, it } from 'vitest';
import { addHead, type HeadOf } from './page-head.ts';

const html = `<html><head><title>He said "no" &amp; left</title><meta name="description" content="One &quot;sentence&quot;."/></head><body><title>drawn</title></body></html>`;
const given: HeadOf = {
	page: { path: '/library/listening', picture: 'garden', listed: true },
	origin: 'https://veranda.example',
	locale: 'it',
	prefix: '/it',
	linked: null
};

describe('somebody who passes a page on', () => {
	it('passes on its title, its sentence and a picture of ours', () => {
		const filled = addHead(html, given);
		expect(filled).toContain('<meta property="og:title" content="He said &quot;no&quot; &amp; left">');
		expect(filled).toContain('<meta property="og:description" content="One &quot;sentence&quot;.">');
		expect(filled).toContain('<meta property="og:image" content="https://veranda.example/pictures/garden.jpg">');
		expect(filled).toContain('<meta property="og:url" content="https://veranda.example/it/library/listening">');
	});

	it('passes on nothing that the page does not say', () => {
		expect(addHead('<head><title>a</title></head>', given)).not.toContain('og:description');
	});
});

describe('a search engine', () => {
	it('finds the page in each language, and where the browser decides', () => {
		const found = [...addHead(html, given).matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, ...pair]) => pair);
		expect(found).toEqual([
			['en', 'https://veranda.example/en/library/listening'],
			['it', 'https://veranda.example/it/library/listening'],
			['ja', 'https://veranda.example/ja/library/listening'],
			['x-default', 'https://veranda.example/library/listening']
		]);
	});

	it('finds the front page at an address that ends with a slash', () => {
		const front = { ...given, page: { ...given.page, path: '' }, prefix: '' };
		expect(addHead(html, front)).toContain('<link rel="canonical" href="https://veranda.example/">');
	});

	it('reads what a page is about, and nothing of it ends the script early', () => {
		const linked = { '@type': 'Article', headline: 'a</script><script>alert(1)</script>$&' };
		const [, json = ''] =
			/<script type="application\/ld\+json">(.*?)<\/script>/.exec(addHead(html, { ...given, linked })) ?? [];
		expect(JSON.parse(json)).toEqual(linked);
	});
});

it('a page without a head stays as it is', () => {
	expect(addHead('<p>fragment</p>', given)).toBe('<p>fragment</p>');
});
