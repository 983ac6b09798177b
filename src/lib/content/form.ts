import * as v from 'valibot';
import { parseDay } from '#lib/base/day.ts';
import { Misprint } from '#lib/content/written.ts';

/** Shapes that files of `content/` share. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1));
export const everyLanguage = v.strictObject({ en: words, it: words, ja: words });
/** A name in an address: lower-case words and hyphens. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no name of lower-case words with hyphens'));
export const day = v.pipe(
	v.string(),
	v.isoDate(),
	v.check((text) => parseDay(text) !== null, 'is no day of the calendar')
);

/** What was read, in its shape. @throws {Misprint} naming the file and every place that is not as it must be */
export function shaped<Shape extends v.GenericSchema>(shape: Shape, read: unknown, file: string): v.InferOutput<Shape> {
	const parsed = v.safeParse(shape, read);
	if (parsed.success) return parsed.output;
	throw new Misprint(file, parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`).join('; '));
}
