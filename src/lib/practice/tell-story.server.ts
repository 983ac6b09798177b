import { Compiler, type Story as Ink } from 'inkjs/full';
import { Misprint } from '#lib/content/written.ts';
import { distances, kinds, type Distance, type Kind, type Moment, type Story } from '#lib/practice/story.ts';

/** What of ink a scene is not written with: each would make one language another story than the next. */
const notTaken: [sign: RegExp, name: string][] = [
	[/[{}]/, 'condition or alternative in { }'],
	[/^\s*~/, 'line of logic'],
	[/^\s*(VAR|CONST|LIST|INCLUDE|EXTERNAL)\b/, 'declaration'],
	[/<-|->->/, 'thread or tunnel'],
	[/^\s*=\s*[^=\s]/, 'stitch'],
	[/^\s*\*/, 'choice with *; it begins with +'],
	[/^\s*TODO:/, 'thing left to do']
];

/** How many lines one says from the beginning to an ending, at most. */
const longest = 12;

/**
 * Compiles an ink text and walks all of it once, so that a play needs no more than looking up.
 * @param source the whole file
 * @param file its path, for the sentence that says what is wrong
 * @param feelings the ids that a feeling may have
 * @throws {Misprint} for anything that would leave somebody standing: what ink cannot read, a dead end, a line without a
 * kind, a moment without feeling or distance, a knot nobody comes to, a circle
 */
export function tellStory(source: string, file: string, feelings: ReadonlySet<string>): Story {
	const lines = source.split('\n');
	for (const [at, line] of lines.entries())
		for (const [sign, name] of notTaken)
			if (sign.test(line.replace(/\/\/.*/, ''))) throw new Misprint(`${file}:${at + 1}`, `a scene has no ${name}`);
	const place = (text: string) =>
		`${file}:${
			Math.max(
				0,
				lines.findIndex((line) => line.includes(text))
			) + 1
		}`;
	const ink = compile(source, file);
	const knots = [...ink.mainContentContainer.namedContent.keys()].filter((name) => name !== 'global decl');
	const story: Story = [];
	const told = new Map<string, number>();
	const met = new Set<string>();
	tell('', `${file}:1`, []);
	for (const knot of knots) if (!met.has(knot)) throw new Misprint(place(`== ${knot}`), `nobody comes to ${knot}`);
	if (longestWay(story) > longest) throw new Misprint(`${file}:1`, `one says more than ${longest} lines in it`);
	return story;

	/** Reads from a place up to the endings. What is behind a line is read once, however many ways lead to it. */
	function tell(target: string, at: string, above: string[]): number {
		if (above.includes(target)) throw new Misprint(at, 'the scene goes round in a circle');
		const known = told.get(target);
		if (known !== undefined) return known;
		// Without logic nothing behind a line depends on the lines before it: one can go there at once.
		ink.ResetState();
		if (target !== '') ink.ChoosePathString(target);
		const moment = readMoment(ink, { at, feelings, chosen: target !== '' });
		const index = story.push(moment) - 1;
		told.set(target, index);
		for (const knot of knots) if (ink.state.VisitCountAtPathString(knot)) met.add(knot);
		const choices = ink.currentChoices.map(({ text, tags, targetPath }) => ({ text, tags, path: String(targetPath) }));
		for (const { text, tags, path } of choices) {
			const where = place(text);
			if (moment.choices.some((other) => other.text === text)) throw new Misprint(where, 'the same line twice');
			const choice = { text, kinds: kindsOf(tags ?? [], where), next: 0 };
			moment.choices.push(choice);
			choice.next = tell(path, where, [...above, target]);
		}
		return index;
	}
}

function compile(source: string, file: string): Ink {
	const said: string[] = [];
	const compiler = new Compiler(source, {
		errorHandler: (message) => void said.push(message),
		sourceFilename: null,
		pluginNames: [],
		countAllVisits: true,
		fileHandler: null
	});
	let ink: Ink | null = null;
	try {
		ink = compiler.Compile();
	} catch (error) {
		// Ink says what is wrong to its handler, and then throws a sentence that says less.
		if (said.length === 0) said.push((error as Error).message);
	}
	const line = /line (\d+)/.exec(said[0] ?? '')?.[1] ?? '1';
	if (!ink || said.length > 0) throw new Misprint(`${file}:${line}`, said[0] ?? 'ink cannot read it');
	// A story that ends in nothing is told of below, with its line.
	ink.onError = () => undefined;
	return ink;
}

/** All lines until somebody has to choose, with what their tags say. @param chosen whether a line was said before them */
function readMoment(
	ink: Ink,
	{ at, feelings, chosen }: { at: string; feelings: ReadonlySet<string>; chosen: boolean }
): Moment {
	const lines: string[] = [];
	const examples: string[] = [];
	const found: Record<string, string> = {};
	let echo = chosen;
	while (ink.canContinue) {
		const text = (ink.Continue() ?? '').trim();
		const tags = ink.currentTags ?? [];
		// The line that was chosen comes back first, with its tags.
		if (echo) {
			echo = false;
			continue;
		}
		if (text !== '') lines.push(text);
		for (const tag of tags) {
			const [, name = tag, value = ''] = /^([\w-]+):\s*(.+)$/.exec(tag) ?? [];
			if (name === 'example') examples.push(value);
			else if (name === 'feeling' && !feelings.has(value)) throw new Misprint(at, `"${value}" is no feeling`);
			else if (name === 'distance' && !isDistance(value)) throw new Misprint(at, `"${value}" is no distance`);
			else if (name === 'feeling' || name === 'distance' || name === 'ending') found[name] = value;
			else throw new Misprint(at, `"${tag}" is no tag of a line that is answered`);
		}
	}
	const { feeling = '', distance = '', ending = null } = found;
	const isEnd = ink.currentChoices.length === 0;
	if (isEnd && ending === null) throw new Misprint(at, 'a dead end: nothing to say, and no ending');
	if (!isEnd && ending !== null) throw new Misprint(at, `it goes on after the ending ${ending}`);
	if (!isEnd && (ink.currentChoices.length < 2 || ink.currentChoices.length > 4))
		throw new Misprint(at, 'what follows has two to four lines to choose from');
	if (lines.length === 0) throw new Misprint(at, 'nothing is answered');
	if (!isDistance(distance) || feeling === '') throw new Misprint(at, 'it is not said what is felt, and how far away');
	if (examples.length !== 0 && (examples.length !== 3 || isEnd))
		throw new Misprint(at, 'three examples stand beside what one writes oneself, or none');
	return { lines, feeling, distance, examples, choices: [], ending };
}

function kindsOf(tags: readonly string[], at: string): Kind[] {
	if (tags.length === 0) throw new Misprint(at, 'a line without a tag that says what it is');
	return tags.map((tag) => {
		const kind = kinds.find((one) => one === tag);
		if (!kind) throw new Misprint(at, `"${tag}" says of no line what it is`);
		return kind;
	});
}

function isDistance(text: string): text is Distance {
	return (distances as readonly string[]).includes(text);
}

/** The most lines that one can say from the beginning to an ending. */
export function longestWay(story: Story): number {
	const known = new Map<number, number>();
	const from = (at: number): number => {
		const before = known.get(at);
		if (before !== undefined) return before;
		const length = Math.max(0, ...(story[at]?.choices ?? []).map(({ next }) => 1 + from(next)));
		known.set(at, length);
		return length;
	};
	return from(0);
}
