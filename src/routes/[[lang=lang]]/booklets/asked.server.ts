import { error } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { findBooklet } from '#lib/booklets/booklets.server.ts';
import { setBooklet } from '#lib/booklets/setting.ts';
import { chooseCountry } from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';

/** What of a request a booklet depends on. */
interface Asked {
	locals: App.Locals;
	url: URL;
	request: Request;
}

/** Whose numbers are shown, and whose could be. Nothing of who asks is kept or noted. */
export function askedCountry({ locals, url, request }: Asked) {
	const { countries, problems } = readHelplines(locals.house.root);
	for (const { country, problem } of problems) locals.house.log.error({ country, problem }, 'helplines');
	const { country } = chooseCountry([...countries.keys()], {
		asked: url.searchParams.get('country'),
		browser: request.headers.get('accept-language'),
		locale: locals.locale
	});
	const chosen = countries.get(country);
	if (!chosen) error(404);
	const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
	const choices = [...countries].map(([code, { name }]) => ({
		code,
		name: name[locals.locale],
		here: code === country
	}));
	return { chosen, today, choices };
}

/** The booklet of an address, with everything that is said in it. */
export function askedBooklet(name: string, asked: Asked) {
	const { locale, house } = asked.locals;
	const booklet = findBooklet(house.root, name, locale);
	if (!booklet) error(404);
	const { chosen, today, choices } = askedCountry(asked);
	return { booklet, chosen, today, choices, setting: setBooklet({ booklet, locale, country: chosen, today }) };
}
