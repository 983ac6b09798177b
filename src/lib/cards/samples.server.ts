import { Absent } from '#lib/base/refusal.ts';
import { parseSamples, type Sample } from '#lib/cards/card.ts';
import { readContent } from '#lib/content/yaml.ts';

const known = new Map<string, Sample[]>();

/**
 * All ready cards, in the order of their matters, read once.
 * @param root the folder of the program
 * @throws {Error} for a file that is not as it must be
 */
export function readSamples(root: string): Sample[] {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/** @throws {Absent} */
export function findSample(root: string, id: string): Sample {
	const found = readSamples(root).find((sample) => sample.id === id);
	if (!found) throw new Absent();
	return found;
}

function readAll(root: string): Sample[] {
	try {
		return parseSamples(readContent(root, 'cards/cards.yaml'));
	} catch (error) {
		throw new Error(`content/cards/cards.yaml: ${(error as Error).message}`, { cause: error });
	}
}
