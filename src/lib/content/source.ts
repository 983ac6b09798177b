import * as v from 'valibot';
import type { Locale } from '#lib/base/locale.ts';
import { shaped, slug, words } from '#lib/content/form.ts';
import { Misprint } from '#lib/content/written.ts';

const dateParts = v.strictObject({
	'date-parts': v.tuple([v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3))])
});
const sourceForm = v.object({
	id: slug,
	type: words,
	title: words,
	author: v.optional(v.array(v.object({ family: v.optional(words), given: v.optional(words), literal: v.optional(words) }))),
	issued: v.optional(dateParts),
	'container-title': v.optional(words),
	publisher: v.optional(words),
	DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'is no DOI'))),
	URL: v.optional(v.pipe(v.string(), v.url())),
	accessed: dateParts,
	note: v.optional(words)
});

/** One work in CSL-JSON (citationstyles.org), as far as we use it. */
export type Source = v.InferOutput<typeof sourceForm>;

/** Reads `content/sources.json`. @throws {Misprint} for a work that is not as it must be, or an id that stands twice */
export function parseSources(read: unknown, file: string): Map<string, Source> {
	const all = new Map<string, Source>();
	for (const one of shaped(v.array(sourceForm), read, file)) {
		if (all.has(one.id)) throw new Misprint(file, `"${one.id}" stands twice`);
		all.set(one.id, one);
	}
	return all;
}

/** A work as a reader meets it at the foot of a page. */
export interface Citation {
	/** Who, what, where, when: one line. */
	line: string;
	/** Where it is; null where only its title is known. */
	href: string | null;
	/** The day on which it was seen, YYYY-MM-DD, or only month or year. */
	seen: string;
}

/** One line in the way of a language: authors (year). Title. Container. */
export function citationOf(source: Source, locale: Locale): Citation {
	const names = (source.author ?? []).map(({ family, given, literal }) =>
		literal ? literal : [family, given && initialsOf(given)].filter(Boolean).join(' ')
	);
	const join = locale === 'ja' ? '、' : ', ';
	const who = names.length > 3 ? `${names.slice(0, 3).join(join)}${locale === 'ja' ? 'ほか' : ' et al.'}` : names.join(join);
	const year = source.issued?.['date-parts'][0][0];
	const head = [who, year && `(${year})`].filter(Boolean).join(' ');
	const parts = [head, source.title, source['container-title'] ?? source.publisher].filter(Boolean) as string[];
	const unlike = parts.filter((part, place) => parts.indexOf(part) === place);
	return {
		line: `${unlike.map((part) => part.replace(/[.。]$/, '')).join('. ')}.`,
		href: source.DOI ? `https://doi.org/${source.DOI}` : (source.URL ?? null),
		seen: source.accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')
	};
}

function initialsOf(given: string): string {
	return given
		.split(/[\s.]+/)
		.filter(Boolean)
		.map((name) => (/^[\p{Script=Latin}]/u.test(name) ? `${name.slice(0, 1)}.` : name))
		.join(' ');
}
