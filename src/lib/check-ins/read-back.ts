import type { Temporal } from 'temporal-polyfill';
import { type Locale, tagOf } from '#lib/base/locale.ts';
import { dimensions, isEmpty, isLow, type CheckIn, type Dimension } from '#lib/check-ins/check-in.ts';
import type { Feelings } from '#lib/feelings/feeling.ts';

/** A check-in as it is read: moments and words by language, codes still to be said. */
export interface ReadBack {
	when: string;
	/** The scales that were filled in, 0 to 10. */
	dots: { dimension: Dimension; dot: number }[];
	energy: number | null;
	feelings: { word: string; meaning: string }[];
	solitude: string | null;
	places: string[];
	contacts: string[];
	contactWelcome: string | null;
	sleeps: { from: string; until: string; kind: string }[];
	sleepUnknown: boolean;
	note: string;
	isEmpty: boolean;
	isLow: boolean;
}

export function readBack(checkIn: CheckIn, locale: Locale, feelings: Feelings): ReadBack {
	const known = new Map(
		[...feelings.first, ...feelings.special, ...feelings.fields.flatMap((field) => field.words)].map((feeling) => [
			feeling.id,
			feeling
		])
	);
	return {
		when: sayMoment(checkIn.at, checkIn.zone, locale),
		dots: dimensions.flatMap((dimension) =>
			checkIn[dimension] === null ? [] : [{ dimension, dot: checkIn[dimension] / 10 }]
		),
		energy: checkIn.energy === null ? null : checkIn.energy / 10,
		feelings: checkIn.feelings.flatMap((id) => known.get(id) ?? []),
		solitude: checkIn.solitude,
		places: checkIn.places,
		contacts: checkIn.contacts,
		contactWelcome: checkIn.contactWelcome,
		sleeps: checkIn.sleeps.map((sleep) => ({
			from: sayMoment(sleep.startedAt, sleep.zone, locale),
			until: sayMoment(sleep.endedAt, sleep.zone, locale),
			kind: sleep.kind
		})),
		sleepUnknown: checkIn.sleepUnknown,
		note: checkIn.note,
		isEmpty: isEmpty(checkIn),
		isLow: isLow(checkIn)
	};
}

/** A day and an hour as a reader of this language says them: "Monday 2 March, 03:10". */
function sayMoment(at: Temporal.Instant, zone: string, locale: Locale): string {
	return new Intl.DateTimeFormat(tagOf(locale), {
		timeZone: zone,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).format(at.epochMilliseconds);
}
