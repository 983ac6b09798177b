import type { Locale } from '#lib/base/locale.ts';
import { everyEntry, type FeelingsFile } from '#lib/feelings/feeling.ts';

/** What somebody is answered who named what a piece stirs in them. */
export interface Named {
	id: string;
	word: string;
	meaning: string;
	/** What such a feeling may need, in one sentence; null where none is written. */
	need: string | null;
	despair: boolean;
}

/** The words that were chosen, each once, in the order of the file; whatever is no word of ours is left out. */
export function nameFeelings(file: FeelingsFile, locale: Locale, chosen: readonly string[]): Named[] {
	return everyEntry(file)
		.filter((entry) => chosen.includes(entry.id))
		.map((entry) => ({
			id: entry.id,
			...entry[locale],
			need: entry.need?.[locale] ?? null,
			despair: entry.despair === true
		}));
}

/** How often readers of a piece in one language answered, and how often each word was among what they chose. */
export interface StirredCounts {
	answers: number;
	counts: { feeling: string; count: number }[];
}

/** One word in the picture of what a piece stirs. */
export interface Stirred {
	word: string;
	/** How much of those who answered chose it: at least a third, at least a tenth, fewer. */
	often: 'often' | 'sometimes' | 'now-and-then';
	/** Radius of its drop between 0 and 1; the area goes with the share of answers. */
	size: number;
}

/**
 * The words that readers chose, the most frequent first. A word that one person alone chose is left out, so that nobody
 * finds their own word standing there by itself. No numbers: it is a picture and no poll.
 */
export function pictureOf(stirred: StirredCounts, words: ReadonlyMap<string, string>): Stirred[] {
	const shown = stirred.counts
		.filter(({ feeling, count }) => count > 1 && words.has(feeling))
		.sort((a, b) => b.count - a.count || a.feeling.localeCompare(b.feeling))
		.slice(0, mostWords);
	return shown.map(({ feeling, count }) => {
		const share = Math.min(1, count / stirred.answers);
		return {
			word: words.get(feeling) ?? '',
			often: share >= 1 / 3 ? 'often' : share >= 1 / 10 ? 'sometimes' : 'now-and-then',
			size: Math.sqrt(share)
		};
	});
}

const mostWords = 12;
