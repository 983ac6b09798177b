import type { Locale } from '#lib/base/locale.ts';

const fonts: Record<Locale, string> = {
	en: 'Georgia, serif',
	it: 'Georgia, serif',
	ja: 'Hiragino Mincho ProN, Yu Mincho, Noto Serif CJK JP, serif'
};

/**
 * The six words on a picture that looks like a postcard from somewhere: a stamp, a few lines, a hill. Nothing on it says
 * what it is for. Returns an SVG of 1200 × 800; the words come from a fixed list and need no escaping.
 */
export function drawPostcard(words: readonly string[], locale: Locale): string {
	const lines = [words.slice(0, 2), words.slice(2, 4), words.slice(4, 6)].map(
		(pair, row) =>
			`<text x="660" y="${380 + row * 110}" font-size="${locale === 'ja' ? 40 : 46}">${pair.join(locale === 'ja' ? '　' : ', ')}</text><path d="M650 ${402 + row * 110}H1130" stroke="#cdbfa6"/>`
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800" fill="none" font-family="${fonts[locale]}">
<rect width="1200" height="800" fill="#f7f3ea"/><rect x="24" y="24" width="1152" height="752" stroke="#cdbfa6" stroke-width="2"/>
<g stroke="#857b6c" stroke-width="3"><path d="M60 610c90-70 170-90 260-60s170 40 250-30"/><path d="M60 660c120-30 300-40 510-10"/><circle cx="430" cy="250" r="70" fill="#f3d9a4" stroke="none"/>
<path d="M180 560c-6-90 4-170 20-250m-8 120c30-22 54-50 66-84m-70 150c-26-14-46-36-58-64"/><path d="M330 545c2-40 24-60 56-56 30 4 44 30 42 66" fill="#efe8da"/></g>
<path d="M610 90v620" stroke="#cdbfa6" stroke-width="2"/><rect x="1010" y="80" width="120" height="146" stroke="#857b6c" stroke-width="2" stroke-dasharray="6 5"/>
<path d="M1030 180l40-56 40 56M1030 196h80" stroke="#4c6347" stroke-width="3"/><g fill="#2b2824">${lines.join('')}</g></svg>`;
}
