import { now } from '#lib/base/clock.ts';
import { chooseCountry, inOrder } from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';

/**
 * The people one can call or write to from where a visitor is, from files alone, so that it stands when nothing else does.
 * @param asked the country that was asked for by its code, if any
 */
export function helpAround(locals: App.Locals, request: Request, asked: string | null) {
	const { countries, problems } = readHelplines(locals.house.root);
	for (const { country, problem } of problems) locals.house.log.error({ country, problem }, 'helplines');
	const { country, sure } = chooseCountry([...countries.keys()], {
		asked,
		browser: request.headers.get('accept-language'),
		locale: locals.locale
	});
	const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
	const chosen = countries.get(country);
	return {
		sure,
		today,
		country: chosen?.name[locals.locale] ?? '',
		emergency: chosen?.emergency,
		helplines: inOrder(chosen?.helplines ?? [], today),
		countries: [...countries].map(([code, { name }]) => ({ code, name: name[locals.locale], here: code === country }))
	};
}
