import { chance, pick } from '#lib/base/chance.ts';
import { type Locale, tagOf } from '#lib/base/locale.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { countries } from '#lib/accounts/age.ts';
import type { KeepView } from '#lib/accounts/keep-view.ts';
import { readContent } from '#lib/content/yaml.ts';

/** What *Keep* shows at first: nothing typed, three names to choose from. */
export function emptyKeepForm(locals: App.Locals): KeepView {
	return keepForm(locals, {}, {});
}

/**
 * What *Keep* shows again after a refusal: what was typed, with sentences beside its fields, and the same three names.
 * @param problems sentences by field
 */
export function keepForm(
	locals: App.Locals,
	typed: Record<string, string>,
	problems: Record<string, string>
): KeepView {
	const { locale } = locals;
	const names = new Intl.DisplayNames(locale, { type: 'region' });
	const months = new Intl.DateTimeFormat(tagOf(locale), { month: 'long', timeZone: 'UTC' });
	return {
		formId: isId(typed.form_id) ? typed.form_id : newId(),
		countries: countries
			.map((code) => ({ code, name: names.of(code) ?? code }))
			.sort((a, b) => a.name.localeCompare(b.name, locale)),
		months: Array.from({ length: 12 }, (_, index) => ({
			number: String(index + 1),
			name: months.format(Date.UTC(2024, index, 15))
		})),
		// A form sends every line break as two characters.
		nicknames: typed.nicknames?.split(/\r?\n/).filter(Boolean) ?? proposeNicknames(locals),
		typed,
		problems
	};
}

/** Three different names to choose from. */
function proposeNicknames(locals: App.Locals): string[] {
	const all = readContent<Record<Locale, string[]>>(locals.house.root, 'nicknames/nicknames.yaml')[locals.locale];
	const chosen = new Set<string>();
	while (chosen.size < 3) chosen.add(pick(all, chance));
	return [...chosen];
}
