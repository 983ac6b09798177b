import { localeNames, locales } from '#lib/base/locale.ts';
import { readSharedDevice } from '../cookies.ts';
import type { LayoutServerLoad } from './$types.ts';

/** What the frame of every page needs. It asks the database nothing. */
export const load: LayoutServerLoad = ({ locals, url, cookies }) => {
	// Also told to the head of the page, where the script stands.
	locals.shared = readSharedDevice(cookies, url);
	const path = url.pathname.slice(locals.prefix.length).replace(/^\/$/, '');
	return {
		locale: locals.locale,
		prefix: locals.prefix,
		/** The address without its language: '' or '/library'. */
		path,
		others: locales
			.filter((locale) => locale !== locals.locale)
			.map((locale) => ({ locale, name: localeNames[locale], href: `/${locale}${path}${url.search}` })),
		light: { to: otherLights(cookies.get('light')), back: url.pathname + url.search },
		demo: locals.house.demo,
		signedIn: locals.session !== null,
		shared: locals.shared !== null
	};
};

/** Which lights the button may switch to. Where none was chosen only the device knows, and its style sheet shows one. */
function otherLights(chosen: string | undefined): ('day' | 'dusk')[] {
	if (chosen === 'dusk') return ['day'];
	return chosen === 'day' ? ['dusk'] : ['day', 'dusk'];
}
