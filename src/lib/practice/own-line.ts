import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** Characters of a line of one's own, at most. */
const mostCharacters = 1000;

/** What somebody wrote instead of choosing; '' where nothing was written. @throws {Refusal} where it is longer than a line can be */
export function readOwnLine(form: FormData): string {
	const sent = form.get('text');
	const text = typeof sent === 'string' ? cleanText(sent).trim() : '';
	if ([...text].length > mostCharacters) throw new Refusal('practice_too_long', 'text', { most: mostCharacters });
	return text;
}
