import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Misprint } from '#lib/content/written.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { BadMeasure, parseMeasure } from '#lib/measures/parse-measure.ts';

/** The questionnaires that are described here, by id; and what could not be read. */
export interface Measures {
	byId: ReadonlyMap<string, Measure>;
	misprints: readonly Misprint[];
}

const known = new Map<string, Measures>();

/**
 * All definitions of `content/measures`, read once. One that is not as it must be takes nothing away from the others.
 * @param root the folder of the program
 */
export function readMeasures(root: string): Measures {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Measures {
	const folder = join(root, 'content', 'measures');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
	const byId = new Map<string, Measure>();
	const misprints: Misprint[] = [];
	for (const name of names.sort()) {
		try {
			const measure = parseMeasure(readFileSync(join(folder, name), 'utf8'), `content/measures/${name}`);
			byId.set(measure.id, measure);
		} catch (error) {
			if (!(error instanceof BadMeasure)) throw error;
			misprints.push(...error.problems);
		}
	}
	return { byId, misprints };
}
