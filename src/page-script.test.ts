import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPage, pageScript } from './page-script.ts';

const page = readFileSync(new URL('app.html', import.meta.url), 'utf8');
const given = { locale: 'it', light: 'dusk', shared: '' };

describe('every page', () => {
	it('can be left quickly, whatever Aki wrote on it or somebody put into its address', () => {
		const written = '%engawa.script% %engawa.locale% %engawa.light% $& $1';
		const filled = fillPage(
			page.replace('%sveltekit.body%', () => `<p>${written}</p>`),
			given
		);
		expect(filled).toContain(`<p>${written}</p>`);
		expect(filled.match(/<script[^]*?<\/script>/g)).toEqual([`<script>${pageScript}</script>`]);
		expect(filled).toContain('<html lang="it" data-light="dusk" data-shared="">');
	});
});
