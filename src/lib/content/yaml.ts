import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = new Map<string, unknown>();

/**
 * A YAML file of `content/`, read once.
 * @param root the folder of the program
 * @param path below `content/`, e.g. "feelings/feelings.yaml"
 */
export function readContent<T>(root: string, path: string): T {
	const file = join(root, 'content', path);
	if (!read.has(file)) read.set(file, parse(readFileSync(file, 'utf8')));
	return read.get(file) as T;
}
