import type { Locale } from '#lib/base/locale.ts';
import { writeSpan, writeStartDay } from '#lib/hours/hour-time.ts';
import { forWord, titleOf } from '#lib/hours/hour-words.ts';
import type { Hour } from '#lib/hours/hours.server.ts';

/** The hours of one day, as they stand in a list. */
export interface DayOfHours {
	/** The day as it is written. */
	day: string;
	hours: {
		id: string;
		title: string;
		/** Empty where the title says it all. */
		about: string;
		locale: Locale;
		when: string;
		host: string;
		forWhom: string;
		opened: boolean;
	}[];
}

/** Hours by the day on which they begin, in words. @param zone whose days they are */
export function byDay(hours: readonly Hour[], zone: string, locale: Locale): DayOfHours[] {
	const days = Map.groupBy(hours, (hour) => writeStartDay(hour, zone, locale));
	return [...days].map(([day, those]) => ({
		day,
		hours: those.map((hour) => ({
			...{ id: hour.id, host: hour.host, locale: hour.locale, opened: hour.opened },
			...{ title: titleOf(hour), about: hour.kind === 'own' ? '' : hour.about },
			...{ when: writeSpan(hour, zone, locale), forWhom: forWord(hour) }
		}))
	}));
}
