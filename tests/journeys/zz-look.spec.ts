import { keepAs } from './keeping.ts';
import { test } from './house.ts';
import type { Page } from '@playwright/test';
test.setTimeout(300_000);
const texts: Record<string, Record<string, string>> = {
	en: { signs: 'I stop answering.', alone: 'Cold water on my hands.\nThe blanket, and the long film.\nWait ten minutes. Then ten more.', places: 'By the window, with the rain record.', people: 'Aunt Rosa 333 123 4567. She asks nothing.\nM. from the game, in writing.', safer: 'My cousin keeps a few things for me.', reasons: 'The cat, who waits for me.\nI want to know how the story goes on.' },
	it: { signs: 'Smetto di rispondere.', alone: 'Acqua fredda sulle mani.\nLa coperta, e il film lungo.\nAspettare dieci minuti. Poi altri dieci.', places: 'Vicino alla finestra, con il disco della pioggia.', people: 'Zia Rosa 333 123 4567. Non fa domande.', safer: 'Mio cugino mi tiene alcune cose.', reasons: 'Il gatto, che mi aspetta.' },
	ja: { signs: '返事ができなくなる。', alone: '冷たい水で手を洗う。\n毛布と、長い映画。\n10分待つ。それから、もう10分。', places: '窓のそばで、雨の音。', people: 'おば 090-1234-5678。なにも聞かない。', safer: 'いくつかのものを、いとこに預けている。', reasons: '待っているねこ。' }
};
const shot = (page: Page, name: string, full = true) => page.screenshot({ path: `/tmp/look-plan/${name}.png`, fullPage: full });
for (const lang of ['en', 'it', 'ja'])
	test(`look ${lang}`, async ({ page }) => {
		for (const [width, light] of [[320, 'light'], [1100, 'dark'], [320, 'dark']] as const) {
			await page.emulateMedia({ colorScheme: light, media: null });
			await page.setViewportSize({ width, height: 640 });
			await page.goto(`/${lang}/hard-moments`);
			await shot(page, `form-${lang}-${width}-${light}`);
			await page.goto(`/${lang}/help-now`);
			await shot(page, `help-${lang}-${width}-${light}`, false);
		}
		await page.goto(`/${lang}/hard-moments`);
		await page.emulateMedia({ colorScheme: 'light', media: null });
		await page.locator('form[action*=hard-moments] button').last().click({ trial: true });
		await page.locator('form[action*=hard-moments] .actions button').first().click();
		for (const size of ['sheet']) {
			await page.pdf({ path: `/tmp/look-plan/blank-${lang}-${size}.pdf`, preferCSSPageSize: true, format: 'A4' });
		}
		await page.goto(`/${lang}/hard-moments`);
		for (const [part, text] of Object.entries(texts[lang] ?? {})) await page.locator(`[name=plan_${part}]`).fill(text);
		await page.locator('form[action*=hard-moments] .actions button').first().click();
		for (const size of ['sheet', 'a6', 'card']) {
			await page.locator(`input[value=${size}]`).check();
			await page.pdf({ path: `/tmp/look-plan/print-${lang}-${size}.pdf`, preferCSSPageSize: true, format: 'A4' });
		}
		for (const [width, light] of [[320, 'light'], [1100, 'dark'], [320, 'dark']] as const) {
			await page.emulateMedia({ colorScheme: light, media: null });
			await page.setViewportSize({ width, height: 640 });
			await shot(page, `read-${lang}-${width}-${light}`);
		}
		if (lang === 'en') await keepAs(page, 'Moss');
		if (lang !== 'en') return;
		await page.goto(`/${lang}/hard-moments`);
		for (const [part, text] of Object.entries(texts[lang] ?? {})) await page.locator(`[name=plan_${part}]`).fill(text);
		await page.locator('form[action*=hard-moments] .actions button').first().click();
		await page.setViewportSize({ width: 320, height: 640 });
		await shot(page, `kept-${lang}`);
		await shot(page, `keptview-${lang}`, false);
	});
