import { Temporal } from 'temporal-polyfill';
import type { Place } from '#lib/associations/association.ts';
import { momentOf } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';
import type { WrongPlace } from '#lib/concerns/wrong.ts';

/** In characters; a few words. */
export const longestClosing = 400;

/** Why somebody is needed: what was sent sounds like danger, somebody here thinks so, its writer asked, or something was wrong. */
export type Why = 'words' | 'mark' | 'asked' | 'wrong';

/** Where somebody is needed: a place that is staffed, what was said to be wrong in one, or a card that is read first. */
export type ConcernPlace = Place | 'wrongs' | 'cards';

/** That a human is needed sooner somewhere. */
export interface Concern {
	id: string;
	place: ConcernPlace;
	/** Which murmur, letter … it is. */
	item: string;
	why: Why;
	raisedAt: Date;
	/** First name of who came for it, or null. */
	takenAs: string | null;
}

/** A concern that was closed, with a few words on how. */
export interface ClosedConcern {
	id: string;
	place: ConcernPlace;
	closedAt: Date;
	takenAs: string | null;
	words: string;
}

/** From when to when somebody is there for concerns. */
export interface Duty {
	id: string;
	firstName: string;
	beginsAt: Date;
	endsAt: Date;
	mine: boolean;
}

/** Where what a concern is about is read, or null where only those who are in it read it. */
export function addressOf({ place, item }: { place: ConcernPlace | WrongPlace; item: string }): string | null {
	if (place === 'slips') return '/beside-you/slips';
	if (place === 'cards') return '/beside-you/cards';
	return place === 'murmurs' || place === 'letterbox' || place === 'wrongs' ? `/beside-you/${place}/${item}` : null;
}

/** How long something has waited, in the largest unit that says it: minutes below an hour, hours below two days. */
export function sayWait(since: Date, now: Temporal.Instant, locale: Locale): string {
	const minutes = Math.max(0, Math.floor((now.epochMilliseconds - since.getTime()) / 60_000));
	const [count, unit] =
		minutes < 60
			? [minutes, 'minute']
			: minutes < 48 * 60
				? [Math.floor(minutes / 60), 'hour']
				: [Math.floor(minutes / 1440), 'day'];
	return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
		Number(count)
	);
}

/** Who is on duty at a moment. */
export function onDutyAt(duties: readonly Duty[], now: Temporal.Instant): Duty[] {
	const at = now.epochMilliseconds;
	return duties.filter((duty) => duty.beginsAt.getTime() <= at && duty.endsAt.getTime() > at);
}

/**
 * Reads from when to when somebody is on duty, as the clock of their zone says it: it ends after it begins and after now,
 * and lasts 31 days at most.
 */
export function parseDuty(
	form: FormData,
	zone: string,
	now: Temporal.Instant
): { beginsAt: Temporal.Instant; endsAt: Temporal.Instant } | { refusals: Refusal[] } {
	const moment = (name: string) => momentOf(String(form.get(name) ?? ''), zone);
	const [beginsAt, endsAt] = [moment('begins'), moment('ends')];
	const fits =
		beginsAt !== null &&
		endsAt !== null &&
		Temporal.Instant.compare(beginsAt, endsAt) < 0 &&
		Temporal.Instant.compare(now, endsAt) < 0 &&
		endsAt.epochMilliseconds - beginsAt.epochMilliseconds <= 31 * 86_400_000;
	return fits ? { beginsAt, endsAt } : { refusals: [new Refusal('concerns_duty_unknown', 'ends')] };
}

/** The few words with which a concern is closed; without any it is not. */
export function parseClosing(form: FormData): { words: string; refusals: Refusal[] } {
	const words = cleanLine(String(form.get('words') ?? ''));
	if (words === '') return { words, refusals: [new Refusal('concerns_closing_missing', 'words')] };
	const refusals =
		words.length > longestClosing ? [new Refusal('concerns_closing_long', 'words', { most: longestClosing })] : [];
	return { words, refusals };
}
