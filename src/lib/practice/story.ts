/**
 * What a chosen line is. The names are those of MITI 4.2.1 (behaviour counts) and OARS, as trainers of listening use them;
 * the last seven are ours, for what a home has and a consulting room has not.
 */
export const kinds = [
	...['open-question', 'closed-question', 'simple-reflection', 'complex-reflection', 'summary', 'affirmation'],
	...['seeking-collaboration', 'emphasising-autonomy', 'giving-information', 'advice', 'advice-asked', 'confront'],
	...['feeling-named', 'plain-word', 'apology', 'leaving-room', 'silence', 'asked-directly', 'called-for-help']
] as const;

/** How far away the other is, from the farthest on. Words, never numbers: what is shown is a sentence of the interface. */
export const distances = ['far', 'guarded', 'listening', 'nearer'] as const;

export type Kind = (typeof kinds)[number];
export type Distance = (typeof distances)[number];

/** A line that one may say, or a thing that one may do instead of saying something. */
interface Choice {
	text: string;
	/** In the order of the line: first a reflection, then a question. At least one. */
	kinds: Kind[];
	/** The moment that it leads to, as an index of {@link Story}. Always a later one. */
	next: number;
}

/** What happens until one has to choose, or until the scene ends. */
export interface Moment {
	lines: string[];
	/** An id of content/feelings: what the other feels. */
	feeling: string;
	distance: Distance;
	/** Three lines that stand beside what one writes oneself; none where nothing is written. */
	examples: string[];
	/** Two to four; none where the scene ends. */
	choices: Choice[];
	/** The id of the ending, where it ends. */
	ending: string | null;
}

/** A scene in one language. It begins with the first moment. */
export type Story = Moment[];

/** One line that was said, and what came of it. */
export interface Turn {
	choice: Choice;
	/** Where it was said. */
	before: Moment;
	after: Moment;
	/** The choices up to this line, without it. */
	way: number[];
}

/** Whether a line is somebody's voice: it begins with the quotation mark of its language. */
export function isSpoken(line: string): boolean {
	return /^[“«「『]/.test(line);
}

/** The way in an address: "0-2-1", null for the beginning. @returns null where it is no way at all */
export function parseWay(text: string | null): number[] | null {
	if (text === null) return [];
	return /^\d(-\d){0,19}$/.test(text) ? text.split('-').map(Number) : null;
}

/** A way as it stands in an address, with its question mark; nothing for the beginning. */
export function wayQuery(way: readonly number[]): string {
	return way.length === 0 ? '' : `?way=${way.join('-')}`;
}

/** Follows a way from the beginning. @returns the lines that were said, or null where the story has no such way */
export function followWay(story: Story, way: readonly number[]): { turns: Turn[]; now: Moment } | null {
	let now = story[0];
	const turns: Turn[] = [];
	for (const [at, chosen] of way.entries()) {
		const choice: Choice | undefined = now?.choices[chosen];
		const after: Moment | undefined = choice && story[choice.next];
		if (!now || !choice || !after) return null;
		turns.push({ choice, before: now, after, way: way.slice(0, at) });
		now = after;
	}
	return now ? { turns, now } : null;
}

/** Another line that could have been said, and where the way to it goes on. */
export interface Other {
	text: string;
	/** The first line that follows it. */
	answer: string;
	distance: Distance;
	way: number[];
}

/** The lines that were not said at a turn. */
export function othersAt({ choice, before, way }: Turn, story: Story): Other[] {
	return before.choices.flatMap((other, at) => {
		const after = story[other.next];
		if (other === choice || !after) return [];
		return [{ text: other.text, answer: after.lines[0] ?? '', distance: after.distance, way: [...way, at] }];
	});
}

/**
 * The turns at which another line would have left the other nearer or farther away, the widest first; of the same width
 * the earlier first.
 * @param most how many at most
 * @returns in the order in which they were said, each with those lines only
 */
export function turningPoints(turns: readonly Turn[], story: Story, most = 3): { turn: Turn; others: Other[] }[] {
	const rank = (distance: Distance) => distances.indexOf(distance);
	const widths = turns.map((turn, at) => {
		const others = othersAt(turn, story).filter(({ distance }) => distance !== turn.after.distance);
		const width = Math.max(0, ...others.map(({ distance }) => Math.abs(rank(distance) - rank(turn.after.distance))));
		return { turn, others, width, at };
	});
	return widths
		.filter(({ width }) => width > 0)
		.sort((a, b) => b.width - a.width || a.at - b.at)
		.slice(0, most)
		.sort((a, b) => a.at - b.at)
		.map(({ turn, others }) => ({ turn, others }));
}
