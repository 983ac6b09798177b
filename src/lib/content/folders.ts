import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { locales, type Locale } from '#lib/base/locale.ts';
import { judge, readYaml, type YamlText } from '#lib/content/judged.ts';
import { Misprint, readWritten, type Written } from '#lib/content/written.ts';

/** One folder of content: what holds in every language, and the words of each. */
export interface Folder<About, Fronts> {
	id: string;
	about: About;
	/** For the line of something in the part that holds in every language. */
	place: YamlText['at'];
	words: { [One in keyof Fronts]: Fronts[One] & { text: Written['text']; source: string; file: string } };
}

type Read<About extends v.GenericSchema, Fronts extends Record<Locale, v.GenericSchema>> = Folder<
	v.InferOutput<About>,
	{ [One in Locale]: v.InferOutput<Fronts[One]> }
>;

/** The folders below a place in content; none where there is no such place. */
export function foldersOf(root: string, place: string): string[] {
	if (!existsSync(join(root, place))) return [];
	return readdirSync(join(root, place), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

/**
 * Reads `<about>.yaml` and `en.md`, `it.md`, `ja.md` of a folder.
 * @returns null where something of it cannot be read; then the misprints say what
 */
export function readFolder<About extends v.GenericSchema, Fronts extends Record<Locale, v.GenericSchema>>(
	root: string,
	place: string,
	forms: { about: readonly [name: string, form: About]; front: Fronts },
	misprints: Misprint[]
): Read<About, Fronts> | null {
	const [name, aboutForm] = forms.about;
	const about = attempt(misprints, () => {
		const text = readYaml(read(root, `${place}/${name}`), `${place}/${name}`);
		return { value: judge(aboutForm, text, misprints), place: text.at };
	});
	const spoken = locales.map((locale) => {
		const file = `${place}/${locale}.md`;
		return attempt(misprints, () => {
			const source = read(root, file);
			const { text } = readWritten(source, file);
			const front = judge(forms.front[locale], readYaml(frontOf(source), file, 1), misprints) as object | null;
			return front && { ...front, text, source, file };
		});
	});
	if (!about?.value || spoken.some((one) => !one)) return null;
	const words: unknown = Object.fromEntries(locales.map((locale, at) => [locale, spoken[at]]));
	return {
		id: place.split('/').at(-1) ?? '',
		about: about.value,
		place: about.place,
		words: words as Read<About, Fronts>['words']
	};
}

function read(root: string, file: string): string {
	if (!existsSync(join(root, file))) throw new Misprint(`${file}:1`, 'is missing');
	return readFileSync(join(root, file), 'utf8');
}

function frontOf(source: string): string {
	return /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '';
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
