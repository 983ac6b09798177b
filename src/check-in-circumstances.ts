import { now } from '#lib/base/clock.ts';
import { usualDayBegins } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import type { Circumstances } from '#lib/check-ins/check-in.ts';
import { feelingIds, feelingsIn, type Feelings } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import type { Me } from '#lib/database/as-actor.ts';

/** Where a browser does not say its zone: the one most readers of a language live in. */
export const zoneOfLocale: Record<Locale, string> = { en: 'Europe/London', it: 'Europe/Rome', ja: 'Asia/Tokyo' };

/** What a check-in is read with, for a visitor or a person. */
export function circumstancesOf(locals: App.Locals, me: Me | null): Circumstances {
	return {
		now: now(),
		zone: me?.zone ?? zoneOfLocale[locals.locale],
		dayBegins: me?.dayBegins ?? usualDayBegins,
		feelings: feelingIds(readFeelings(locals.house.root))
	};
}

export function feelingsOf(locals: App.Locals): Feelings {
	return feelingsIn(readFeelings(locals.house.root), locals.locale);
}
