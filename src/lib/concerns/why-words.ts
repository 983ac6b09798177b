import { placeWord } from '#lib/associations/place-words.ts';
import type { ConcernPlace, Why } from '#lib/concerns/concern.ts';
import type { WrongPlace } from '#lib/concerns/wrong.ts';
import { m } from '#lib/content/words.ts';

/** Why a human is needed, said in the language of the page. */
export function whyWord(why: Why): string {
	if (why === 'words') return m.concerns_why_words();
	if (why === 'wrong') return m.concerns_why_wrong();
	return why === 'asked' ? m.concerns_why_asked() : m.concerns_why_mark();
}

/** In what something was wrong, said in the language of the page. */
export function wrongPlaceWord(place: WrongPlace): string {
	if (place === 'cards') return m.cards_title();
	return place === 'two' ? m.two_title() : placeWord(place);
}

/** Where somebody is needed, said in the language of the page. */
export function concernPlaceWord(place: ConcernPlace): string {
	if (place === 'cards') return m.cards_read_title();
	return place === 'wrongs' ? m.concerns_wrong_title() : placeWord(place);
}
