import { linesOf, type File } from './tree.ts';

const says_nothing = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager'];
const says_nothing_alone = [...says_nothing, 'data', 'info', 'index'];

/** Names that say nothing, and doors behind which one cannot see. A README, and a test beside its noun, are no such name. */
export function findEmptyNames(files: File[]): string[] {
	return files
		.filter((file) => /\.(ts|js|svelte|sql|css)$/.test(file.path) && file.path !== 'src/service-worker/index.ts')
		.filter((file) => {
			const parts = file.path.split('/');
			const name = (parts.pop() ?? '').replace(/^\+/, '').split('.')[0]?.toLowerCase() ?? '';
			const folders = parts.filter((folder) => folder !== 'src').map((folder) => folder.toLowerCase());
			return (
				says_nothing_alone.includes(name) ||
				name.split(/[-_]/).some((word) => says_nothing.includes(word)) ||
				folders.some((folder) => says_nothing_alone.includes(folder))
			);
		})
		.map((file) => `${file.path}: a name that says nothing`);
}

/** A file fits in the eye; 400 lines want a decision. Lists of words are as long as they are. */
export function findLongFiles(files: File[]): string[] {
	return files
		.filter((file) => /\.(ts|js|svelte|sql|css)$/.test(file.path) && linesOf(file.text) > 400)
		.map((file) => `${file.path}: ${linesOf(file.text)} lines`);
}

interface Lock {
	packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * The lock names no registry, so that each installation uses its own, and leaves out no platform, since newer npm
 * refuses to install from a lock that does.
 */
export function findLockFaults(lockText: string): string[] {
	const { packages } = JSON.parse(lockText) as Lock;
	const found: string[] = [];
	for (const [place, entry] of Object.entries(packages)) {
		if (entry.resolved && !entry.resolved.startsWith('file:')) found.push(`${place}: resolved from ${entry.resolved}`);
		for (const name of Object.keys(entry.optionalDependencies ?? {}))
			if (!isLocked(packages, place, name)) found.push(`${place}: its optional ${name} is missing`);
	}
	return found;
}

function isLocked(packages: Lock['packages'], place: string, name: string): boolean {
	for (let from = place; ;) {
		if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
		if (from === '') return false;
		const above = from.lastIndexOf('/node_modules/');
		from = above === -1 ? '' : from.slice(0, above);
	}
}
