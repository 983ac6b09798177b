import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text file of the house: its path from the root, with slashes, and what stands in it. */
export interface File {
	path: string;
	text: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

const places = ['.', 'bin', 'bench', 'content', 'db', 'messages', 'project.inlang', 'src', 'tests'];
const made = ['src/lib/paraglide', 'project.inlang/cache', 'tests/data'];
const written = /\.(ts|js|svelte|css|sql|json|jsonc|yaml|md|ink|typ|html)$|^\.npmrc$/;

/** Files by their paths, as the rules are shown them. */
export function houseOf(files: Record<string, string>): File[] {
	return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** Everything that was written by hand, and the lock of the packages. */
export function readTree(): File[] {
	return places
		.filter((place) => existsSync(join(root, place)))
		.flatMap((place) => walk(place, place !== '.'))
		.filter((file) => file.path !== 'src/lib/database/schema.ts');
}

function walk(folder: string, deep: boolean): File[] {
	const found: File[] = [];
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() && deep && !made.includes(path)) found.push(...walk(path, true));
		else if (entry.isFile() && written.test(entry.name))
			found.push({ path, text: readFileSync(join(root, path), 'utf8') });
	}
	return found;
}

export function linesOf(text: string): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The line, counted from 1, that a place in a text is on. */
export function lineAt(text: string, index: number): number {
	return text.slice(0, index).split('\n').length;
}
