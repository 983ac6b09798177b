import { now } from '#lib/base/clock.ts';
import { dayOf, usualDayBegins, type Day } from '#lib/base/day.ts';
import type { Me } from '#lib/database/as-actor.ts';
import { zoneOfLocale } from './check-in-circumstances.ts';

/** The day to which a note belongs that names none: the writer's own, or for a visitor that of the language. */
export function noteDay(locals: App.Locals, me: Me | null, zone = zoneOfLocale[locals.locale]): Day {
	return dayOf(now(), me?.zone ?? zone, me?.dayBegins ?? usualDayBegins);
}
