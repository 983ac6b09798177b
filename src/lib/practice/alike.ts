import { isSpoken, type Moment, type Story } from '#lib/practice/story.ts';

/**
 * The first place where the same story in another language is another story: a way with other lines to choose from, other
 * kinds, another feeling, distance or ending, or somebody's voice where the other only tells.
 * @returns the line that leads there and what differs, or null where the two are alike
 */
export function findDifference(one: Story, other: Story): { line: string; problem: string } | null {
	const seen = new Set<string>();
	return compare(0, 0, '');

	function compare(a: number, b: number, line: string): { line: string; problem: string } | null {
		if (seen.has(`${a} ${b}`)) return null;
		seen.add(`${a} ${b}`);
		const [here, there] = [one[a], other[b]];
		if (!here || !there) return null;
		const problem = differenceOf(here, there);
		if (problem) return { line: line || (there.lines[0] ?? ''), problem };
		for (const [at, choice] of here.choices.entries()) {
			const twin = there.choices[at];
			if (!twin) continue;
			if (choice.kinds.join() !== twin.kinds.join())
				return { line: twin.text, problem: `is ${twin.kinds.join(', ')}; in English it is ${choice.kinds.join(', ')}` };
			if (isSpoken(choice.text) !== isSpoken(twin.text))
				return { line: twin.text, problem: 'is said aloud in one of the two languages only' };
			const below = compare(choice.next, twin.next, twin.text);
			if (below) return below;
		}
		return null;
	}
}

function differenceOf(here: Moment, there: Moment): string | null {
	const parts: [name: string, of: (moment: Moment) => string | number | null][] = [
		['choices', ({ choices }) => choices.length],
		['voices', ({ lines }) => lines.map((line) => (isSpoken(line) ? 'said' : 'told')).join(' ')],
		['feeling', ({ feeling }) => feeling],
		['distance', ({ distance }) => distance],
		['examples', ({ examples }) => examples.length],
		['ending', ({ ending }) => ending]
	];
	const [name, of] = parts.find(([, of]) => of(here) !== of(there)) ?? [];
	return name && of
		? `leads to other ${name} than in English: ${of(there) ?? 'none'}, not ${of(here) ?? 'none'}`
		: null;
}
