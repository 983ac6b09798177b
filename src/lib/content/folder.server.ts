import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Locale } from '#lib/base/locale.ts';
import { Misprint, readWritten, type Written } from '#lib/content/written.ts';
import { parseSources, type Source } from '#lib/content/source.ts';
import { readContent } from '#lib/content/yaml.ts';

/** One folder of writing: what holds for all languages, and the text in each. */
export interface Folder {
	id: string;
	/** The YAML file, not yet judged, and where it is. */
	about: unknown;
	file: string;
	texts: Record<Locale, Written & { file: string; source: string }>;
}

/**
 * All folders below `content/<kind>`, each with `<name>.yaml` and one Markdown file a language.
 * @throws {Misprint} for a missing file or one that cannot be read
 */
export function readFolders(root: string, kind: string, name: string): Folder[] {
	const top = join(root, 'content', kind);
	if (!existsSync(top)) return [];
	return readdirSync(top, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name: id }) => readFolder(root, `content/${kind}/${id}`, id, name))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readFolder(root: string, folder: string, id: string, name: string): Folder {
	const file = `${folder}/${name}.yaml`;
	if (!existsSync(join(root, file))) throw new Misprint(file, 'is missing');
	const texts = Object.fromEntries(
		locales.map((locale) => {
			const at = `${folder}/${locale}.md`;
			if (!existsSync(join(root, at))) throw new Misprint(at, 'is missing: every text is there in every language');
			const source = readFileSync(join(root, at), 'utf8');
			return [locale, { ...readWritten(source, at), file: at, source }];
		})
	) as Folder['texts'];
	return { id, about: readContent(root, file.slice('content/'.length)), file, texts };
}

const known = new Map<string, Map<string, Source>>();

/** The works that pieces, facts and terms stand on, read once. @throws {Misprint} */
export function readSources(root: string): Map<string, Source> {
	const file = 'content/sources.json';
	const read = known.get(root) ?? parseSources(JSON.parse(readFileSync(join(root, file), 'utf8')), file);
	known.set(root, read);
	return read;
}

/** @throws {Misprint} naming those that are not in `content/sources.json` */
export function checkSources(root: string, ids: readonly string[], file: string): void {
	const unknown = ids.filter((id) => !readSources(root).has(id));
	if (unknown.length > 0) throw new Misprint(file, `no such source: ${unknown.join(', ')}`);
}
