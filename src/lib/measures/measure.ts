import type { Locale } from '#lib/base/locale.ts';

/** Words of a definition: one text for all, or one in each language. */
export type Spoken = string | Readonly<Record<Locale, string>>;

/** One question of a questionnaire. */
export interface Item {
	/** As its authors number it; unique within the measure. */
	number: number;
	/** Another name under which answers come, such as a FHIR `linkId`; null where there is none. */
	name: string | null;
	/** Each answer that can be given, in order, and the points it counts: reversal and recoding are already in it. */
	points: ReadonlyMap<number, number>;
}

/**
 * What happens to a scale when items are left open.
 * - `none`: no score.
 * - `zero`: up to `atMost` count nothing, and the sum is not stretched (De Jong Gierveld).
 * - `person-mean`: up to `atMost` are taken as the mean of the person's other items of the scale, after reversal.
 * - `prorate`: with at least `atLeast` answered, the sum is stretched to all items; `whole` rounds it, half upwards.
 *
 * Items in `never` are never filled in: without them there is no score.
 */
export type MissingRule =
	| { rule: 'none' }
	| { rule: 'zero'; atMost: number }
	| { rule: 'person-mean'; atMost: number; never: readonly number[] }
	| { rule: 'prorate'; atLeast: number; whole: boolean; never: readonly number[] };

/** A score made of items: the total, or one part. */
export interface Scale {
	/** `total`, or the name of a part. */
	id: string;
	name: Spoken | null;
	items: readonly number[];
	combine: 'sum' | 'mean';
	/** The combined points are multiplied by it (WHO-5: 4). */
	times: number;
	/** From raw sums to what is reported (SWEMWBS), or null. */
	table: ReadonlyMap<number, number> | null;
	missing: MissingRule;
	/** Lower ends, ascending; a score belongs to the last that it reaches. Never shown unless asked for. */
	bands: readonly { from: number; name: Spoken }[];
}

/** Where something was seen, and how far. */
interface SeenSource {
	title: string;
	doi?: string | undefined;
	url?: string | undefined;
	/** The paper or its owner's page; an abstract or a part of it; a program that does the same; or nowhere but in a memory. */
	seen: 'primary' | 'excerpt' | 'program' | 'memory';
	note?: string | undefined;
}

/** How a scale spreads and repeats itself in one population and language; without it no change can be judged. */
export interface Norms {
	/** Id of the scale. */
	of: string;
	mean: number | null;
	/** Standard deviation, in points of the scale; above 0. */
	sd: number;
	/** From 0 up to, never at, 1. */
	reliability: number;
	reliabilityKind: 'test-retest' | 'internal' | 'inter-rater';
	/** Days between test and retest, where told. */
	intervalDays: number | null;
	n: number;
	population: Spoken;
	/** Youngest and oldest in years, both included; null where not told. */
	ages: readonly [number, number] | null;
	/** Language of the version that was answered (BCP 47, without a region). */
	language: string;
	source: SeenSource;
}

/** How often a cut-off errs where it was tried. Shown with every score that has one; never as a verdict on a person. */
export interface Screening {
	of: string;
	atLeast: number;
	sensitivity: number;
	specificity: number;
	n: number;
	population: Spoken;
	language: string;
	source: SeenSource;
}

/** The words of one language, where they may be kept here or an association has the permission. */
export interface Texts {
	/** What is asked about: "the last two weeks". */
	window: string | null;
	instruction: string | null;
	items: ReadonlyMap<number, string>;
	/** What each answer says. */
	answers: ReadonlyMap<number, string>;
}

/**
 * What may be kept: A with attribution, B apart under its own licence file, C only numbers and rules (whoever runs a house
 * brings the texts and the permission), `own` written for Engawa and not validated. Class D is not taken at all.
 */
type LicenceClass = 'A' | 'B' | 'C' | 'own';

/** A questionnaire as the engine reads it. It has been checked: every number it names exists, every name is there once. */
export interface Measure {
	id: string;
	name: Spoken;
	licence: { class: LicenceClass; copyright: string; terms: string };
	/** Who gave which permission for the texts, and when; null where there are none or none is needed. */
	permission: string | null;
	/** Languages in which there is a version (BCP 47), as the sources say. */
	languages: readonly string[];
	sources: readonly SeenSource[];
	/** What is not certain about the key. Said wherever there is a score. */
	unresolved: readonly Spoken[];
	/** Whether a practitioner alone may give it. */
	practitionerOnly: boolean;
	/** Why it is not offered by default; null where it may be. */
	off: Spoken | null;
	items: readonly Item[];
	total: Scale | null;
	subscales: readonly Scale[];
	norms: readonly Norms[];
	screening: readonly Screening[];
	texts: ReadonlyMap<string, Texts>;
}

/** What a {@link Spoken} says in a language. */
export function inLanguage(text: Spoken, locale: Locale): string {
	return typeof text === 'string' ? text : text[locale];
}

/** The total and the parts. */
export function scalesOf(measure: Pick<Measure, 'total' | 'subscales'>): readonly Scale[] {
	return [...(measure.total ? [measure.total] : []), ...measure.subscales];
}

/** Whether the more an item is affirmed the more it counts (1), the less (-1), or neither (0). */
export function directionOf({ points }: Item): -1 | 0 | 1 {
	const values = [...points].sort(([a], [b]) => a - b).map(([, value]) => value);
	const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
	if (steps.some((step) => step > 0) === steps.some((step) => step < 0)) return 0;
	return steps.some((step) => step > 0) ? 1 : -1;
}

/** The lowest and the highest that a scale can be before its table, with every item answered. */
export function rangeOf(scale: Scale, items: readonly Item[]): { lowest: number; highest: number } {
	const own = items.filter(({ number }) => scale.items.includes(number));
	const ends = (pick: (...values: number[]) => number) =>
		(own.reduce((sum, { points }) => sum + pick(...points.values()), 0) / (scale.combine === 'mean' ? own.length : 1)) *
		scale.times;
	return { lowest: ends(Math.min), highest: ends(Math.max) };
}
