import type { Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { contacts, places, solitudes } from '#lib/check-ins/check-in.ts';
import { dimensions, type Answers } from '#lib/looking-back/answers.ts';
import type { DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import { numberOf } from '#lib/looking-back/day-numbers.ts';

/** The answers that can be set beside something, each 0 to 100. */
export const ratings = [...dimensions, 'energy'] as const;
export type Rating = (typeof ratings)[number];

const kinds = ['place', 'contact', 'solitude', 'feeling', 'step'] as const;

/** What is looked for on a day: somewhere one was, how one was among others or alone, what one felt, a small thing. */
export interface Flag {
	kind: (typeof kinds)[number];
	/** A code of the check-in, the id of a feeling, or the id of a small thing. */
	value: string;
}

/** "On days with this, beside days without it": one thing, and one answer. */
export interface Comparison {
	flag: Flag;
	rating: Rating;
}

/** What one check-in says that can be compared. */
export interface Compared extends Answers {
	energy: number | null;
	solitude: string | null;
	feelings: string[];
	places: string[];
	contacts: string[];
}

/** A small thing that was done, wholly or in part, on one of the person's own days. */
export interface Done {
	day: Day;
	step: string;
}

/** The flag as it stands in a form: "place:park". */
export function writeFlag({ kind, value }: Flag): string {
	return `${kind}:${value}`;
}

/**
 * Reads what somebody picked. Whether a feeling or a small thing of that name was ever written does not matter: days
 * without any are simply days without it.
 * @throws {Refusal} comparisons_pick of field "flag" or "rating" where nothing was picked, or nothing that is offered
 */
export function parseComparison(form: FormData): Comparison {
	const [, kind = '', value = ''] = /^([a-z]+):([a-z0-9_-]{1,80})$/.exec(String(form.get('flag') ?? '')) ?? [];
	const flag = { kind: kinds.find((one) => one === kind), value };
	const rating = ratings.find((one) => one === form.get('rating'));
	const offered: Partial<Record<string, readonly string[]>> = { place: places, contact: contacts, solitude: solitudes };
	if (!flag.kind || offered[flag.kind]?.includes(value) === false) throw new Refusal('comparisons_pick', 'flag');
	if (!rating) throw new Refusal('comparisons_pick', 'rating');
	return { flag: { kind: flag.kind, value }, rating };
}

/**
 * What a comparison is worked out from: a record for each check-in. Where nothing of the kind was said (no place, no feeling at
 * all) it is neither with it nor without it; a small thing that was not done on a day was not done.
 */
export function recordsOf(
	{ flag, rating }: Comparison,
	checkIns: readonly Compared[],
	done: readonly Done[]
): DayRecord[] {
	const doneOn = new Set(done.filter(({ step }) => step === flag.value).map(({ day }) => day));
	return checkIns.map((one) => {
		const said = flag.kind === 'step' ? null : saidOf(one, flag.kind);
		return {
			day: numberOf(one.day),
			value: one[rating],
			flag: said === null ? doneOn.has(one.day) : said.length === 0 ? null : said.includes(flag.value)
		};
	});
}

function saidOf(one: Compared, kind: Exclude<Flag['kind'], 'step'>): string[] {
	if (kind === 'place') return one.places;
	if (kind === 'contact') return one.contacts;
	if (kind === 'feeling') return one.feelings;
	return one.solitude === null ? [] : [one.solitude];
}

/** What somebody ever wrote that can be looked for on a day, in the order of the check-in; feelings and small things as they come. */
export function flagsIn(checkIns: readonly Compared[], done: readonly Done[]): Flag[] {
	const written = (kind: Exclude<Flag['kind'], 'step'>) => new Set(checkIns.flatMap((one) => saidOf(one, kind)));
	const listed = (kind: 'place' | 'contact' | 'solitude', offered: readonly string[]) => {
		const there = written(kind);
		return offered.filter((value) => there.has(value)).map((value) => ({ kind, value }));
	};
	return [
		...listed('place', places),
		...listed('contact', contacts),
		...listed('solitude', solitudes),
		...[...written('feeling')].map((value) => ({ kind: 'feeling' as const, value })),
		...[...new Set(done.map(({ step }) => step))].map((value) => ({ kind: 'step' as const, value }))
	];
}
