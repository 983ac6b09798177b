import { locales } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** What an association can staff. What none staffs is absent from the pages. */
export const places = ['letters', 'murmurs', 'slips', 'hours', 'letterbox'] as const;
export type Place = (typeof places)[number];

/** The places that stand in the pages. An association chooses among these. */
export const builtPlaces: readonly Place[] = places;

/** An association that is beside people here. */
export interface Association {
	id: string;
	name: string;
	/** The language in which it says the following of itself. */
	locale: string;
	/** Who runs this computer and how to reach them. */
	operator: string;
	/** What they promise, since they hold the key to the safe. */
	promise: string;
	/** What is done when a life is in danger. */
	emergency: string;
	languages: string[];
	/** ISO 3166 codes, lower case; none for anywhere. */
	countries: string[];
	/** Where *Leave quickly* goes for its people; null for where the installation says. */
	leaveUrl: string | null;
	/** From which age somebody may write to it, in years. */
	minimumAge: number;
	/** What it staffs. */
	openPlaces: Place[];
	/** Whether somebody of it reads first what a minor writes on a card. */
	minorsCardsFirst: boolean;
	/** Whether its letterbox also takes questions from schools. */
	lettersFromSchools: boolean;
}

/** What an association says of itself when it begins. */
export type Beginning = Pick<Association, 'name' | 'operator' | 'promise' | 'emergency' | 'languages'>;

const longest = { name: 120, operator: 300, promise: 2000, emergency: 4000 } as const;

/** Reads what an association says of itself; what is missing or too long is said by field, and nothing typed is lost. */
export function parseBeginning(form: FormData): { typed: Beginning; refusals: Refusal[] } {
	const field = (name: string) => String(form.get(name) ?? '').trim();
	const typed = {
		name: cleanLine(field('name')),
		operator: cleanLine(field('operator')),
		promise: field('promise'),
		emergency: field('emergency'),
		languages: locales.filter((locale) => form.getAll('languages').includes(locale))
	};
	const refusals = Object.entries(longest).flatMap(([name, most]) => {
		const text = typed[name as keyof typeof longest];
		if (text === '') return [new Refusal('associations_missing', name)];
		return text.length > most ? [new Refusal('associations_long', name, { most })] : [];
	});
	if (typed.languages.length === 0) refusals.push(new Refusal('associations_languages_missing', 'languages'));
	return { typed, refusals };
}

/** Reads where *Leave quickly* goes: https, anywhere but here; empty for where the installation says. @throws {Refusal} associations_leave_unknown */
export function parseLeaveUrl(typed: string, here: string): string | null {
	const text = cleanLine(typed);
	if (text === '') return null;
	const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
	const may = url?.protocol === 'https:' && url.username === '' && url.origin !== here && url.href.length <= 300;
	if (!url || !may) throw new Refusal('associations_leave_unknown', 'leave_url');
	return url.href;
}
