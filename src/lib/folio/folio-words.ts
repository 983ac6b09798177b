import type { Locale } from '#lib/base/locale.ts';
import { m, say } from '#lib/content/words.ts';
import { lineOf, type KeptItem } from '#lib/folio/folio-item.ts';
import { writeDay } from '#lib/looking-back/dates.ts';

/** What it is called where it has no name: what was written, what is to be seen, or what kind of thing it is. */
export function nameItem(item: KeptItem): string {
	return lineOf(item) ?? (item.pictures[0]?.alt || say(`folio_unnamed_${item.kind ?? 'open'}`));
}

/** How it came about and on which day, as far as its owner says so. */
export function aboutItem(item: KeptItem, locale: Locale): string {
	const kind = item.kind && say(`folio_kind_${item.kind}`);
	return [kind, item.day && writeDay(item.day, 'dayYear', locale)].filter((part) => part).join(' · ');
}

/** What a picture says to whoever does not see it. */
export function altOf({ alt }: { alt: string }): string {
	return alt || m.folio_picture_plain();
}
