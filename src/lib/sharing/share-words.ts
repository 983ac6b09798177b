import { type Locale, tagOf } from '#lib/base/locale.ts';
import { m, say } from '#lib/content/words.ts';
import type { Purpose, ShareKind, ShareReach } from '#lib/sharing/share.ts';

/** "your sleep and your notes", or "sleep and notes" for whoever is let see them. */
export function kindsWord(kinds: readonly ShareKind[], whose: 'your' | 'their', locale: Locale): string {
	return new Intl.ListFormat(locale).format(kinds.map((kind) => say(`sharing_${whose}_${kind}`)));
}

/** "all of it", "1 March to 4 March" or "one entry". */
export function reachWord(reach: ShareReach, locale: Locale): string {
	if (reach === 'all') return m.sharing_reach_all();
	if ('itemId' in reach) return m.sharing_reach_item();
	const day = (text: string) =>
		new Intl.DateTimeFormat(tagOf(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
			new Date(`${text}T00:00Z`)
		);
	return m.sharing_reach_days({ from: day(reach.fromDay), to: day(reach.untilDay) });
}

export function purposeWord(purpose: Purpose): string {
	return say(`sharing_purpose_${purpose}`);
}

/** Until when something can be seen, by the clock of whoever reads it. */
export function untilWord(endsAt: Date, zone: string, locale: Locale): string {
	const when = new Intl.DateTimeFormat(tagOf(locale), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: zone
	}).format(endsAt);
	return m.sharing_until_when({ when });
}

/** When somebody looked: "Tuesday 3 March, 22:10". */
export function lookedWhen(at: Date, zone: string, locale: Locale): string {
	return new Intl.DateTimeFormat(tagOf(locale), {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: zone
	}).format(at);
}
