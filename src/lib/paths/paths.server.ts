import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { id as slug } from '#lib/content/forms.ts';
import { judge, readYaml } from '#lib/content/judged.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { fields, pathForm, type Field, type Path } from '#lib/paths/path.ts';
import * as v from 'valibot';

/** The things to make and learn, by id, field after field; and what could not be read. */
export interface Paths {
	byId: Map<string, Path>;
	misprints: Misprint[];
}

const known = new Map<string, Paths>();

/** All paths, read once. A broken file takes nothing away from the others. @param root the folder of the program */
export function readPaths(root: string): Paths {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Paths {
	const paths: Paths = { byId: new Map(), misprints: [] };
	for (const field of fields) {
		const folder = join(root, 'content', 'paths', field);
		const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
		for (const name of names.sort()) {
			try {
				readOne(root, field, name.slice(0, -'.yaml'.length), paths);
			} catch (error) {
				if (!(error instanceof Misprint)) throw error;
				paths.misprints.push(error);
			}
		}
	}
	return paths;
}

function readOne(root: string, field: Field, id: string, { byId, misprints }: Paths): void {
	const file = `content/paths/${field}/${id}.yaml`;
	if (!v.is(slug, id)) throw new Misprint(`${file}:1`, 'the name of the file is lower case with hyphens');
	const text = readYaml(readFileSync(join(root, file), 'utf8'), file);
	const path = judge(pathForm(field), text, misprints);
	if (!path) return;
	const other = byId.get(id);
	if (other) throw new Misprint(`${file}:1`, `${other.field} has one of the same name`);
	misprints.push(...findMissingSources(root, path.source, (at) => text.at(['source', at])));
	byId.set(id, { id, field, ...path });
}
