import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { printStories } from '#lib/practice/scenes.server.ts';
import { findMisprints } from './misprints.ts';
import { root } from './open-house.ts';

const stampFile = join(root, 'build', 'stamp');
const sources = ['src', 'messages', 'static', 'vite.config.ts', 'package-lock.json', 'project.inlang/settings.json'];

/** Builds the pages once, and again when their sources have changed since. */
export async function buildIfNeeded(): Promise<void> {
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf()) return;
	console.log('Building the pages, once …');
	await buildPages();
}

/** Builds the pages, whatever stands there. @throws {CannotStart} with what the builder said, or what cannot be published */
export async function buildPages(): Promise<void> {
	const misprints = findMisprints(root);
	if (misprints.length > 0)
		throw new CannotStart(`The content cannot be published:\n${misprints.map(({ message }) => message).join('\n')}`);
	const stamp = stampOf();
	await runNode('node_modules/@inlang/paraglide-js/bin/run.js', [
		'compile',
		'--project',
		'./project.inlang',
		'--outdir',
		'./src/lib/paraglide',
		'--output-structure',
		'locale-modules',
		'--emit-ts-declarations',
		'--no-emit-readme',
		'--silent'
	]);
	await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
	printStories(root);
	writeFileSync(stampFile, stamp);
}

function stampOf(): string {
	const hash = createHash('sha256').update(process.version);
	const add = (path: string) => {
		const stat = statSync(join(root, path));
		if (stat.isFile()) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
		else for (const name of readdirSync(join(root, path)).sort()) if (name !== 'paraglide') add(join(path, name));
	};
	for (const source of sources) add(source);
	return hash.digest('hex');
}

function runNode(script: string, words: string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(root, script), ...words], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NODE_ENV: 'production' }
		});
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => (said += chunk));
		child.stderr.on('data', (chunk: Buffer) => (said += chunk));
		child.on('error', reject);
		child.on('exit', (code) => {
			if (code === 0) resolve();
			else reject(new CannotStart(`The pages could not be built:\n${said.trim()}`));
		});
	});
}
