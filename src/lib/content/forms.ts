import * as v from 'valibot';
import { parseDay } from '#lib/base/day.ts';

/** Words in one language. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));

/** Words in each of the languages. */
export const everyLanguage = v.strictObject({ en: words, it: words, ja: words });

/** The name of a file, a folder or an entry: lower case with hyphens. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower case with hyphens'));

/** A day of the calendar, as YYYY-MM-DD. */
export const day = v.pipe(
	v.string(),
	v.check((text) => parseDay(text) !== null, 'is no day of the calendar')
);

/** At least one source, by its id. */
export const sourceIds = v.pipe(v.array(id), v.minLength(1, 'there is no source'));
