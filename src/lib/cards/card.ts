import * as v from 'valibot';
import { isId } from '#lib/base/ids.ts';
import { locales, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { linkDays, longestCard } from '#lib/cards/card-size.ts';

/** What a card could be about; the order in which they stand on the page. */
export const matters = ['here', 'helps', 'please_not', 'thanks', 'not_now', 'a_day', 'door'] as const;
type Matter = (typeof matters)[number];

/** A ready card, as somebody would write it in each language. */
export interface Sample {
	/** Lower-case words with hyphens; part of its address. */
	id: string;
	matter: Matter;
	text: Record<Locale, string>;
}

const textForm = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200));
const fileForm = v.array(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
		about: v.picklist(matters),
		...(Object.fromEntries(locales.map((locale) => [locale, textForm])) as Record<Locale, typeof textForm>)
	})
);

/** Reads `content/cards/cards.yaml`. @throws {Error} that names the place and what is the matter */
export function parseSamples(read: unknown): Sample[] {
	const { success, output, issues } = v.safeParse(fileForm, read);
	if (!success) throw new Error(`${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
	const twice = output.find(({ id }, place) => output.findIndex((other) => other.id === id) !== place);
	if (twice) throw new Error(`"${twice.id}" stands twice`);
	return output
		.map(({ id, about, ...text }) => ({ id, matter: about, text }))
		.sort((a, b) => matters.indexOf(a.matter) - matters.indexOf(b.matter));
}

/** What somebody wrote on a card. @throws {Refusal} cards_empty, cards_long */
export function parseCard(typed: string): string {
	const text = cleanText(typed).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) throw new Refusal('cards_empty', 'text');
	if (text.length > longestCard) throw new Refusal('cards_long', 'text', { most: longestCard });
	return text;
}

/** Reads to whom a card goes: through a tie, or by a private link for some days. @throws {Refusal} cards_to_missing */
export function parseWhereTo(typed: { to: string; days: string }): { tie: string } | { days: number } {
	if (isId(typed.to)) return { tie: typed.to };
	if (typed.to !== 'link') throw new Refusal('cards_to_missing', 'to');
	return { days: linkDays.find((days) => String(days) === typed.days) ?? 7 };
}
