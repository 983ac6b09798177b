import { posix } from 'node:path';
import { importsOf, isCode, type Import } from './script.ts';
import type { File } from './tree.ts';

/** The features, low to high: each may stand on those before it. A check-in can say how one slept, so sleep is below it. */
const features = [
	'accounts',
	'associations',
	'companions',
	'told',
	'safety',
	'plans',
	'veranda',
	'feelings',
	'facts',
	'glossary',
	'library',
	'words-to-borrow',
	'directory',
	'paths',
	'booklets',
	'body-clock',
	'check-ins',
	'measures',
	'steps',
	'courses',
	'study-plans',
	'classes',
	'signs',
	'practice',
	// It finds what anybody may read, so it stands above all of that.
	'search',
	'diaries',
	'people',
	'sharing',
	'cards',
	'my-data',
	'looking-back',
	'family-notes',
	'folio',
	'seen',
	'letterbox',
	'murmurs',
	'slips',
	'threads',
	'hours',
	'moderation',
	'concerns',
	'care',
	'groups',
	'reports',
	'backups',
	'doctor'
];

const ground = 0;
const hall = 1;
const firstFeature = 2;
const roof = firstFeature + features.length;

/** How high a file stands: the ground, the hall above it, the features in their order, routes and commands on top. */
function floorOf(path: string): number | null {
	const room = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	if (room === undefined) return roof;
	if (room === 'base') return ground;
	if (['database', 'live', 'content', 'ui', 'paraglide'].includes(room)) return hall;
	const at = features.indexOf(room);
	return at === -1 ? null : firstFeature + at;
}

/** Imports that go up, and rooms that have no floor. Tests may look at anything. */
export function findUpward(files: File[]): string[] {
	const found: string[] = [];
	for (const file of source(files)) {
		const floor = floorOf(file.path);
		if (floor === null) found.push(`${file.path}: its folder has no floor; add it to tests/house/floors.ts`);
		else
			for (const { from, line } of importsOf(file)) {
				const target = resolveImport(file.path, from);
				const above = target === null ? null : floorOf(target);
				if (above !== null && above > floor) found.push(`${file.path}:${line} imports upward: ${from}`);
			}
	}
	return found;
}

/** Files that import each other in a circle, types included. */
export function findCircles(files: File[]): string[] {
	const known = new Map(source(files).map((file) => [file.path, file]));
	const found: string[] = [];
	const done = new Set<string>();
	const visit = (path: string, way: string[]): void => {
		const at = way.indexOf(path);
		if (at !== -1) return void found.push([...way.slice(at), path].join(' → '));
		const file = known.get(path);
		if (!file || done.has(path)) return;
		// A component inside itself is recursion, no circle.
		for (const target of targetsOf(file)) if (target !== path) visit(target, [...way, path]);
		done.add(path);
	};
	for (const path of known.keys()) visit(path, []);
	return found;
}

/** Islands run in the browser: what they reach must be pure, small and free of everything of the server. */
export function findHeavyIslands(files: File[]): string[] {
	const known = new Map(source(files).map((file) => [file.path, file]));
	const found: string[] = [];
	const visit = (file: File, seen: Set<string>): void => {
		if (seen.has(file.path)) return;
		seen.add(file.path);
		for (const { from, typeOnly, line } of importsOf(file)) {
			if (typeOnly) continue;
			const target = resolveImport(file.path, from);
			const pure =
				target !== null &&
				/^src\/(islands|lib\/(?!database\/|content\/|paraglide\/))/.test(target) &&
				!/\.server\.ts$|\.svelte$/.test(target);
			if (!pure) found.push(`${file.path}:${line} brings ${from} into the browser`);
			const next = target === null ? undefined : known.get(target);
			if (pure && next) visit(next, seen);
		}
	};
	for (const file of known.values()) if (file.path.startsWith('src/islands/')) visit(file, new Set());
	return found;
}

/** `src/lib` runs under plain Node. */
export function findKitInLib(files: File[]): string[] {
	return forbidImports(
		source(files).filter((file) => /^src\/lib\/.*\.ts$/.test(file.path)),
		({ from }) => /^\$(app|service-worker)\b|^@sveltejs\/kit\b/.test(from)
	);
}

/** Time and chance come as arguments: only routes and commands ask the clock or throw the dice. */
export function findOwnClock(files: File[]): string[] {
	return forbidImports(
		source(files).filter((file) => /^src\/lib\/(?!base\/)/.test(file.path)),
		({ from, typeOnly, names }) =>
			(!typeOnly && from === '#lib/base/clock.ts') || (from === '#lib/base/chance.ts' && names.includes('chance'))
	);
}

/**
 * Words that sound like danger are looked for only in text that is being sent to a human. The search is the one other
 * place: it offers help beside what it found and keeps nothing.
 */
export function findScanners(files: File[]): string[] {
	const sends =
		/^src\/(lib|routes\/\[\[lang=lang\]\])\/(letterbox|murmurs|said-quietly|threads|slips|veranda\/slips|hours|search)\//;
	return source(files)
		.filter((file) => !/^src\/lib\/safety\//.test(file.path) && !sends.test(file.path))
		.flatMap((file) =>
			importsOf(file)
				.filter(({ from }) => /^src\/lib\/safety\/danger-words\b/.test(resolveImport(file.path, from) ?? ''))
				.map(({ from, line }) => `${file.path}:${line} imports ${from}`)
		);
}

/**
 * A plan for hard moments is looked at by nobody and by no program: only its own pages, and Keep, which carries one, reach it;
 * and the one file that writes invented ones into an empty demonstration. So is what a pupil keeps of a study plan,
 * written by one file of the demonstration; For me asks only whether there is one.
 */
export function findPlanReaders(files: File[]): string[] {
	return [
		...findReaders(files, {
			of: /^src\/(lib\/plans\/|plan-around\b)/,
			may: /^src\/(lib\/plans|plan-around\.ts$|demo\/plans\.ts$|routes\/\[\[lang=lang\]\]\/(hard-moments|keep)\/)/
		}),
		...findReaders(files, {
			of: /^src\/lib\/study-plans\/study-plans\.server\b/,
			may: /^src\/(demo\/study-plan\.ts$|routes\/\[\[lang=lang\]\]\/((?:study-plan|keep)\/|for-me\/\+page\.server\.ts$))/
		})
	];
}

/**
 * So are the notes of somebody who loves somebody, and one file of the demonstration writes invented ones; their own page of
 * everything asks only whether there are any.
 */
export function findNoteReaders(files: File[]): string[] {
	return findReaders(files, {
		of: /^src\/(lib\/family-notes\/|family-note-form\b)/,
		may: /^src\/(lib\/family-notes\/|family-note-form\.ts$|demo\/family-notes\.ts$|routes\/\[\[lang=lang\]\]\/(someone-i-love\/notes|keep|for-me)\/)/
	});
}

function findReaders(files: File[], { of, may }: { of: RegExp; may: RegExp }): string[] {
	return source(files)
		.filter((file) => !may.test(file.path))
		.flatMap((file) =>
			importsOf(file)
				.filter(({ from }) => of.test(resolveImport(file.path, from) ?? ''))
				.map(({ from, line }) => `${file.path}:${line} imports ${from}`)
		);
}

function forbidImports(files: File[], isForbidden: (one: Import) => boolean): string[] {
	return files.flatMap((file) =>
		importsOf(file)
			.filter(isForbidden)
			.map(({ from, line }) => `${file.path}:${line} imports ${from}`)
	);
}

function source(files: File[]): File[] {
	return files.filter(
		(file) => /^(src|bin)\//.test(file.path) && isCode(file) && !/\.test\.ts$|\.d\.ts$/.test(file.path)
	);
}

function targetsOf(file: File): string[] {
	return importsOf(file)
		.map(({ from }) => resolveImport(file.path, from))
		.filter((target) => target !== null);
}

/** The file of the house that an import names, or null for a package. */
function resolveImport(path: string, from: string): string | null {
	if (from.startsWith('#lib/')) return `src/lib/${from.slice('#lib/'.length)}`;
	if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
	return null;
}
