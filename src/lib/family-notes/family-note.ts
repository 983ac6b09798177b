import { Temporal } from 'temporal-polyfill';
import { parseDay, type Day } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A note for oneself, by somebody who loves somebody. Every part may be empty. */
export interface FamilyNote {
	/** The writer's own day, or another that they chose. */
	day: Day;
	/** What I said. */
	said: string;
	/** How I was: 0 (heavy) to 100 (light) in steps of ten; null where left empty. */
	ease: number | null;
	/** How I was, in words. */
	how: string;
	/** What was good between us. */
	good: string;
}

/** One that is kept. */
export interface KeptNote extends FamilyNote {
	id: string;
}

/** The parts that are words, in their order. */
export const wordParts = ['said', 'how', 'good'] as const;

/** In characters, for each part. */
export const longestPart = 20_000;

/** What a form sent, as it was typed. The form's own id keeps one that is sent twice from being kept twice. */
export type TypedNote = Record<'id' | 'day' | 'said' | 'ease' | 'how' | 'good', string>;

/** The names of the fields begin with this, so that a form can carry a note beside something else. */
const prefix = 'note_';
const fields = ['id', 'day', 'said', 'ease', 'how', 'good'] as const;

/** Nothing written yet. @param id of the form */
export function emptyNote(id: string): TypedNote {
	return { id, day: '', said: '', ease: '', how: '', good: '' };
}

/** Whether a form carries one, perhaps beside something else. */
export function isNoteIn(form: FormData): boolean {
	return form.has(`${prefix}id`);
}

/** What a form sent. */
export function typedIn(form: FormData): TypedNote {
	const typed = emptyNote('');
	for (const field of fields) typed[field] = String(form.get(prefix + field) ?? '');
	return typed;
}

/** The pairs of name and value that carry a note through a form without showing it. */
export function noteCarried(typed: TypedNote): { name: string; value: string }[] {
	return fields.map((field) => ({ name: prefix + field, value: typed[field] }));
}

/** A note as it would have been typed, to be changed or put back. */
export function typedOf({ ease, ...note }: KeptNote): TypedNote {
	return { ...note, ease: ease === null ? '' : String(ease) };
}

/**
 * Reads what was typed. Nothing looks at the words.
 * @param today the writer's own day, for a note that names none
 * @returns refusals family_notes_long, _scale, _day, _day_ahead, _old_form, with the name of the part
 */
export function parseNote(typed: TypedNote, today: Day): { note: FamilyNote; refusals: Refusal[] } {
	const refusals: Refusal[] = [];
	const wordsOf = (part: (typeof wordParts)[number]) => {
		const text = cleanText(typed[part]).trim();
		if ([...text].length > longestPart) refusals.push(new Refusal('family_notes_long', part, { most: longestPart }));
		return text;
	};
	if (!isId(typed.id)) refusals.push(new Refusal('family_notes_old_form', 'form'));
	const ease = /^(?:0|[1-9]0|100)$/.test(typed.ease) ? Number(typed.ease) : null;
	if (ease === null && typed.ease !== '') refusals.push(new Refusal('family_notes_scale', 'ease'));
	const asked = typed.day.trim();
	const day = asked === '' ? today : parseDay(asked);
	if (day === null) refusals.push(new Refusal('family_notes_day', 'day'));
	// A day of grace: days begin when people say.
	else if (day > Temporal.PlainDate.from(today).add({ days: 1 }).toString())
		refusals.push(new Refusal('family_notes_day_ahead', 'day'));
	const note = { day: day ?? today, said: wordsOf('said'), ease, how: wordsOf('how'), good: wordsOf('good') };
	return { note, refusals };
}

/** Whether nothing at all was filled in. */
export function isUnwritten({ ease, ...note }: FamilyNote): boolean {
	return ease === null && wordParts.every((part) => note[part] === '');
}
