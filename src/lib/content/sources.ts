import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judge, readJson } from '#lib/content/judged.ts';
import { sourceForm, type Source } from '#lib/content/source.ts';
import { Misprint } from '#lib/content/written.ts';

/** What pieces, terms and facts stand on, by id; and what could not be read. */
export interface Sources {
	byId: Map<string, Source>;
	misprints: Misprint[];
}

const known = new Map<string, Sources>();

/**
 * All sources, read once: `content/sources.json`, and `sources-….json` beside it, in which whoever runs a house may keep
 * their own. The first that has an id is the one.
 * @param root the folder of the program
 */
export function readSources(root: string): Sources {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

/**
 * What something stands on and is not there.
 * @param ids of its sources
 * @param placeOf file and line of the one at an index
 */
export function findMissingSources(
	root: string,
	ids: readonly string[],
	placeOf: (index: number) => string
): Misprint[] {
	const { byId } = readSources(root);
	return ids.flatMap((id, index) => (byId.has(id) ? [] : [new Misprint(placeOf(index), `there is no source ${id}`)]));
}

function readAll(root: string): Sources {
	const sources: Sources = { byId: new Map(), misprints: [] };
	const folder = join(root, 'content');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^sources(-[a-z0-9]+)?\.json$/.test(name)) : [];
	for (const name of names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
		const file = `content/${name}`;
		try {
			const text = readJson(readFileSync(join(root, file), 'utf8'), file);
			const items = Array.isArray(text.value) ? (text.value as unknown[]) : [];
			for (const at of items.keys()) {
				const source = judge(sourceForm, text, sources.misprints, [at]);
				if (source && !sources.byId.has(source.id)) sources.byId.set(source.id, source);
			}
		} catch (error) {
			if (!(error instanceof Misprint)) throw error;
			sources.misprints.push(error);
		}
	}
	return sources;
}
