import { Refusal } from '#lib/base/refusal.ts';

/** What somebody typed into a form, as they typed it: so that it can be shown again, or handed on. */
export type Typed = Record<string, string[]>;

/** The fields of a check-in's form, and nothing else. */
export const typedFields = [
	'id',
	'zone',
	'when',
	'at',
	'emotional',
	'social',
	'existential',
	'energy',
	'solitude',
	'feelings',
	'places',
	'contacts',
	'contact_welcome',
	'note',
	'sleep_unknown',
	...[0, 1, 2].flatMap((row) => [`sleep_start_${row}`, `sleep_end_${row}`, `sleep_kind_${row}`])
] as const;

export function typedFrom(form: FormData): Typed {
	const typed: Typed = {};
	for (const field of typedFields) {
		const values = form.getAll(field).filter((value): value is string => typeof value === 'string');
		if (values.length > 0) typed[field] = values.slice(0, 100);
	}
	return typed;
}

export function textOf(typed: Typed, field: string): string {
	return typed[field]?.[0]?.trim() ?? '';
}

/** @throws {Refusal} check_ins_choice for a choice that was never offered */
export function oneOf<T extends string>(typed: Typed, field: string, offered: readonly T[]): T | null {
	const text = textOf(typed, field);
	if (text === '') return null;
	const found = offered.find((choice) => choice === text);
	if (!found) throw new Refusal('check_ins_choice', field);
	return found;
}

/** @throws {Refusal} check_ins_choice for a choice that was never offered */
export function someOf<T extends string>(typed: Typed, field: string, offered: ReadonlySet<T>): T[] {
	const texts = [...new Set(typed[field] ?? [])].filter((text) => text !== '') as T[];
	if (texts.some((text) => !offered.has(text))) throw new Refusal('check_ins_choice', field);
	return texts;
}
