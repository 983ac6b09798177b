import type { Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import type { SignGroup } from '#lib/signs/sign.ts';

/** One sheet for one appointment: what somebody saw. It has no name and no day, and is kept nowhere. */
export interface Sheet {
	/** Ids of content/signs, in the order of the sheet. */
	signs: string[];
	/** What else was seen, in own words: a line each. */
	own: string;
	/** What the other person would say to it. */
	theirs: string;
}

/** In characters, for each of the two texts. */
export const longestText = 2000;

/** Nothing ticked and nothing written. */
export function emptySheet(): Sheet {
	return { signs: [], own: '', theirs: '' };
}

/** Reads the form. A sign that is no longer there is left out; a text that is too long comes back whole beside its refusal. */
export function parseSheet(form: FormData, groups: readonly SignGroup[]): { sheet: Sheet; refusals: Refusal[] } {
	const ticked = new Set(form.getAll('signs'));
	const refusals: Refusal[] = [];
	const textOf = (field: 'own' | 'theirs') => {
		const text = cleanText(String(form.get(field) ?? '')).trim();
		if ([...text].length > longestText) refusals.push(new Refusal('signs_long', field, { most: longestText }));
		return text;
	};
	const signs = groups.flatMap((group) => group.signs.map(({ id }) => id)).filter((id) => ticked.has(id));
	return { sheet: { signs, own: textOf('own'), theirs: textOf('theirs') }, refusals };
}

/** The pairs of name and value that carry a sheet through a form without showing it. */
export function sheetFields({ signs, own, theirs }: Sheet): { name: string; value: string }[] {
	return [
		...signs.map((value) => ({ name: 'signs', value })),
		{ name: 'own', value: own },
		{ name: 'theirs', value: theirs }
	];
}

/** What can be ticked, in one language. */
export interface Choice {
	id: string;
	title: string;
	signs: { id: string; see: string; also: string }[];
}

/** Every sign there is, group by group. */
export function choicesIn(groups: readonly SignGroup[], locale: Locale): Choice[] {
	return groups.map(({ id, title, signs }) => ({
		id,
		title: title[locale],
		signs: signs.map((sign) => ({ id: sign.id, see: sign.see[locale], also: sign.also[locale] }))
	}));
}

/** A sheet as it is read: without a number, a score or a word about what it adds up to. */
export interface SheetView {
	groups: Choice[];
	own: string[];
	theirs: string;
	/** Whether one of the ticked signs needs a human sooner. What was written is not looked at. */
	sooner: boolean;
}

/** The sheet in one language, without what was not ticked. */
export function viewSheet(sheet: Sheet, groups: readonly SignGroup[], locale: Locale): SheetView {
	const ticked = groups.map((group) => ({ ...group, signs: group.signs.filter(({ id }) => sheet.signs.includes(id)) }));
	return {
		groups: choicesIn(
			ticked.filter(({ signs }) => signs.length > 0),
			locale
		),
		own: sheet.own.split('\n').filter((line) => line.trim() !== ''),
		theirs: sheet.theirs,
		sooner: ticked.some(({ signs }) => signs.some((sign) => sign.help_now))
	};
}
