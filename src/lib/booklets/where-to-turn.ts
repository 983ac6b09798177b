import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { sayDay } from '#lib/content/say-day.ts';
import { m } from '#lib/content/words.ts';
import { isInWriting, type Country, type Helpline, type Way } from '#lib/safety/helpline-file.ts';
import { inOrder, isExpired, languageNames } from '#lib/safety/helpline.ts';

/** The helplines of a country in words, for paper and for plain text. */
export interface WhereToTurn {
	/** Whose numbers these are. */
	lead: string;
	emergency: { words: string; call: string };
	helplines: Turn[];
}

/** One helpline. */
interface Turn {
	name: string;
	/** The language of the name. */
	lang: string;
	reading?: string;
	who: string;
	/** That it may be old. */
	old?: string;
	/** By voice first; `link` only where paper and screen can follow it. */
	ways: { words: string; link?: string; cost?: string }[];
	/** Hours, languages, when it was looked at. */
	lines: string[];
}

/** @param today the calendar day, for what has grown old */
export function whereToTurn(country: Country, locale: Locale, today: Day): WhereToTurn {
	const { emergency } = country;
	return {
		lead: m.booklets_numbers({ country: country.name[locale] }),
		emergency: { words: emergency.for[locale], call: m.safety_call({ number: emergency.number }) },
		helplines: inOrder(country.helplines, today).map((one) => turn(one, locale, today))
	};
}

function turn(one: Helpline, locale: Locale, today: Day): Turn {
	const reading = one.name_reading?.[locale];
	const hours = [one.hours?.[locale], one.hours_doubtful ? m.safety_check_hours() : undefined].filter(Boolean);
	const spoken = one.languages.length > 0 ? languageNames(one.languages, locale) : m.safety_language_of_place();
	const ways = [...one.ways.filter((way) => !isInWriting(way)), ...one.ways.filter((way) => isInWriting(way))];
	return {
		name: one.name,
		lang: one.languages[0] ?? locale,
		...(reading && { reading }),
		who: one.who[locale],
		...(isExpired(one, today) && { old: m.safety_expired() }),
		ways: [...ways.map((way) => reach(way, locale)), { words: siteOf(one.web), link: one.web }],
		lines: [
			m.booklets_line({ name: m.safety_hours(), value: hours.join(' – ') }),
			m.booklets_line({ name: m.safety_languages(), value: spoken }),
			one.verified_on ? m.safety_verified({ day: sayDay(one.verified_on, locale) }) : m.safety_unverified()
		]
	};
}

function reach(way: Way, locale: Locale): Turn['ways'][number] {
	const cost = way.cost && { cost: way.cost[locale] };
	switch (way.kind) {
		case 'call':
			return { words: m.safety_call({ number: way.number }), ...cost };
		case 'text':
			return {
				words: way.sms_body
					? m.safety_text_word({ word: way.sms_body, number: way.number })
					: m.safety_text({ number: way.number }),
				...cost
			};
		case 'whatsapp':
			return { words: m.safety_whatsapp({ number: way.number }), ...cost };
		case 'chat':
			return { words: m.safety_chat(), link: way.url, ...cost };
		case 'mail':
			return { words: m.safety_mail(), link: way.url, ...cost };
	}
}

/** An address as one would write it on paper. */
export function siteOf(url: string): string {
	const { hostname, pathname } = new URL(url);
	return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}
