import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '#lib/content/sources.ts';
import { readContent } from '#lib/content/yaml.ts';
import { parseDirectory, type Entry } from '#lib/directory/directory-file.ts';

/** What could be read of content/directory, and what could not. */
export interface Directory {
	/** By the name of the file, in the order of their codes. */
	countries: Map<string, Entry[]>;
	/** File, place and problem of each entry, or whole file, that is not as it must be. */
	problems: string[];
}

const known = new Map<string, Directory>();

/**
 * All countries, read once. A broken file takes nothing away from the others, and a broken entry nothing from its file.
 * @param root the folder of the program
 */
export function readDirectory(root: string): Directory {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/**
 * Everything that keeps an entry from being shown, or from being believed.
 * @param root the folder of the program
 * @returns one line each, as in "content/directory/it.yaml: entries[ama-trento].how.0: …"
 */
export function problemsOf(root: string): string[] {
	const { countries, problems } = readDirectory(root);
	const sources = readSources(root).byId;
	const seen = new Map<string, string>();
	const found = [...problems];
	for (const [country, entries] of countries)
		for (const { id, source } of entries) {
			const at = `content/directory/${country}.yaml: entries[${id}]`;
			const other = seen.get(id);
			if (other) found.push(`${at}: ${other}.yaml has the same id`);
			seen.set(id, country);
			for (const one of source) if (!sources.has(one)) found.push(`${at}.source: there is no source "${one}"`);
		}
	return found;
}

function readAll(root: string): Directory {
	const countries: Directory['countries'] = new Map();
	const problems: Directory['problems'] = [];
	const folder = join(root, 'content', 'directory');
	if (!existsSync(folder)) return { countries: new Map(), problems: [] };
	const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	for (const file of files.sort()) {
		const name = file.slice(0, -'.yaml'.length);
		const tell = (problem: string) => problems.push(`content/directory/${file}: ${problem}`);
		try {
			const read = parseDirectory(readContent(root, `directory/${file}`));
			if (read.country !== name) throw new Error(`country: is "${read.country.toUpperCase()}"`);
			countries.set(name, read.entries);
			read.problems.forEach(tell);
		} catch (error) {
			// Not YAML, or not of this form: whatever it is, it is told by check:content and in the log.
			tell((error as Error).message);
		}
	}
	return { countries, problems };
}
