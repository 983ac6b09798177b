import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';
import { isAnswered, type Answer, type Felt, type Outcome } from '#lib/steps/model/outcome.ts';

// A small thing that somebody took: what it was, and what they wrote before and after. All of it may be missing.

/** In characters. */
export const longestCue = 200;
const longestText = 2000;

/** What can be said afterwards; *put away* is said of an offer, not of a thing that was taken. */
export const outcomes = ['done', 'partly', 'tried_stopped', 'not_today'] as const satisfies readonly Outcome[];

/** A small thing that was taken, as it is kept. */
export interface Attempt {
	/** Of the library, or of the person's own. */
	step: string;
	/** Its words when it was taken: they stay, whatever becomes of the library. */
	words: string;
	/** Whether it is one of the person's own. */
	own: boolean;
	/** Where it happens, or '' where they did not say. */
	place: string;
	/** "If …, I …": a moment of their day, and the one thing. */
	cue: string;
	act: string;
	/** What they expected. */
	expects: string;
	outcome: (typeof outcomes)[number] | null;
	felt: Felt | null;
	happened: string;
	surprised: string;
}

/** Reads what was written of an if and then. One half alone is kept too. @throws {Refusal} steps_cue_long */
export function parseIfThen(form: FormData): Pick<Attempt, 'cue' | 'act'> {
	const [cue = '', act = ''] = ['cue', 'act'].map((name) => cleanLine(String(form.get(name) ?? '')));
	for (const [field, text] of Object.entries({ cue, act }))
		if ([...text].length > longestCue) throw new Refusal('steps_cue_long', field, { most: longestCue });
	return { cue, act };
}

/** Reads what somebody expects. @throws {Refusal} steps_text_long */
export function parseExpects(form: FormData): Pick<Attempt, 'expects'> {
	return { expects: parseLong(form, 'expects') };
}

/** Reads what somebody said afterwards; what was not chosen is not said. @throws {Refusal} steps_text_long */
export function parseAfterwards(form: FormData): Pick<Attempt, 'outcome' | 'felt' | 'happened' | 'surprised'> {
	const outcome = outcomes.find((one) => one === form.get('outcome')) ?? null;
	const felt = (['light', 'right', 'heavy'] as const).find((one) => one === form.get('felt')) ?? null;
	return {
		outcome,
		// Of what was not done today there is nothing to feel.
		felt: outcome === 'not_today' ? null : felt,
		happened: parseLong(form, 'happened'),
		surprised: parseLong(form, 'surprised')
	};
}

function parseLong(form: FormData, field: string): string {
	const text = cleanText(String(form.get(field) ?? '')).trim();
	if ([...text].length > longestText) throw new Refusal('steps_text_long', field, { most: longestText });
	return text;
}

/** What the offer learns from one that was taken; *not today* and silence teach nothing. @param at days since 1970-01-01 */
export function answerOf({ step, outcome, felt }: Attempt, at: number): Answer | null {
	if (outcome === null || !isAnswered(outcome)) return null;
	return { thing: step, outcome, felt, at };
}
