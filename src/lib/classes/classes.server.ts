import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { locales, type Locale } from '#lib/base/locale.ts';
import { foldersOf, readFolder, type Folder } from '#lib/content/folders.ts';
import { judge, readYaml, type YamlText } from '#lib/content/judged.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import type { Text } from '#lib/booklets/blocks.ts';
import {
	doorForm,
	lessonForm,
	lessonFronts,
	ruleCountries,
	rulesForm,
	sheetForm,
	stillForm,
	themeForm,
	themeFronts,
	themeIds,
	type RuleCountry,
	type ThemeId
} from '#lib/classes/forms.ts';
import { stepsOf, type Step } from '#lib/classes/lesson.ts';

type Fronts<Form extends Record<Locale, v.GenericSchema>> = { [One in Locale]: v.InferOutput<Form[One]> };

export interface Lesson {
	id: string;
	about: v.InferOutput<typeof lessonForm>;
	words: Record<Locale, v.InferOutput<(typeof lessonFronts)['en']> & { steps: Step[] }>;
}
type Theme = Omit<Folder<v.InferOutput<typeof themeForm>, Fronts<typeof themeFronts>>, 'id'> & { id: ThemeId };
type Door = v.InferOutput<typeof doorForm>;
type Rules = v.InferOutput<typeof rulesForm> & { country: RuleCountry };

/** Everything of content/classes; and what of it could not be read. */
export interface Classes {
	themes: Map<string, Theme>;
	still: v.InferOutput<typeof stillForm> | null;
	sheet: v.InferOutput<typeof sheetForm> | null;
	door: Door;
	rules: Rules[];
	/** In their order. */
	lessons: Lesson[];
	/** What was written in Markdown, for whoever follows its links. */
	texts: Text[];
	misprints: Misprint[];
}

const known = new Map<string, Classes>();

/** All of it, read once; nothing where there is no such place. What cannot be read takes nothing away from the rest. @param root the folder of the program */
export function readClasses(root: string): Classes {
	const read = known.get(root) ?? (existsSync(join(root, 'content/classes')) ? readAll(root) : none());
	known.set(root, read);
	return read;
}

function none(): Classes {
	const words = { themes: new Map<string, Theme>(), still: null, sheet: null, door: { moments: [] } };
	return { ...words, rules: [], lessons: [], texts: [], misprints: [] };
}

function readAll(root: string): Classes {
	const misprints: Misprint[] = [];
	const texts: Text[] = [];
	const sourced = (ids: readonly string[], at: string) => misprints.push(...findMissingSources(root, ids, () => at));
	const yaml = <Form extends v.GenericSchema>(
		name: string,
		form: Form,
		also?: (value: v.InferOutput<Form>, text: YamlText) => void
	) =>
		attempt(misprints, () => {
			const file = `content/classes/${name}.yaml`;
			if (!existsSync(join(root, file))) throw new Misprint(`${file}:1`, 'is missing');
			const text = readYaml(readFileSync(join(root, file), 'utf8'), file);
			const value = judge(form, text, misprints);
			if (value !== null) also?.(value, text);
			return value;
		});
	const listed = (value: { sources: string[] }, text: YamlText) => sourced(value.sources, text.at(['sources']));

	const pieces = foldersOf(root, 'content/library');
	const themes = new Map<string, Theme>();
	for (const id of themeIds) {
		const forms = { about: ['theme.yaml', themeForm] as const, front: themeFronts };
		const theme = readFolder(root, `content/classes/themes/${id}`, forms, misprints);
		if (!theme) continue;
		sourced(theme.about.sources, theme.place(['sources']));
		for (const [at, piece] of theme.about.pieces.entries())
			if (!pieces.includes(piece))
				misprints.push(new Misprint(theme.place(['pieces', at]), `there is no piece ${piece}`));
		texts.push(...locales.map((locale) => theme.words[locale]));
		themes.set(id, { ...theme, id });
	}
	return {
		themes,
		still: yaml('still', stillForm, listed),
		sheet: yaml('what-did-i-see', sheetForm, listed),
		door: yaml('a-door-kept-open', doorForm, onlyOnce) ?? { moments: [] },
		rules: ruleCountries.flatMap((country) => {
			const rules = yaml(`rules/${country}`, rulesForm, (value, text) => {
				for (const [at, rule] of value.rules.entries()) sourced(rule.sources, text.at(['rules', at, 'sources']));
			});
			return rules ? [{ ...rules, country }] : [];
		}),
		lessons: foldersOf(root, 'content/classes/lessons')
			.flatMap((id) => attempt(misprints, () => readLesson(root, id)) ?? [])
			.sort((a, b) => a.about.order - b.about.order),
		texts,
		misprints
	};

	function readLesson(root: string, id: string): Lesson | null {
		const forms = { about: ['lesson.yaml', lessonForm] as const, front: lessonFronts };
		const folder = readFolder(root, `content/classes/lessons/${id}`, forms, misprints);
		if (!folder) return null;
		sourced(folder.about.sources, folder.place(['sources']));
		texts.push(...locales.map((locale) => folder.words[locale]));
		const take = (locale: Locale) => {
			const { title, summary, needed, ...text } = folder.words[locale];
			return { title, summary, needed, steps: stepsOf(text, folder.about.minutes) };
		};
		return { id, about: folder.about, words: { en: take('en'), it: take('it'), ja: take('ja') } };
	}

	function onlyOnce({ moments }: Door, text: YamlText): void {
		const met = new Set<string>();
		for (const [at, { messages }] of moments.entries())
			for (const [nth, { id }] of messages.entries()) {
				if (met.has(id)) misprints.push(new Misprint(text.at(['moments', at, 'messages', nth]), `${id} stands twice`));
				met.add(id);
			}
	}
}

function attempt<T>(misprints: Misprint[], work: () => T): T | null {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof Misprint)) throw error;
		misprints.push(error);
		return null;
	}
}
