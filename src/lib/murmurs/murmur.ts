import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** In characters as a reader counts them; a page or two. */
export const longestMurmur = 4000;

/** Who of an association reads what is said quietly, and by when. */
export interface Readers {
	association: string;
	name: string;
	/** Who runs this computer. */
	operator: string;
	/** Within how many days it is read. */
	days: number;
	/** First names, in their order. */
	readers: string[];
}

/** A murmur as whoever said it finds it again. */
export interface Murmur {
	id: string;
	words: string;
	sentAt: Date;
	wantsAnswer: boolean;
	promisedDay: Day;
	/** To whom it was said. */
	association: string;
	/** Whether somebody was asked to come sooner. */
	sooner: boolean;
	answer: { text: string; as: string; day: Day } | null;
}

/** A murmur as whoever reads it sees it: not whose it is, and days only. */
export interface MurmurToRead {
	id: string;
	sentDay: Day;
	promisedDay: Day;
	wantsAnswer: boolean;
	read: boolean;
	answered: boolean;
	/** Whether a human is needed sooner there. */
	concern: boolean;
}

/** What the form says. Without a word about it, no answer is meant. */
export function parseMurmur(form: FormData): { words: string; wantsAnswer: boolean; refusals: Refusal[] } {
	const words = cleanText(String(form.get('words') ?? '')).trim();
	return { words, wantsAnswer: form.get('answer') === 'welcome', refusals: refuseText(words, 'words') };
}

/** Why a text cannot be taken: there is nothing in it, or too much. */
export function refuseText(text: string, field: string): Refusal[] {
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) return [new Refusal('murmurs_empty', field)];
	// Counted in code points, without building a list of a megabyte.
	const length = text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
	return length > longestMurmur ? [new Refusal('murmurs_too_long', field, { most: longestMurmur })] : [];
}

/** What waits, first: where a human is needed, then by the day that was promised. What is done stands last. */
export function inOrderOfPromise(murmurs: readonly MurmurToRead[]): MurmurToRead[] {
	const rank = (one: MurmurToRead) => (isDone(one) ? 2 : one.concern ? 0 : 1);
	return murmurs.toSorted(
		(a, b) => rank(a) - rank(b) || Temporal.PlainDate.compare(a.promisedDay, b.promisedDay) || (a.id < b.id ? -1 : 1)
	);
}

/** Whether nothing is left to do: it was read, and answered where that is welcome. */
export function isDone(murmur: MurmurToRead): boolean {
	return murmur.wantsAnswer ? murmur.answered : murmur.read;
}

/** How many days an association gives itself, as its form says; null for none it could mean. */
export function parseDays(text: string): number | null {
	const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
	return days >= 1 && days <= 14 ? days : null;
}

/** By which day something said today is read. Days here are those of UTC, as the database counts. */
export function readBy(days: number, today: Day): Day {
	return Temporal.PlainDate.from(today).add({ days }).toString();
}
