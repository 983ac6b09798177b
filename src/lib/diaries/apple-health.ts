import { Refusal } from '#lib/base/refusal.ts';

/** The columns under which merged sleeps are read on, as if they had stood in a table. */
export const appleHealthColumns = ['start', 'end', 'kind'] as const;

/** One asleep segment, milliseconds since 1970. */
interface Segment {
	from: number;
	to: number;
}

/** Waking shorter than this belongs to the same sleep. */
const longestWaking = 60 * 60_000;
/** A merged sleep shorter than this is told as a nap. */
const shortestMain = 3 * 3_600_000;
/** Bounds what is held at once: some 130 years of nights in forty segments each. */
export const mostSegments = 2_000_000;
const longestTag = 64 * 1024;

/**
 * Finds the asleep segments in `export.xml` as it streams by. The telephone and the watch write them side by side and in
 * pieces (core, deep, REM), so they are collected, sorted and merged: overlapping ones, and those with less than an hour
 * of waking between them, are one sleep. "In bed" is not sleep and "awake" is not either; both are counted as left out.
 *
 * Only `<Record>` tags are looked at, and in them only type, startDate, endDate and value: an XML parser would spend
 * most of its time on what is thrown away.
 */
export function makeSleepFinder() {
	const segments: Segment[] = [];
	let leftOut = 0;
	let unreadable = 0;
	let rest = '';

	return {
		/** @param text the next piece, one character for each byte: what matters is ASCII */
		read(text: string): void {
			rest += text;
			let at = 0;
			for (;;) {
				const begins = rest.indexOf('<Record ', at);
				if (begins < 0) {
					rest = rest.slice(Math.max(at, rest.length - 7));
					return;
				}
				const ends = endOfTag(rest, begins + 1);
				if (ends < 0) {
					rest = rest.length - begins > longestTag ? '' : rest.slice(begins);
					return;
				}
				if (rest[ends] === '>') look(rest.slice(begins, ends));
				at = ends;
			}
		},
		/** What was found, in order of time. */
		finish() {
			return { sleeps: merge(segments), leftOut, unreadable };
		}
	};

	function look(tag: string): void {
		if (!tag.includes('"HKCategoryTypeIdentifierSleepAnalysis"')) return;
		if (!/ value="HKCategoryValueSleepAnalysisAsleep[A-Za-z]*"/.test(tag)) {
			leftOut++;
			return;
		}
		const from = momentIn(tag, 'startDate');
		const to = momentIn(tag, 'endDate');
		if (from === null || to === null || to <= from || to - from > 48 * 3_600_000) unreadable++;
		else segments.push({ from, to });
		if (segments.length > mostSegments) throw new Refusal('diaries_file_segments', 'file', { count: mostSegments });
	}
}

/** A merged sleep as a row of the columns above. */
export function toRow({ from, to }: Segment): string[] {
	const kind = to - from < shortestMain ? 'nap' : 'main';
	return [new Date(from).toISOString(), new Date(to).toISOString(), kind];
}

function merge(segments: Segment[]): Segment[] {
	const merged: Segment[] = [];
	for (const next of segments.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last && next.from - last.to < longestWaking) last.to = Math.max(last.to, next.to);
		else merged.push({ ...next });
	}
	return merged;
}

/**
 * The ">" that ends a tag, past those inside quoted values, or the "<" before which it was left open (XML 1.0, 2.3 and 3.1:
 * no value holds one); −1 where neither has come yet.
 */
function endOfTag(text: string, from: number): number {
	let quote = '';
	for (let at = from; at < text.length; at++) {
		const character = text[at] as string;
		if (character === '<') return at;
		if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'") quote = character;
		else if (character === '>') return at;
	}
	return -1;
}

/** "2025-11-02 23:41:00 +0100" */
function momentIn(tag: string, attribute: string): number | null {
	const found = new RegExp(` ${attribute}="(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}) ([+-]\\d{2})(\\d{2})"`).exec(
		tag
	);
	const at = found ? Date.parse(`${found[1]}T${found[2]}${found[3]}:${found[4]}`) : NaN;
	return Number.isNaN(at) ? null : at;
}
