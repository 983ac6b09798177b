import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#lib/content/yaml.ts';
import { parseSmallThings, places, type SmallThing } from '#lib/steps/library.ts';

const known = new Map<string, SmallThing[]>();

/**
 * All small things, those about school and work too, in the order of their places, read once. Whoever shows or offers some
 * goes through `choose`.
 * @param root the folder of the program
 * @throws {Error} for a file that is not as it must be, or an id that stands twice
 */
export function readSmallThings(root: string): SmallThing[] {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): SmallThing[] {
	const files = readdirSync(join(root, 'content', 'steps')).filter((name) => name.endsWith('.yaml'));
	const all = files.flatMap((file) => {
		try {
			return parseSmallThings(readContent(root, `steps/${file}`));
		} catch (error) {
			throw new Error(`content/steps/${file}: ${(error as Error).message}`, { cause: error });
		}
	});
	const twice = all.find(({ id }, at) => all.findIndex((other) => other.id === id) !== at);
	if (twice) throw new Error(`content/steps: "${twice.id}" stands twice`);
	return all.sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
}
