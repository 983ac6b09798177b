import type { Temporal } from 'temporal-polyfill';
import { dayOf, isZone, momentOf, type Day } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { parseSleeps, type Sleep } from '#lib/body-clock/sleep.ts';
import { oneOf, someOf, textOf, type Typed } from '#lib/check-ins/typed.ts';

/** The three sentences it opens with; 0 to 100 in steps of ten, null where left empty. */
export const dimensions = ['emotional', 'social', 'existential'] as const;
export type Dimension = (typeof dimensions)[number];

export const solitudes = ['good', 'all_right', 'heavy', 'not_by_choice'] as const;
export const places = [
	'bed',
	'desk',
	'room',
	'window',
	'kitchen',
	'bathroom',
	'threshold',
	'garden',
	'street',
	'shop',
	'park',
	'online',
	'elsewhere'
] as const;
export const contacts = ['alone', 'writing', 'voice', 'in_person'] as const;
export const welcomes = ['welcome', 'so_so', 'not_welcome'] as const;

/** Longest note, in characters. */
const longestNote = 20_000;

/** How it is now, or was at another moment. Every field may be empty. */
export interface CheckIn {
	id: string;
	at: Temporal.Instant;
	/** IANA zone in which it was written. */
	zone: string;
	/** The person's own day. */
	day: Day;
	emotional: number | null;
	social: number | null;
	existential: number | null;
	energy: number | null;
	solitude: (typeof solitudes)[number] | null;
	/** Ids of `content/feelings`. */
	feelings: string[];
	places: (typeof places)[number][];
	contacts: (typeof contacts)[number][];
	contactWelcome: (typeof welcomes)[number] | null;
	/** "I don't know" about sleep. */
	sleepUnknown: boolean;
	sleeps: Sleep[];
	note: string;
}

export interface Circumstances {
	now: Temporal.Instant;
	/** Where the form does not say: the account's own zone, or the language's. */
	zone: string;
	/** Minutes after midnight at which the person's own day begins. */
	dayBegins: number;
	/** Every feeling that may be stored. */
	feelings: ReadonlySet<string>;
}

export type Parsed = { checkIn: CheckIn; refusals: [] } | { checkIn: null; refusals: Refusal[] };

/**
 * Reads a form. Nothing half right comes out: either a whole check-in, or every reason beside its field.
 * @returns refusals check_ins_… with the name of the field
 */
export function parseCheckIn(typed: Typed, circumstances: Circumstances): Parsed {
	const refusals: Refusal[] = [];
	const attempt = <T>(work: () => T, otherwise: T): T => {
		try {
			return work();
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusals.push(error);
			return otherwise;
		}
	};
	const id = textOf(typed, 'id');
	if (!isId(id)) refusals.push(new Refusal('check_ins_old_form', 'form'));
	const wished = textOf(typed, 'zone');
	const zone = wished !== '' && wished.length <= 64 && isZone(wished) ? wished : circumstances.zone;
	const at = attempt(() => parseMoment(typed, circumstances.now, zone), circumstances.now);
	const checkIn: CheckIn = {
		id,
		at,
		zone,
		day: dayOf(at, zone, circumstances.dayBegins),
		emotional: attempt(() => parseScale(typed, 'emotional'), null),
		social: attempt(() => parseScale(typed, 'social'), null),
		existential: attempt(() => parseScale(typed, 'existential'), null),
		energy: attempt(() => parseScale(typed, 'energy'), null),
		solitude: attempt(() => oneOf(typed, 'solitude', solitudes), null),
		feelings: attempt(() => someOf(typed, 'feelings', circumstances.feelings), []),
		places: attempt(() => someOf(typed, 'places', new Set(places)), []),
		contacts: attempt(() => someOf(typed, 'contacts', new Set(contacts)), []),
		contactWelcome: attempt(() => oneOf(typed, 'contact_welcome', welcomes), null),
		sleepUnknown: textOf(typed, 'sleep_unknown') === 'yes',
		sleeps: attempt(() => parseSleeps(typed, { ...circumstances, zone }), []),
		note: attempt(() => parseNote(typed), '')
	};
	return refusals.length > 0 ? { checkIn: null, refusals } : { checkIn, refusals: [] };
}

/** Whether nothing at all was filled in. */
export function isEmpty(checkIn: CheckIn): boolean {
	const {
		emotional,
		social,
		existential,
		energy,
		solitude,
		feelings,
		places,
		contacts,
		contactWelcome,
		sleepUnknown,
		sleeps,
		note
	} = checkIn;
	return (
		[emotional, social, existential, energy, solitude, contactWelcome].every((value) => value === null) &&
		[feelings, places, contacts, sleeps].every((list) => list.length === 0) &&
		!sleepUnknown &&
		note === ''
	);
}

/** Whether one of the three dots is low enough for one human sentence to be said: 20 or below. Nothing is stored of it. */
export function isLow(checkIn: CheckIn): boolean {
	return dimensions.some((dimension) => (checkIn[dimension] ?? 100) <= 20);
}

function parseScale(typed: Typed, field: string): number | null {
	const text = textOf(typed, field);
	if (text === '') return null;
	if (!/^(?:0|[1-9]0|100)$/.test(text)) throw new Refusal('check_ins_scale', field);
	return Number(text);
}

function parseMoment(typed: Typed, now: Temporal.Instant, zone: string): Temporal.Instant {
	if (textOf(typed, 'when') !== 'other') return now;
	const text = textOf(typed, 'at');
	if (text === '') return now;
	const at = momentOf(text, zone);
	if (!at) throw new Refusal('check_ins_moment', 'at');
	// A day of grace: clocks differ, and days begin when people say.
	if (at.epochMilliseconds > now.add({ hours: 24 }).epochMilliseconds)
		throw new Refusal('check_ins_moment_ahead', 'at');
	if (at.epochMilliseconds < now.subtract({ hours: 24 * 366 * 100 }).epochMilliseconds)
		throw new Refusal('check_ins_moment', 'at');
	return at;
}

function parseNote(typed: Typed): string {
	const note = cleanText(textOf(typed, 'note')).trim();
	if (note.length > longestNote) throw new Refusal('check_ins_note_too_long', 'note', { most: longestNote });
	return note;
}
