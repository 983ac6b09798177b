import { readContent } from '#lib/content/yaml.ts';
import type { FeelingsFile } from '#lib/feelings/feeling.ts';

/** The words for what one feels. */
export function readFeelings(root: string): FeelingsFile {
	return readContent<FeelingsFile>(root, 'feelings/feelings.yaml');
}
