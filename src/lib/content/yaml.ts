import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = new Map<string, unknown>();

/**
 * A YAML file of the house's content, read once and kept.
 * @param root the folder of the program, with `content/` in it
 * @param path from there, e.g. "content/feelings/feelings.yaml"
 * @throws if there is no such file, or it is not YAML
 */
export function readContent<T>(root: string, path: string): T {
	const file = join(root, path);
	if (!read.has(file)) read.set(file, parse(readFileSync(file, 'utf8')));
	return read.get(file) as T;
}
