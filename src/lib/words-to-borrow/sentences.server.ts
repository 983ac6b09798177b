import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Absent } from '#lib/base/refusal.ts';
import { readContent } from '#lib/content/yaml.ts';
import { parseSentences, situations, type Sentence } from '#lib/words-to-borrow/sentence.ts';

const known = new Map<string, Sentence[]>();

/**
 * All sentences, in the order of their situations, read once.
 * @param root the folder of the program
 * @throws {Error} for a file that is not as it must be, or an id that stands twice
 */
export function readSentences(root: string): Sentence[] {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/** @throws {Absent} */
export function findSentence(root: string, id: string): Sentence {
	const found = readSentences(root).find((sentence) => sentence.id === id);
	if (!found) throw new Absent();
	return found;
}

function readAll(root: string): Sentence[] {
	const files = readdirSync(join(root, 'content', 'words-to-borrow')).filter((name) => name.endsWith('.yaml'));
	const all = files.flatMap((file) => {
		try {
			return parseSentences(readContent(root, `words-to-borrow/${file}`));
		} catch (error) {
			throw new Error(`content/words-to-borrow/${file}: ${(error as Error).message}`, { cause: error });
		}
	});
	const twice = all.find(({ id }, place) => all.findIndex((other) => other.id === id) !== place);
	if (twice) throw new Error(`content/words-to-borrow: "${twice.id}" stands twice`);
	return all.sort((a, b) => situations.indexOf(a.situation) - situations.indexOf(b.situation));
}
