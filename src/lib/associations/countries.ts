import { locales } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** How many an association can be at home in; the law says the same. */
const mostCountries = 40;

/** Every country by its ISO 3166 code, lower case, and by its names in the languages of the house. */
const known = new Map<string, string>();
for (const locale of locales) {
	const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
	for (const code of allPairs()) {
		const name = names.of(code.toUpperCase());
		if (!name) continue;
		known.set(code, code);
		known.set(plain(name), code);
	}
}

/** Countries written with commas between, by name or code, in any language of the house. @throws {Refusal} associations_country_unknown */
export function parseCountries(typed: string): string[] {
	const names = typed.split(/[,;、，\n]/).map(cleanLine);
	const codes = names.filter(Boolean).map((name) => {
		const code = known.get(plain(name));
		if (!code) throw new Refusal('associations_country_unknown', 'countries', { name: name.slice(0, 60) });
		return code;
	});
	return [...new Set(codes)].slice(0, mostCountries);
}

/** Countries by their names in one language, with commas between. */
export function writeCountries(codes: readonly string[], locale: string): string {
	const names = new Intl.DisplayNames(locale, { type: 'region' });
	return codes.map((code) => names.of(code.toUpperCase())).join(locale === 'ja' ? '、' : ', ');
}

function plain(name: string): string {
	return name.normalize('NFKC').toLowerCase();
}

function allPairs(): string[] {
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	// These stand for regions and tests, not for countries.
	const none = ['eu', 'ez', 'un', 'xa', 'xb', 'zz', 'qo'];
	return letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => !none.includes(code));
}
