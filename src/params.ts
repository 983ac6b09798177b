import { defineParams } from '@sveltejs/kit/params';
import { isLocale, type Locale } from '#lib/base/locale.ts';

export const params = defineParams({
	lang: (text: string): Locale | undefined => (isLocale(text) ? text : undefined)
});
