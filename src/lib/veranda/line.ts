import { locales, type Locale } from '#lib/base/locale.ts';
import {
	lights,
	seasons,
	weathers,
	type Light,
	type Outdoors,
	type Season,
	type Weather
} from '#lib/veranda/outdoors.ts';
import { fractionOf } from '#lib/veranda/seeded.ts';

/** The one line under the garden. A tag that is absent matches everything. */
export interface Line extends Record<Locale, string> {
	id: string;
	hours?: Light[];
	seasons?: Season[];
	weather?: Weather[];
}

/** The lines of `content/veranda/lines.yaml`. @throws where one lacks a language or carries a tag nobody knows */
export function checkLines(lines: readonly Line[]): readonly Line[] {
	const ids = new Set<string>();
	for (const line of lines) {
		const wrong = (why: string) => new Error(`content/veranda/lines.yaml, "${line.id}": ${why}`);
		if (!line.id || ids.has(line.id)) throw wrong('needs an id of its own');
		ids.add(line.id);
		for (const locale of locales) if (!line[locale]?.trim()) throw wrong(`has no words in "${locale}"`);
		for (const [tag, known] of [
			['hours', lights],
			['seasons', seasons],
			['weather', weathers]
		] as const)
			// prettier-ignore
			for (const word of line[tag] ?? [])
				if (!(known as readonly string[]).includes(word)) throw wrong(`knows no ${tag} "${word}"`);
		const strange = Object.keys(line).find((key) => !['id', ...locales, 'hours', 'seasons', 'weather'].includes(key));
		if (strange) throw wrong(`has a "${strange}" that nothing reads`);
	}
	return lines;
}

/** Whether a line is true out there now: every tag it has matches. */
export function fits(line: Line, outdoors: Outdoors): boolean {
	return (
		(line.hours?.includes(outdoors.light) ?? true) &&
		(line.seasons?.includes(outdoors.season) ?? true) &&
		(line.weather?.includes(outdoors.weather) ?? true)
	);
}

/**
 * One of the lines that are true now. Each seed puts all lines in an order of its own and the first that fits is
 * taken: so while the page stays open the line stays too, until it is no longer true.
 * @throws if no line fits, which the lines without tags prevent
 */
export function chooseLine(lines: readonly Line[], outdoors: Outdoors, seed: number): Line {
	let chosen: Line | undefined;
	let least = 2;
	for (const line of lines) {
		const place = fits(line, outdoors) ? fractionOf(`${seed} ${line.id}`) : 2;
		if (place < least) [chosen, least] = [line, place];
	}
	if (!chosen) throw new Error('no line fits');
	return chosen;
}
