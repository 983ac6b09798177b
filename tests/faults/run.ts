import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../src/build.ts';
import { Wrong } from './expect.ts';
import { hangUp } from './hang-ups.ts';
import { killInTheMiddle } from './kills.ts';

// "npm run test:faults": what must hold when a process is killed in the middle of writing, and when people's
// connections break. It takes some minutes and stands outside the normal run. "npm run test:faults -- kills" runs one part.

const parts: Record<string, (folder: string) => Promise<void>> = { kills: killInTheMiddle, 'hang-ups': hangUp };
const wished = process.argv.slice(2);
const unknown = wished.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
	console.error(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}`);
	process.exit(2);
}
await buildIfNeeded();
for (const [name, run] of Object.entries(parts)) {
	if (wished.length > 0 && !wished.includes(name)) continue;
	const folder = mkdtempSync(join(tmpdir(), 'engawa faults '));
	console.log(`\n== ${name}\n`);
	try {
		await run(folder);
		console.log(`\nok     ${name}`);
	} catch (error) {
		if (!(error instanceof Wrong)) throw error;
		console.log(`\nFAILED ${name}: ${error.message}`);
		process.exitCode = 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
