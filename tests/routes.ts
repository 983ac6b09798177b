import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house/tree.ts';

/** One address of the house, as its folder says it. */
export interface Route {
	/** Without the language: '/letters/[thread]'. */
	path: string;
	/** Answers with something other than a page. */
	endpoint: boolean;
	/** What it answers: 'GET', 'POST', and the named actions of a page as 'POST ?/send'; without a name 'POST'. */
	ways: string[];
	/** Whether its own code asks whether something sent to it is an id. */
	takesIds: boolean;
}

/** Every route of the house, by its path. */
export function readRoutes(): Route[] {
	const folder = join(root, 'src/routes');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
	return files.flatMap((file) => {
		const name = /(?:^|\/)(\+page\.server\.ts|\+server\.ts)$/.exec(file)?.[1];
		if (!name) return [];
		const source = readFileSync(join(folder, file), 'utf8');
		const endpoint = name === '+server.ts';
		const path = `/${file.slice(0, -name.length)}`.replace('/[[lang=lang]]', '').replace(/(.)\/$/, '$1');
		const ways = endpoint ? methodsIn(source) : ['GET', ...actionsIn(source).map(wayOf)];
		return [{ path, endpoint, ways, takesIds: /\bisId\(/.test(source) }];
	});
}

/** The names of a page's form actions, from its source as it is laid out here: one tab, then the name. */
export function actionsIn(source: string): string[] {
	const block = /^export const actions\b[^=]*= \{\n(.*?)^\}/ms.exec(source)?.[1];
	if (block === undefined) {
		if (/^export const actions\b/m.test(source)) throw new Error('these actions are written in a way that is not read');
		return [];
	}
	return [...block.matchAll(/^\t(?:async )?(\w+)(?=[:(,\n])/gm)].map(([, name = '']) => name);
}

/** The methods that an endpoint answers. */
export function methodsIn(source: string): string[] {
	return [...source.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(([, method = '']) => method);
}

function wayOf(action: string): string {
	return action === 'default' ? 'POST' : `POST ?/${action}`;
}
