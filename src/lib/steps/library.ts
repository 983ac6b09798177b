import * as v from 'valibot';
import { locales, type Locale } from '#lib/base/locale.ts';

/** The three dimensions of loneliness that a thing may answer. */
export const dimensions = ['emotional', 'social', 'existential'] as const;
export type Dimension = (typeof dimensions)[number];

/** Where it is done, in the order of the page. Nothing that is shown ranks them. */
export const places = [
	...(['bed', 'desk', 'room', 'window', 'kitchen'] as const),
	...(['threshold', 'street', 'shop', 'park', 'online'] as const)
] as const;
export type Place = (typeof places)[number];

/** Places that are reached without leaving the room. */
export const placesInTheRoom: readonly Place[] = ['bed', 'desk', 'room', 'window'];

/**
 * Who else is in it: `none`; `one_way`, somebody is heard, seen or thought of who need not know; `written`; `voice`;
 * `in_person`.
 */
export const companies = ['none', 'one_way', 'written', 'voice', 'in_person'] as const;
export type Company = (typeof companies)[number];

/** How much strength it takes, roughly. */
export const energies = ['little', 'some', 'more'] as const;
export type Energy = (typeof energies)[number];

/** `a_little` is what a hot drink costs; nothing here costs more. */
export const costs = ['nothing', 'a_little'] as const;
export type Cost = (typeof costs)[number];

/** When it can be done: `day` also stands for what needs daylight or an open door. */
export const hours = ['any', 'day', 'night', 'dawn'] as const;
export type Hour = (typeof hours)[number];

/** What has to be there. `someone` is a person one already knows. */
export const needs = [
	...(['paper', 'book', 'screen', 'sound', 'camera', 'cards', 'instrument', 'tools', 'post'] as const),
	...(['kitchen', 'food', 'plant', 'animal', 'someone'] as const)
] as const;
type Need = (typeof needs)[number];

/** What it may lead on to, for whoever looks for that. */
export const fields = ['making', 'learning', 'giving', 'school', 'work'] as const;
export type Field = (typeof fields)[number];

/** Fields of which nothing is shown or offered unless the person asked for that very field. */
export const fieldsOnlyAskedFor: readonly Field[] = ['school', 'work'];

/** One concrete act of minutes, to take or leave. */
export interface SmallThing {
	/** Lower-case words with hyphens. It is kept in people's records: it never changes, nor does what it means. */
	id: string;
	/** The main one first. */
	dimensions: readonly [Dimension, ...Dimension[]];
	place: Place;
	company: Company;
	energy: Energy;
	cost: Cost;
	hour: Hour;
	needs: readonly Need[];
	field: Field | null;
	/** Whether it is for being alone well. */
	solitude: boolean;
	text: Record<Locale, string>;
	/** The same, smaller. */
	smaller: Record<Locale, string>;
}

/** What somebody looks for; whatever is left out may be anything. */
export interface Wish {
	place?: Place | undefined;
	company?: Company | undefined;
	hour?: Exclude<Hour, 'any'> | undefined;
	dimension?: Dimension | undefined;
	field?: Field | undefined;
	solitude?: boolean | undefined;
}

/** The things that fit a wish, in their order. School and work are among them only where the wish names that field. */
export function choose(things: readonly SmallThing[], wish: Wish = {}): SmallThing[] {
	return things.filter((thing) => fits(thing, wish));
}

function fits(thing: SmallThing, { place, company, hour, dimension, field, solitude }: Wish): boolean {
	return (
		(field ? thing.field === field : !isOnlyAskedFor(thing)) &&
		(!place || thing.place === place) &&
		(!company || thing.company === company) &&
		(!hour || isPossibleAt(thing, hour)) &&
		(!dimension || thing.dimensions.includes(dimension)) &&
		(!solitude || thing.solitude)
	);
}

/** Whether it is about school or work, and so never offered unasked. */
export function isOnlyAskedFor({ field }: Pick<SmallThing, 'field'>): boolean {
	return field !== null && fieldsOnlyAskedFor.includes(field);
}

/** Whether it can be done at that time. */
export function isPossibleAt({ hour }: Pick<SmallThing, 'hour'>, time: Exclude<Hour, 'any'>): boolean {
	return hour === 'any' || hour === time;
}

/** What the address of a page asks for; what it cannot mean is left out. */
export function readWish(asked: URLSearchParams): Wish {
	const oneOf = <T extends string>(list: readonly T[], name: string) => list.find((word) => word === asked.get(name));
	const hour = oneOf(hours, 'hour');
	return {
		place: oneOf(places, 'place'),
		company: oneOf(companies, 'company'),
		hour: hour === 'any' ? undefined : hour,
		dimension: oneOf(dimensions, 'dimension'),
		field: oneOf(fields, 'field'),
		solitude: asked.has('solitude') || undefined
	};
}

const said = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(160));
const inEveryLanguage = Object.fromEntries(locales.map((locale) => [locale, said])) as Record<Locale, typeof said>;
const fileForm = v.strictObject({
	place: v.picklist(places),
	things: v.pipe(
		v.array(
			v.strictObject({
				id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower case with hyphens')),
				dimension: v.tupleWithRest([v.picklist(dimensions)], v.picklist(dimensions)),
				company: v.optional(v.picklist(companies), 'none'),
				energy: v.optional(v.picklist(energies), 'little'),
				cost: v.optional(v.picklist(costs), 'nothing'),
				hour: v.optional(v.picklist(hours), 'any'),
				needs: v.optional(v.array(v.picklist(needs)), []),
				field: v.optional(v.picklist(fields)),
				solitude: v.optional(v.boolean(), false),
				...inEveryLanguage,
				smaller: v.strictObject(inEveryLanguage)
			})
		),
		v.minLength(1)
	)
});

/** Reads one file of `content/steps`. @throws {Error} that names the place and what is the matter */
export function parseSmallThings(read: unknown): SmallThing[] {
	const { success, output, issues } = v.safeParse(fileForm, read);
	if (!success) throw new Error(`${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
	return output.things.map(({ dimension, en, it, ja, field = null, ...rest }) => ({
		...rest,
		dimensions: dimension,
		place: output.place,
		field,
		text: { en, it, ja }
	}));
}
