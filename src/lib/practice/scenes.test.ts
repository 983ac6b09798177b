import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { viewPlay } from '#lib/practice/play-view.ts';
import { problemsOf, printStories, readScenes, readStory } from '#lib/practice/scenes.server.ts';
import { followWay, isSpoken, type Story } from '#lib/practice/story.ts';
import { longestWay } from '#lib/practice/tell-story.server.ts';
import { findForbiddenWords, findUntranslated } from '../../../tests/house/content.ts';
import { readTree } from '../../../tests/house/tree.ts';

const house = new URL('../../..', import.meta.url).pathname;
const scenes = [...readScenes(house).byId.values()];
const each = scenes.map(({ id }) => id);
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A way to each ending, found by walking. */
function waysToEndings(story: Story): Map<string, number[]> {
	const found = new Map<string, number[]>();
	const walk = (at: number, way: number[]) => {
		const moment = story[at];
		if (moment?.ending && !found.has(moment.ending)) found.set(moment.ending, way);
		for (const [chosen, { next }] of (moment?.choices ?? []).entries()) walk(next, [...way, chosen]);
	};
	walk(0, []);
	return found;
}

describe('what is delivered', () => {
	it('can all be played, and is the same story in each language', () =>
		expect(problemsOf(house).map(({ message }) => message)).toEqual([]));

	it('is complete in the three languages and uses none of the words that are not said here', () => {
		const files = readTree().filter(({ path }) => path.startsWith('content/practice/'));
		expect(files.length).toBe(scenes.length * (1 + locales.length));
		expect(findUntranslated(files)).toEqual([]);
		expect(findForbiddenWords(files)).toEqual([]);
	});

	it.each(each)('every ending of %s is reached, in every language, from the beginning', (id) => {
		const endings = Object.keys(readScenes(house).byId.get(id)?.endings ?? {}).sort();
		expect(endings.length).toBeGreaterThanOrEqual(2);
		expect(endings.length).toBeLessThanOrEqual(4);
		for (const locale of locales) {
			const story = readStory(house, id, locale);
			const ways = waysToEndings(story);
			expect([...ways.keys()].sort()).toEqual(endings);
			for (const [ending, way] of ways) expect(followWay(story, way)?.now.ending).toBe(ending);
		}
	});

	it.each(each)('%s takes five to nine lines, has three to choose from, and is said in words of its own', (id) => {
		for (const locale of locales) {
			const story = readStory(house, id, locale);
			expect(longestWay(story)).toBeGreaterThanOrEqual(5);
			expect(longestWay(story)).toBeLessThanOrEqual(9);
			for (const { choices, ending } of story) if (ending === null) expect(choices.length).toBe(3);
			expect(story.some(({ lines }) => lines.some(isSpoken))).toBe(true);
			const texts = story.flatMap(({ lines, choices }) => [...lines, ...choices.map(({ text }) => text)]).join('');
			expect(/\p{Script=Hiragana}/u.test(texts)).toBe(locale === 'ja');
		}
	});

	it.each(each)('%s has lines that bring the other nearer and lines that do not', (id) => {
		const distances = new Set(readStory(house, id, 'en').map(({ distance }) => distance));
		expect(distances.size).toBeGreaterThanOrEqual(3);
	});
});

describe('the scene in which somebody speaks of not wanting to live', () => {
	const story = readStory(house, 'not-wanting-to-live', 'en');

	it('shows numbers to call, and comes to the telephone only where somebody called', () => {
		expect(readScenes(house).byId.get('not-wanting-to-live')?.help).toBe(true);
		const walk = (at: number, kinds: string[]): void => {
			const moment = story[at];
			if (moment?.ending === 'together-on-the-phone') expect(kinds).toContain('called-for-help');
			for (const choice of moment?.choices ?? []) walk(choice.next, [...kinds, ...choice.kinds]);
		};
		walk(0, []);
	});

	it('answers whoever asks directly nearer than whoever asks around it', () => {
		for (const moment of story)
			for (const choice of moment.choices)
				if (choice.kinds.includes('asked-directly'))
					expect(['listening', 'nearer']).toContain(story[choice.next]?.distance);
	});
});

describe('what is said at the end', () => {
	const endOf = (id: string, way: number[]) => {
		const story = readStory(house, id, 'en');
		const played = followWay(story, way);
		return played && viewPlay(story, { way, played, feelings: new Map() });
	};

	it('names it where nobody asked directly, and only in the scene in which one can', () => {
		const codes = (id: string, way: number[]) => endOf(id, way)?.feedback?.remarks.map(({ code }) => code);
		expect(codes('not-wanting-to-live', [0, 1])).toContain('not_asked');
		expect(codes('not-wanting-to-live', [1, 0, 2, 1])).not.toContain('not_asked');
		expect(codes('anger', [0, 0])).toEqual(['confront', 'called_for_help']);
	});

	it('is nothing before the end', () => expect(endOf('anger', [0])?.feedback).toBeNull());
});

describe('an association that edits a scene', () => {
	const scene = 'the-closed-door';
	function edited(file: string, change: (text: string) => string | null): string {
		const root = mkdtempSync(join(tmpdir(), 'engawa practice '));
		folders.push(root);
		mkdirSync(join(root, 'build'));
		cpSync(join(house, 'content/practice', scene), join(root, 'content/practice', scene), { recursive: true });
		cpSync(join(house, 'content/feelings'), join(root, 'content/feelings'), { recursive: true });
		const at = join(root, 'content/practice', scene, file);
		const text = change(readFileSync(at, 'utf8'));
		if (text === null) rmSync(at);
		else writeFileSync(at, text);
		return root;
	}
	const problems = (...change: Parameters<typeof edited>) =>
		problemsOf(edited(...change)).map(({ message }) => message);

	it('is told of a missing language', () =>
		expect(problems('it.ink', () => null)).toEqual([`content/practice/${scene}/it.ink:1: is missing`]));

	it('is told of a line without a tag, in the language in which it lacks', () =>
		expect(
			problems('ja.ink', (text) => text.replace(/ # confront$/m, '').replace(/^(\+ 「聞こえてるんで.*?) #.*$/m, '$1'))
		).toEqual([expect.stringMatching(/^content\/practice\/the-closed-door\/ja\.ink:\d+: a line without a tag/)]));

	it('is told of an ending that nobody comes to, and of one that is not written down', () => {
		expect(problems('scene.yaml', (text) => `${text}  never:\n    en: x\n    it: x\n    ja: x\n`)).toContainEqual(
			expect.stringContaining('nobody comes to the ending never')
		);
		expect(problems('scene.yaml', (text) => text.replace('  light-off:', '  light-out:'))).toContainEqual(
			expect.stringContaining('there is no ending light-off')
		);
	});

	it('is told where a language has become another story', () =>
		expect(problems('it.ink', (text) => text.replace('# advice', '# affirmation'))).toEqual([
			expect.stringMatching(/it\.ink:\d+: is affirmation; in English it is advice/)
		]));

	it('is told of a part that does not exist, and nobody is shown the scene', () => {
		const root = edited('scene.yaml', (text) => `${text}points: 5\n`);
		expect(problemsOf(root).map(({ message }) => message)).toEqual([expect.stringContaining('points: ')]);
		expect(readScenes(root).byId.size).toBe(0);
	});

	it('finds the change in the running house, though the build had compiled the words before', () => {
		const root = edited('en.ink', (text) => text);
		printStories(root);
		expect(existsSync(join(root, 'build/stories.json'))).toBe(true);
		const later = edited('en.ink', (text) => text.replace('There is light under the door.', 'It is dark.'));
		cpSync(join(root, 'build/stories.json'), join(later, 'build/stories.json'));
		expect(readStory(later, scene, 'en')[0]?.lines[0]).toContain('It is dark.');
		expect(readStory(later, scene, 'it')).toEqual(readStory(house, scene, 'it'));
	});
});
