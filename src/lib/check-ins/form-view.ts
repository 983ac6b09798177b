import type { Temporal } from 'temporal-polyfill';
import type { CheckIn } from '#lib/check-ins/check-in.ts';
import type { Feelings } from '#lib/feelings/feeling.ts';
import { typedFields, type Typed } from '#lib/check-ins/typed.ts';

/** What the form shows: what was typed, and beside which field what is the matter. */
export interface FormView {
	typed: Typed;
	/** Sentences by field. */
	problems: Record<string, string>;
	feelings: Feelings;
}

/** An empty form with its own id, so that one sent twice is kept once. */
export function emptyForm(id: string, zone: string): Typed {
	return { id: [id], zone: [zone] };
}

/** A check-in as it would have been typed, to be changed or handed on. */
export function typedOf(checkIn: CheckIn): Typed {
	const local = (at: Temporal.Instant, zone: string) =>
		at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
	const some = (field: string, values: readonly (string | number | null)[]) => {
		const texts = values.filter((value) => value !== null && value !== '').map(String);
		return texts.length > 0 ? { [field]: texts } : {};
	};
	return {
		id: [checkIn.id],
		zone: [checkIn.zone],
		when: ['other'],
		at: [local(checkIn.at, checkIn.zone)],
		...some('emotional', [checkIn.emotional]),
		...some('social', [checkIn.social]),
		...some('existential', [checkIn.existential]),
		...some('energy', [checkIn.energy]),
		...some('solitude', [checkIn.solitude]),
		...some('feelings', checkIn.feelings),
		...some('places', checkIn.places),
		...some('contacts', checkIn.contacts),
		...some('contact_welcome', [checkIn.contactWelcome]),
		...(checkIn.sleepUnknown && { sleep_unknown: ['yes'] }),
		...Object.assign(
			{},
			...checkIn.sleeps.map((sleep, row) => ({
				[`sleep_start_${row}`]: [local(sleep.startedAt, sleep.zone)],
				[`sleep_end_${row}`]: [local(sleep.endedAt, sleep.zone)],
				[`sleep_kind_${row}`]: [sleep.kind]
			}))
		),
		...some('note', [checkIn.note])
	};
}

/** The pairs of name and value that carry what was typed through a form without showing it. */
export function hiddenFields(typed: Typed): { name: string; value: string }[] {
	return typedFields.flatMap((name) => (typed[name] ?? []).map((value) => ({ name, value })));
}
