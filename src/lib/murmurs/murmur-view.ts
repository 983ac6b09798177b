import { Temporal } from 'temporal-polyfill';
import { dayOf, type Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import type { Murmur } from '#lib/murmurs/murmur.ts';

/** A murmur as its page shows it: days as one says them, and what is still to come. */
export interface MurmurView {
	id: string;
	words: string;
	sent: string;
	/** To whom it was said; null where that association is here no more. */
	to: string | null;
	/** What is promised and has not passed, what should have come, or nothing. */
	waiting: 'reading' | 'answer' | 'late' | null;
	promised: string;
	sooner: boolean;
	answer: { text: string; as: string; on: string } | null;
	/** What one tap makes of it: a letter more, the first words of asking for a listener, or nothing. */
	letter: 'more' | 'first' | null;
}

/** For whom a murmur is shown, and when. */
export interface Showing {
	locale: Locale;
	zone: string;
	dayBegins: number;
	/** Of UTC, as the promise is counted. */
	today: Day;
	/** What the associations are called, by id. */
	names: ReadonlyMap<string, string>;
	/** Where a letter can be made of it: the associations to ask for a listener, and those one writes with already. */
	letters: { asking: ReadonlySet<string>; open: ReadonlySet<string> };
}

export function toView(murmur: Murmur, { locale, zone, dayBegins, today, names, letters }: Showing): MurmurView {
	const say = (day: Day) => writeDay(day, 'weekday', locale);
	const sentAt = Temporal.Instant.fromEpochMilliseconds(murmur.sentAt.getTime());
	return {
		id: murmur.id,
		words: murmur.words,
		sent: say(dayOf(sentAt, zone, dayBegins)),
		to: names.get(murmur.association) ?? null,
		waiting: waitingOf(murmur, today),
		promised: say(murmur.promisedDay),
		sooner: murmur.sooner,
		answer: murmur.answer && { text: murmur.answer.text, as: murmur.answer.as, on: say(murmur.answer.day) },
		letter: murmur.answer ? null : letterOf(murmur.association, letters)
	};
}

/** That it was read is never told: with the day its promise leaves the page. Only an answer can be late. */
function waitingOf(murmur: Murmur, today: Day): MurmurView['waiting'] {
	if (murmur.answer) return null;
	if (murmur.promisedDay >= today) return murmur.wantsAnswer ? 'answer' : 'reading';
	return murmur.wantsAnswer ? 'late' : null;
}

function letterOf(association: string, { asking, open }: Showing['letters']): MurmurView['letter'] {
	if (open.has(association)) return 'more';
	return asking.has(association) ? 'first' : null;
}
