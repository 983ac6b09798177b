import { describe, expect, it } from 'vitest';
import { findDifference } from '#lib/practice/alike.ts';
import { longestWay, tellStory } from '#lib/practice/tell-story.server.ts';

const sound = `-> door

=== door ===
# feeling: tired # distance: guarded
# example: one
# example: two, and more
# example: three
It is half past seven.
“…”
+ “Are you hungry?” # closed-question
	# feeling: ashamed # distance: far
	“No.”
	-> goes
+ Wait. # silence
	# feeling: calm # distance: listening
	A breath.
	-> stays

=== stays ===
+ “You sound tired.” # complex-reflection # feeling-named
	# feeling: calm # distance: nearer
	# ending: light
	“Mm.”
	-> END
+ “Eat something.” # advice
	# feeling: irritated # distance: far
	“Yes, yes.”
	-> goes

=== goes ===
# feeling: sad # distance: far
# ending: dark
The light goes off.
-> END
`;
const feelings = new Set(['tired', 'ashamed', 'calm', 'irritated', 'sad']);
const tell = (source: string) => tellStory(source, 'door.ink', feelings);
const edit = (from: string, to: string) => {
	expect(sound).toContain(from);
	return sound.replace(from, to);
};

describe('a sound story', () => {
	it('is told from its beginning to each of its endings', () => {
		const story = tell(sound);
		expect(story[0]).toMatchObject({
			lines: ['It is half past seven.', '“…”'],
			feeling: 'tired',
			distance: 'guarded',
			examples: ['one', 'two, and more', 'three'],
			ending: null
		});
		expect(story[0]?.choices.map(({ text, kinds }) => [text, kinds])).toEqual([
			['“Are you hungry?”', ['closed-question']],
			['Wait.', ['silence']]
		]);
		expect(story.flatMap(({ ending }) => ending ?? [])).toEqual(['dark', 'light', 'dark']);
		expect(longestWay(story)).toBe(2);
	});

	it('has the answer to a line and what follows in one moment, with the last feeling of the two', () => {
		const story = tell(sound);
		expect(story[story[0]?.choices[0]?.next ?? -1]).toMatchObject({
			lines: ['“No.”', 'The light goes off.'],
			feeling: 'sad',
			distance: 'far'
		});
	});
});

describe('a broken story is refused, with file and line', () => {
	it.each<[string, string, string]>([
		['a dead end', edit('# ending: dark\n', ''), 'door.ink:10: a dead end'],
		['a line without a tag', edit('Wait. # silence', 'Wait.'), 'door.ink:14: a line without a tag'],
		['a tag that nobody knows', edit('# silence', '# shouting'), 'door.ink:14: "shouting" says of no line'],
		['an answer’s tag that nobody knows', edit('# ending: light', '# points: 5'), '"points: 5" is no tag'],
		['a feeling that has no word', edit('feeling: ashamed', 'feeling: wicked'), 'no feeling'],
		[
			'a moment without feeling',
			edit('# feeling: tired # distance: guarded\n', ''),
			'door.ink:1: it is not said what is felt'
		],
		['a distance that is none', edit('distance: nearer', 'distance: 4'), '"4" is no distance'],
		['a knot nobody comes to', sound.replaceAll('-> stays', '-> goes'), 'nobody comes to stays'],
		['a circle', edit('“Yes, yes.”\n\t-> goes', '“Yes, yes.”\n\t-> stays'), 'round in a circle'],
		['a way to nowhere', edit('A breath.\n\t-> stays', 'A breath.\n\t-> street'), 'door.ink:17: '],
		['a loose end', edit('The light goes off.\n-> END\n', 'The light goes off.\n'), 'door.ink:'],
		['no story at all', '', 'door.ink:1: '],
		['one choice only', edit('+ Wait. # silence', '// Wait.'), 'door.ink:1: what follows has two to four'],
		['two lines alike', edit('Wait. #', '“Are you hungry?” #'), 'the same line twice'],
		['two examples', edit('# example: one\n', ''), 'three examples stand beside'],
		['an ending in the middle', edit('# example: one\n', '# ending: dark\n'), 'it goes on after the ending dark'],
		['a condition', edit('“Mm.”', '“Mm.” {door: again}'), 'door.ink:23: a scene has no condition'],
		['a variable', `VAR trust = 0\n${sound}`, 'door.ink:1: a scene has no declaration'],
		['a choice that is gone after once', edit('+ Wait.', '* Wait.'), 'door.ink:14: a scene has no choice with *']
	])('for %s', (_, source, said) => {
		expect(() => tell(source)).toThrow(said);
	});

	it('for more lines than anybody has patience for', () => {
		const knot = (at: number) =>
			`=== k${at} ===\n+ a # silence\n\t# feeling: sad # distance: far\n\tb\n\t-> k${at + 1}\n+ c # silence\n\t# feeling: sad # distance: far\n\td\n\t-> k${at + 1}\n`;
		const long = (length: number) =>
			`# feeling: sad # distance: far\nx\n-> k0\n${Array.from({ length }, (_, at) => knot(at)).join('')}=== k${length} ===\n# ending: dark\ny\n-> END\n`;
		expect(longestWay(tell(long(12)))).toBe(12);
		expect(() => tell(long(13))).toThrow('more than 12 lines');
	});
});

describe('the same story in another language', () => {
	const differ = (from: string, to: string) => findDifference(tell(sound), tell(edit(from, to)))?.problem ?? null;

	it('is alike where only its words are others', () => {
		expect(differ('“Are you hungry?”', '「おなかすいた？」')).toBeNull();
	});

	it.each([
		['another kind of line', '# advice', '# confront', 'is confront; in English it is advice'],
		['another feeling', 'feeling: ashamed', 'feeling: tired', null],
		['another feeling at an end', 'feeling: sad', 'feeling: calm', 'other feeling than in English: calm, not sad'],
		['another distance', 'distance: nearer', 'distance: listening', 'other distance'],
		['another ending', 'ending: light', 'ending: dark', 'other ending'],
		['a voice where the other only tells', 'A breath.', '“A breath.”', 'other voices'],
		['an act where the other speaks', '“Eat something.”', 'Eat something.', 'said aloud in one of the two']
	])('with %s', (name, from, to, said) => {
		expect(differ(from, to), name).toEqual(said === null ? null : expect.stringContaining(said));
	});

	it('with a choice more', () => {
		const more = edit('=== stays ===\n', '=== stays ===\n+ Go. # leaving-room\n\t-> goes\n');
		expect(findDifference(tell(sound), tell(more))).toEqual({
			line: 'Wait.',
			problem: 'leads to other choices than in English: 3, not 2'
		});
	});
});
