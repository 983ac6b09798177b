import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = new Map<string, unknown>();

/**
 * A YAML file under `content/`, read once for as long as the process runs. Its shape is the caller's to check.
 * @param root the folder of the program (`locals.house.root`)
 * @param path within `content/`, e.g. "veranda/lines.yaml"
 * @throws if there is no such file, or if it is not YAML
 */
export function readContent<T>(root: string, path: string): T {
	const file = join(root, 'content', path);
	if (!read.has(file)) read.set(file, parse(readFileSync(file, 'utf8')));
	return read.get(file) as T;
}
