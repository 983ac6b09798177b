import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { judge, readYaml } from '#lib/content/judged.ts';
import { Misprint } from '#lib/content/written.ts';
import { readCourses } from '#lib/courses/courses.server.ts';
import { eveningsForm, momentsForm, reserved, type Evening, type Moment } from '#lib/courses/course.ts';

/** Where somebody stands who comes, and what there is for one evening; and what of it cannot be published. */
export interface Moments {
	moments: Moment[];
	evenings: Evening[];
	misprints: Misprint[];
}

const known = new Map<string, Moments>();

/** `content/courses/moments.yaml` and `tonight.yaml`, read once. @param root the folder of the program */
export function readMoments(root: string): Moments {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/** The evening that stands first in this hour, so that another hour brings another sentence. @param hour since 1970 */
export function eveningOf(evenings: Evening[], hour: number): Evening | undefined {
	return evenings[hour % evenings.length];
}

/** The one after it; after the last the first. */
export function nextEvening(evenings: Evening[], id: string): Evening | undefined {
	return evenings[(evenings.findIndex((one) => one.id === id) + 1) % evenings.length];
}

function readAll(root: string): Moments {
	const misprints: Misprint[] = [];
	const moments = readList(root, 'moments', momentsForm, misprints) ?? [];
	const evenings = readList(root, 'tonight', eveningsForm, misprints) ?? [];
	const { byId } = readCourses(root);
	const say = (problem: string) => misprints.push(new Misprint('content/courses/moments.yaml:1', problem));
	for (const { id, pieces } of moments) {
		if (reserved.includes(id)) say(`"${id}" is another page`);
		for (const piece of pieces) if (!byId.has(piece)) say(`"${id}" leads to ${piece}, and there is no such piece`);
	}
	for (const list of [moments, evenings])
		for (const [at, { id }] of list.entries())
			if (list.findIndex((one) => one.id === id) !== at) say(`"${id}" stands twice`);
	return { moments, evenings, misprints };
}

function readList<Form extends v.GenericSchema>(
	root: string,
	name: string,
	form: Form,
	misprints: Misprint[]
): v.InferOutput<Form> | null {
	const file = `content/courses/${name}.yaml`;
	if (!existsSync(join(root, file))) return null;
	try {
		return judge(form, readYaml(readFileSync(join(root, file), 'utf8'), file), misprints);
	} catch (error) {
		if (!(error instanceof Misprint)) throw error;
		misprints.push(error);
		return null;
	}
}
