import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { baseLocale, locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf } from '#lib/content/folders.ts';
import { id as slug } from '#lib/content/forms.ts';
import { judge, readYaml } from '#lib/content/judged.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { feelingIds } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { findDifference } from '#lib/practice/alike.ts';
import { sceneForm, type Scene } from '#lib/practice/scene.ts';
import type { Story } from '#lib/practice/story.ts';
import { tellStory } from '#lib/practice/tell-story.server.ts';

/** The scenes by id, in their order; and what of their `scene.yaml` could not be read. */
export interface Scenes {
	byId: Map<string, Scene>;
	misprints: Misprint[];
}

const place = 'content/practice';
const known = new Map<string, Scenes>();
const compiled = new Map<string, Story>();
/** Below the folder of the program: the stories as the build compiled them, by what their files said. */
const printedFile = join('build', 'stories.json');
const printed = new Map<string, Record<string, Story>>();

/** What there is to practise, read once, without the stories. @param root the folder of the program */
export function readScenes(root: string): Scenes {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/**
 * The story of a scene in one language. As the build compiled it; where the file has been edited since, its first reader
 * waits a fifth of a second.
 * @throws {Misprint} where it cannot be told
 */
export function readStory(root: string, scene: string, locale: Locale): Story {
	const { file, source } = sourceOf(root, scene, locale);
	return printedIn(root)[fingerprint(file, source)] ?? compileStory(root, scene, locale);
}

/** Compiles every story that can be told and keeps them for the running house: `build/stories.json`. */
export function printStories(root: string): void {
	const stories = [...readScenes(root).byId.keys()].flatMap((id) =>
		locales.map((locale) => {
			const { file, source } = sourceOf(root, id, locale);
			return [fingerprint(file, source), compileStory(root, id, locale)];
		})
	);
	writeFileSync(join(root, printedFile), JSON.stringify(Object.fromEntries(stories)));
}

/**
 * Everything in content/practice that cannot be played as it is: compiled and walked wholly, in every language.
 * @param root the folder of the program
 */
export function problemsOf(root: string): Misprint[] {
	const { byId, misprints } = readScenes(root);
	return [...misprints, ...[...byId.values()].flatMap((scene) => problemsOfScene(root, scene))];
}

function problemsOfScene(root: string, { id, endings }: Scene): Misprint[] {
	const misprints: Misprint[] = [];
	const stories = new Map<Locale, Story>();
	for (const locale of locales) {
		try {
			stories.set(locale, compileStory(root, id, locale));
		} catch (error) {
			if (!(error instanceof Misprint)) throw error;
			misprints.push(error);
		}
	}
	const first = stories.get(baseLocale);
	for (const [locale, story] of stories) {
		const file = `${place}/${id}/${locale}.ink`;
		const reached = new Set(story.flatMap(({ ending }) => ending ?? []));
		for (const ending of Object.keys(endings))
			if (!reached.has(ending)) misprints.push(new Misprint(`${file}:1`, `nobody comes to the ending ${ending}`));
		for (const ending of reached)
			if (!Object.hasOwn(endings, ending)) misprints.push(new Misprint(`${file}:1`, `there is no ending ${ending}`));
		if (!story.some(({ examples }) => examples.length > 0))
			misprints.push(new Misprint(`${file}:1`, 'there is no place where one writes oneself'));
		const difference = first && findDifference(first, story);
		if (difference) misprints.push(new Misprint(at(root, file, difference.line), difference.problem));
	}
	return misprints;
}

function readAll(root: string): Scenes {
	const misprints: Misprint[] = [];
	const scenes = foldersOf(root, place).flatMap((id): Scene[] => {
		const file = `${place}/${id}/scene.yaml`;
		try {
			if (!v.is(slug, id)) throw new Misprint(`${file}:1`, 'the name of the folder is lower case with hyphens');
			const text = readYaml(read(root, file), file);
			const scene = judge(sceneForm, text, misprints);
			misprints.push(...findMissingSources(root, scene?.sources ?? [], (at) => text.at(['sources', at])));
			return scene ? [{ id, ...scene }] : [];
		} catch (error) {
			if (!(error instanceof Misprint)) throw error;
			misprints.push(error);
			return [];
		}
	});
	return { byId: new Map(scenes.sort((a, b) => a.order - b.order).map((scene) => [scene.id, scene])), misprints };
}

function compileStory(root: string, scene: string, locale: Locale): Story {
	const { file, source } = sourceOf(root, scene, locale);
	const key = fingerprint(file, source);
	const story = compiled.get(key) ?? tellStory(source, file, feelingIds(readFeelings(root)));
	compiled.set(key, story);
	return story;
}

function sourceOf(root: string, scene: string, locale: Locale): { file: string; source: string } {
	const file = `${place}/${scene}/${locale}.ink`;
	return { file, source: read(root, file) };
}

function printedIn(root: string): Record<string, Story> {
	const path = join(root, printedFile);
	const stories =
		printed.get(root) ?? (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Story>) : {});
	printed.set(root, stories);
	return stories;
}

function fingerprint(file: string, source: string): string {
	return createHash('sha256').update(`${file}\n${source}`).digest('base64url');
}

function read(root: string, file: string): string {
	if (!existsSync(join(root, file))) throw new Misprint(`${file}:1`, 'is missing');
	return readFileSync(join(root, file), 'utf8');
}

/** The line of a file in which a text stands. */
function at(root: string, file: string, text: string): string {
	const lines = read(root, file).split('\n');
	return `${file}:${
		Math.max(
			0,
			lines.findIndex((line) => line.includes(text))
		) + 1
	}`;
}
