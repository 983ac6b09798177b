import type { Locale } from '#lib/base/locale.ts';
import { say } from '#lib/content/words.ts';
import type { SmallThing } from '#lib/steps/library.ts';

/** A small thing as it is read, in one language. */
export interface Line {
	id: string;
	text: string;
	smaller: string;
	/** What it takes: company, and time, things and money where it needs them. */
	takes: string;
}

/** A small thing as a line to read, in the language that is being spoken. */
export function lineOf(thing: SmallThing, locale: Locale): Line {
	const { id, text, smaller, company, hour, needs, cost } = thing;
	const takes = [
		`company_${company}`,
		...(hour === 'any' ? [] : [`hour_${hour}`]),
		...needs.map((need) => `need_${need}`),
		...(cost === 'nothing' ? [] : [`cost_${cost}`])
	];
	return {
		id,
		text: text[locale],
		smaller: smaller[locale],
		takes: takes.map((word) => say(`steps_${word}`)).join(locale === 'ja' ? '・' : ' · ')
	};
}
