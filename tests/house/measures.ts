import { BadMeasure, parseMeasure } from '#lib/measures/parse-measure.ts';
import type { File } from './tree.ts';

/** LOINC panels as they are often mixed up: the number of one in the file of another. */
const panels: Record<string, string> = { '44249-1': 'phq-9', '69737-5': 'gad-7' };

/** They ask about wanting to die: nobody is asked that where nobody answers. */
const asksAboutDying = ['phq-9', 'phq-a', 'core-10'];

/** They are about living withdrawn, or about staying away from school, and err often: only in a practitioner's hand. */
const practitionersOnly = ['hq-25', 'hq-25m', 'sras-r'];

/**
 * What is wrong with the definitions of questionnaires: one that cannot be read, another name than its file's, no owner
 * named, texts that only a pack may bring (classes B and C), a scale of which no electronic version may be made (class D),
 * and one that asks about wanting to die and is not off.
 */
export function findMeasureFaults(files: File[]): string[] {
	return files.filter((file) => file.path.startsWith('content/measures/')).flatMap(faultsIn);
}

function faultsIn(file: File): string[] {
	const name = /^content\/measures\/([a-z0-9-]+)\.yaml$/.exec(file.path)?.[1];
	if (name === undefined) return [`${file.path}: only definitions lie here; texts come as packs`];
	if (/^(sdq|strengths)/.test(name)) return [`${file.path}: no electronic version of it may be made`];
	const found: string[] = [];
	for (const [panel, owner] of Object.entries(panels))
		if (file.text.includes(panel) && name !== owner) found.push(`${file.path}: ${panel} is the panel of ${owner}`);
	try {
		const measure = parseMeasure(file.text, file.path);
		if (measure.id !== name) found.push(`${file.path}: is called ${measure.id} inside`);
		if (measure.permission !== null)
			found.push(`${file.path}: a permission is somebody's own and stands in their pack`);
		if (measure.texts.size > 0 && !['A', 'own'].includes(measure.licence.class))
			found.push(`${file.path}: texts of class ${measure.licence.class} come as a pack`);
		if (asksAboutDying.includes(name) && measure.off === null) found.push(`${file.path}: is not off`);
		if (practitionersOnly.includes(name) && !measure.practitionerOnly)
			found.push(`${file.path}: is not for practitioners only`);
	} catch (error) {
		if (!(error instanceof BadMeasure)) throw error;
		found.push(...error.problems.map(({ message }) => message));
	}
	return found;
}
