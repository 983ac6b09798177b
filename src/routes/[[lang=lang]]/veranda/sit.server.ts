import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import type { Locale } from '#lib/base/locale.ts';
import { readContent } from '#lib/content/yaml.ts';
import type { Garden } from '#lib/veranda/garden.ts';
import { checkLines, chooseLine, type Line } from '#lib/veranda/line.ts';
import { choose, outdoorsAt, seedOf } from '#lib/veranda/outdoors.ts';
import { describe } from '#lib/veranda/picture-words.ts';
import { clockTimeIn } from '#lib/veranda/server-clock.ts';

/** Seeds are whole numbers of at most seven digits: the hours since 1970 have six until the year 2084. */
const largestSeed = 9_999_999;

/** What an address asks for: the garden, the picture in words, one line. What it does not say, the clock does. */
export function sit({ root, locale, asked }: { root: string; locale: Locale; asked: URLSearchParams }) {
	const time = clockTimeIn(locale, now());
	const outdoors = choose(
		{ light: asked.get('light'), season: asked.get('season'), weather: asked.get('weather') },
		outdoorsAt(time)
	);
	const garden: Garden = { ...outdoors, seed: wholeNumber(asked.get('seed')) ?? seedOf(time) };
	const lineSeed = wholeNumber(asked.get('line')) ?? chance(largestSeed);
	const lines = checkLines(readContent<Line[]>(root, 'veranda/lines.yaml'));
	return { garden, lineSeed, words: describe(outdoors), line: chooseLine(lines, outdoors, lineSeed)[locale] };
}

function wholeNumber(text: string | null): number | null {
	return text && /^\d{1,7}$/.test(text) ? Number(text) : null;
}
