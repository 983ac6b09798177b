import { loadavg } from 'node:os';
import { buildIfNeeded } from '../src/build.ts';

// "npm run bench": measures the real server on this computer; "npm run bench -- check-ins pages" only those parts.
// Every part is bounded in time, uses a data folder of its own and removes it. Nothing is written; see docs/performance.md.

const parts: Record<string, () => Promise<{ measure(): Promise<void> }>> = {
	start: () => import('./start.ts'),
	'check-ins': () => import('./check-ins.ts'),
	'leafing-back': () => import('./leafing-back.ts'),
	garden: () => import('./garden.ts'),
	pages: () => import('./pages.ts'),
	shares: () => import('./shares.ts'),
	openings: () => import('./openings.ts'),
	'small-things': () => import('./small-things.ts'),
	difficulty: () => import('./difficulty.ts'),
	memory: () => import('./memory.ts'),
	live: () => import('./live.ts'),
	trend: () => import('./trend.ts'),
	activity: () => import('./activity.ts'),
	compare: () => import('./compare.ts'),
	'cannot-learn': () => import('./cannot-learn.ts')
};

const wished = process.argv.slice(2);
const unknown = wished.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
	console.error(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}`);
	process.exit(2);
}
await buildIfNeeded();
for (const [name, load] of Object.entries(parts)) {
	if (wished.length > 0 && !wished.includes(name)) continue;
	console.log(`\n== ${name} (this computer was asked for ${loadavg()[0]?.toFixed(1)} processors in the last minute)\n`);
	await (await load()).measure();
}
