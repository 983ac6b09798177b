import { type Locale, tagOf } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';

/** What a thread is about, as far as somebody likes to say. */
export const abouts = ['nothing', 'like', 'heavy', 'unknown'] as const;
export type About = (typeof abouts)[number];

/** Answers without words. */
export const signs = ['read', 'go_on', 'not_now', 'thanks'] as const;
export type Sign = (typeof signs)[number];

/** How somebody answers whether they felt listened to. */
export const heardAnswers = ['yes', 'a_bit', 'no', 'unsaid'] as const;
export type HeardAnswer = (typeof heardAnswers)[number];

/** A companion as the person sees them in a thread. */
export interface Listener {
	id: string;
	firstName: string;
	about: string;
	/** When they usually read, in their own words; empty where they did not say. */
	reads: string;
}

/** One letter, or an answer without words. Both are empty once it was taken back. */
export interface ThreadLetter {
	id: string;
	/** Whether it is the actor's own. */
	mine: boolean;
	byPerson: boolean;
	/** The first name of the companion who wrote it. */
	signed: string | null;
	text: string | null;
	sign: Sign | null;
	sentAt: Date;
	takenBack: boolean;
	/** Whether the person asked with it, before a listener had written. */
	askedWith: boolean;
}

/** Where a thread stands, for its person. */
export type Stage = 'asked' | 'proposed' | 'before_first' | 'open' | 'unaccompanied' | 'ended';

/** The facts of a thread from which its stage follows. */
export interface ThreadFacts {
	listener: string | null;
	/** The listener as the law still shows them: null where they accompany nobody any more. */
	present: Listener | null;
	proposed: Listener | null;
	endedAt: Date | null;
	/** Whether a companion has written. */
	written: boolean;
}

export function stageOf(thread: ThreadFacts): Stage {
	if (thread.endedAt !== null) return 'ended';
	if (thread.present !== null) return thread.written ? 'open' : 'before_first';
	if (thread.written || thread.listener !== null) return 'unaccompanied';
	return thread.proposed !== null ? 'proposed' : 'asked';
}

/** Longest letter, in characters. */
export const longestLetter = 20_000;
/** Longest wishes, in characters. */
const longestWishes = 2_000;

/** The text of a letter. @throws {Refusal} threads_letter_empty, threads_letter_long */
export function parseLetter(text: string): string {
	const letter = text.replace(/\r\n?/g, '\n').trim();
	if (letter === '') throw new Refusal('threads_letter_empty', 'text');
	if ([...letter].length > longestLetter) throw new Refusal('threads_letter_long', 'text', { most: longestLetter });
	return letter;
}

/** What somebody asks with: nothing has to be said. @throws {Refusal} threads_wishes_long */
export function parseAsking(form: FormData): { about: About; wishes: string } {
	const wishes = String(form.get('wishes') ?? '')
		.replace(/\r\n?/g, '\n')
		.trim();
	if ([...wishes].length > longestWishes) throw new Refusal('threads_wishes_long', 'wishes', { most: longestWishes });
	const about = String(form.get('about') ?? '');
	return { about: abouts.find((one) => one === about) ?? 'unknown', wishes };
}

/** A day and an hour, as a letter carries them. */
export function writtenWhen(at: Date, zone: string, locale: Locale): string {
	return new Intl.DateTimeFormat(tagOf(locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone
	}).format(at);
}
