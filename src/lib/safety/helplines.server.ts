import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#lib/content/yaml.ts';
import { parseCountry, type Country } from '#lib/safety/helpline-file.ts';

/** What could be read of content/helplines, and what could not. */
export interface Helplines {
	/** By the name of the file, in the order of their codes. */
	countries: Map<string, Country>;
	/** One entry for each file that is not as it must be. */
	problems: { country: string; problem: string }[];
}

const known = new Map<string, Helplines>();

/**
 * All countries, read once. A file that is not as it must be takes nothing away from the others: whoever needs help now
 * must not meet an error page because somewhere a comma is missing.
 * @param root the folder of the program
 */
export function readHelplines(root: string): Helplines {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Helplines {
	const countries: Helplines['countries'] = new Map();
	const problems: Helplines['problems'] = [];
	const files = readdirSync(join(root, 'content', 'helplines')).filter((name) => name.endsWith('.yaml'));
	for (const file of files.sort()) {
		const name = file.slice(0, -'.yaml'.length);
		try {
			const country = parseCountry(readContent(root, `helplines/${file}`));
			if (country.country !== name) throw new Error(`country: is "${country.country}" in the file ${file}`);
			countries.set(name, country);
		} catch (error) {
			// Not YAML, or not of this form: whatever it is, it is told by check:helplines and in the log.
			problems.push({ country: name, problem: (error as Error).message });
		}
	}
	return { countries, problems };
}
