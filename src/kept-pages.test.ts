import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { answerWith, keepPage, recallPage } from './kept-pages.ts';

const page = (at: number) => ({ html: '<p>night</p>', headers: [], at });

it('a second reader is given the page that was rendered for the first, for a minute', () => {
	keepPage('/en/a', page(1_000));
	expect(recallPage('/en/a', 60_999)?.html).toBe('<p>night</p>');
	expect(recallPage('/en/a', 61_000)).toBeUndefined();
	expect(recallPage('/it/a', 1_000)).toBeUndefined();
});

it('nobody fills the memory with invented addresses', () => {
	keepPage('/first', page(0));
	for (let at = 0; at < 2_000; at++) keepPage(`/${at}`, page(0));
	expect(recallPage('/first', 0)).toBeUndefined();
	expect(recallPage('/1999', 0)).toBeDefined();
});

it('a page is packed once, as the browser of each reader can unpack it', async () => {
	const kept = { ...page(0), headers: [['content-length', '12']] as [string, string][] };
	const read = async (accepted: string | null) => {
		const answer = answerWith(kept, accepted);
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(answer.headers.get('content-length')).toBe(String(bytes.length));
		return [answer.headers.get('content-encoding'), bytes] as const;
	};
	const [plain, text] = await read(null);
	expect([plain, text.toString()]).toEqual([null, '<p>night</p>']);
	const [gzip, zipped] = await read('gzip');
	expect([gzip, gunzipSync(zipped).toString()]).toEqual(['gzip', '<p>night</p>']);
	const [br, brotli] = await read('gzip, deflate, br, zstd');
	expect([br, brotliDecompressSync(brotli).toString()]).toEqual(['br', '<p>night</p>']);
	const [refused] = await read('br;q=0, identity');
	expect(refused).toBeNull();
});
