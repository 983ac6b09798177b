import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { buildPages } from '../src/build.ts';
import { NoBrowser, provideBrowser } from './browser.ts';

// "npm test": everything that must hold, in order. "npm test -- types lint" runs only those.

/** What a part found: its tests, if it has any, and what it says where it failed. */
interface Outcome {
	ok: boolean;
	said: string;
	passed?: number;
	failed?: number;
	note?: string;
}

interface Part {
	name: string;
	run(): Promise<Outcome>;
	/** A part without which this one cannot be tried. */
	needs?: string;
	/** It only reads, and with one processor: done beside others like it. */
	reads?: true;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'engawa results '));

const parts: Part[] = [
	{ name: 'words', run: () => all(['npm', 'run', '-s', 'words'], ['svelte-kit', 'sync']) },
	{ name: 'browser', run: browser },
	{
		name: 'types',
		reads: true,
		run: () => all(['svelte-check', '--threshold', 'warning', '--fail-on-warnings', '--output', 'human'])
	},
	{ name: 'lint', reads: true, run: () => all(['eslint', '--max-warnings', '0', '.']) },
	{ name: 'format', reads: true, run: () => all(['prettier', '--check', '.']) },
	{ name: 'knip', reads: true, run: () => all(['knip']) },
	// Before the rules, some of which start a house: they find its pages built.
	{ name: 'build', run: build },
	{ name: 'rules', run: rules },
	{ name: 'journeys', run: journeys, needs: 'build' }
];

const wished = process.argv.slice(2);
const unknown = wished.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
	console.error(`There is no part "${unknown[0]}". Parts: ${parts.map((part) => part.name).join(', ')}`);
	process.exit(2);
}

const summary: string[] = [];
const failed = new Set<string>();
let passedTests = 0;
let failedTests = 0;
const wanted = parts.filter(({ name }) => wished.length === 0 || wished.includes(name));
while (wanted.length > 0) {
	const reading = wanted.findIndex((part) => !part.reads);
	await Promise.all(wanted.splice(0, reading === -1 ? wanted.length : Math.max(reading, 1)).map(take));
}
rmSync(results, { recursive: true, force: true });
console.log(`\n== summary\n${summary.join('\n')}\n\ntests: ${passedTests} passed, ${failedTests} failed`);
process.exitCode = failed.size > 0 ? 1 : 0;

async function take(part: Part): Promise<void> {
	process.stdout.write(`\n== ${part.name}\n`);
	const begun = performance.now();
	const outcome: Outcome = failed.has(part.needs ?? '')
		? { ok: false, said: `Not tried: ${part.needs} failed.` }
		: await part.run();
	const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
	if (!outcome.ok) {
		failed.add(part.name);
		console.log(outcome.said.trim());
	}
	// A part that failed without a failing test of its own counts as one.
	passedTests += outcome.passed ?? 0;
	failedTests += Math.max(outcome.failed ?? 0, outcome.ok ? 0 : 1);
	const count = outcome.passed === undefined ? '' : `, ${outcome.passed} passed, ${outcome.failed} failed`;
	const line = `${outcome.ok ? 'ok    ' : 'FAILED'} ${part.name} (${seconds}${count})${outcome.note ? `: ${outcome.note}` : ''}`;
	console.log(line);
	summary.push(line);
}

async function browser(): Promise<Outcome> {
	try {
		const { path, note } = provideBrowser();
		return { ok: true, said: '', note: [path, note].filter(Boolean).join('; ') };
	} catch (error) {
		if (error instanceof NoBrowser) return { ok: false, said: error.message };
		throw error;
	}
}

async function build(): Promise<Outcome> {
	try {
		await buildPages();
		return { ok: true, said: '' };
	} catch (error) {
		if (error instanceof CannotStart) return { ok: false, said: error.message };
		throw error;
	}
}

async function rules(): Promise<Outcome> {
	const file = join(results, 'rules.json');
	const outcome = await all(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
	const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
	return { ...outcome, passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

async function journeys(): Promise<Outcome> {
	const file = join(results, 'journeys.json');
	const outcome = await all({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }, ['playwright', 'test', '--reporter=list,json']);
	const stats = readReport<{ stats: { expected: number; unexpected: number } }>(file)?.stats;
	return { ...outcome, passed: stats?.expected ?? 0, failed: stats?.unexpected ?? 0 };
}

/** What a runner wrote; null if it broke before it could write anything. */
function readReport<T>(file: string): T | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as T;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Runs programs of `node_modules/.bin` one after another, all of them, and keeps what they said. */
async function all(...given: (string[] | Record<string, string>)[]): Promise<Outcome> {
	const commands = given.filter((one) => Array.isArray(one));
	const environment = Object.assign({}, ...given.filter((one) => !Array.isArray(one))) as Record<string, string>;
	const outcome = { ok: true, said: '' };
	for (const command of commands) {
		const { code, said } = await start(command, environment);
		if (code === 0) continue;
		outcome.ok = false;
		outcome.said += `${said.trim()}\n(${command[0]} ended with ${code})\n`;
	}
	return outcome;
}

function start(
	[program = '', ...words]: string[],
	environment: Record<string, string>
): Promise<{ code: number | string; said: string }> {
	return new Promise((resolve) => {
		const path = join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');
		const child = spawn(program, words, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, PATH: path, FORCE_COLOR: '0', ...environment }
		});
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.on('error', (error) => resolve({ code: 'error', said: said + error.message }));
		child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'error', said }));
	});
}
