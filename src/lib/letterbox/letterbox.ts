import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';

/** That somebody is set up to read letters, and until when they answer. */
export interface Letterbox {
	id: string;
	/** First name of who reads. */
	reader: string;
	/** Who that is, in words, in the language `locale`. */
	role: string;
	locale: Locale;
	answerDays: number;
	/** In which languages letters are answered. */
	languages: Locale[];
	/** In years; null for any age. */
	minimumAge: number | null;
}

/** The day on which a letter that is sent today is answered at the latest. Days here are those of UTC, as the database counts. */
export function answerBy(letterbox: Letterbox, today: Day): Day {
	return Temporal.PlainDate.from(today).add({ days: letterbox.answerDays }).toString();
}
