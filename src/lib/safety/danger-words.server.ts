import { locales } from '#lib/base/locale.ts';
import { readContent } from '#lib/content/yaml.ts';
import type { DangerWords } from '#lib/safety/danger-words.ts';

/** The lists of every language. */
export function readDangerWords(root: string): DangerWords[] {
	return locales.map((locale) => readContent<DangerWords>(root, `danger/${locale}.yaml`));
}
