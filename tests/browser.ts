import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** What every browser of the tests is started with: nothing of its own calls home, and no name but localhost resolves. */
export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'
];

/** No browser can be had. The message is one line that says what to do. */
export class NoBrowser extends Error {}

/** Debian's browser without a window does what journeys ask of one with a third less work, save that it shows no messages. */
const light = '/usr/bin/chromium-headless-shell';
const whole = '/usr/bin/chromium';

/**
 * The browser of the journeys: `CHROMIUM_PATH`, one of Debian's, or Playwright's own; null where there is none.
 * @throws {NoBrowser} if CHROMIUM_PATH names a file that is not there
 */
export function findBrowser(): string | null {
	return firstOf([light, whole, chromium.executablePath()]);
}

/**
 * A browser that shows the messages of pages; to be asked for only where there is one.
 * @throws {NoBrowser} if there is none
 */
export function findWholeBrowser(): string {
	const path = firstOf([whole, chromium.executablePath()]);
	if (!path) throw new NoBrowser('There is no browser that shows messages: npm test provides one.');
	return path;
}

function firstOf(files: string[]): string | null {
	const wished = process.env.CHROMIUM_PATH;
	if (wished && !existsSync(wished))
		throw new NoBrowser(`CHROMIUM_PATH is ${wished}, where there is no browser. Correct it or leave it out.`);
	return [wished, ...files].find((file) => file && existsSync(file)) ?? null;
}

/**
 * Finds the browser, or installs it: Debian's packages where we are root, else Playwright's download. Where we are root
 * a Japanese font is installed too. No package holds the tests up for longer than minutes.
 * @returns where it is, and what is to be said about it
 * @throws {NoBrowser} never a skip: without a browser the journeys have not been tried
 */
export function provideBrowser(): { path: string; note: string } {
	const mayInstall = process.getuid?.() === 0 && isProgram('apt-get');
	const wanted = [
		...(process.env.CHROMIUM_PATH
			? []
			: [light, whole].filter((file) => !existsSync(file)).map((file) => basename(file))),
		...(hasJapanese() ? [] : ['fonts-noto-cjk'])
	];
	// One by one: what a distribution lacks keeps nothing else away.
	let problem = mayInstall ? wanted.map(aptInstall).filter(Boolean).join('; ') : '';
	if (!findBrowser()) problem = [problem, playwrightInstall()].filter(Boolean).join('; ');
	const path = findBrowser();
	if (!path)
		throw new NoBrowser(
			`There is no browser for the journeys and none could be installed (${problem || 'unknown reason'}). Install Chromium and set CHROMIUM_PATH to it.`
		);
	const note = hasJapanese()
		? ''
		: 'no Japanese font here, so Japanese pages are laid out with empty boxes (Debian: fonts-noto-cjk)';
	return { path, note };
}

function hasJapanese(): boolean {
	if (process.platform !== 'linux') return true; // others bring their own
	return run('fc-list', [':lang=ja', 'family']).said.trim() !== '';
}

function aptInstall(name: string): string {
	const update = run('apt-get', ['update', '-qq']);
	const install = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
	return install.ok ? '' : `apt-get: ${lastLine(install.said) || lastLine(update.said)}`;
}

function playwrightInstall(): string {
	const install = run(fileURLToPath(new URL('../node_modules/.bin/playwright', import.meta.url)), [
		'install',
		'chromium'
	]);
	return install.ok ? '' : `playwright install: ${lastLine(install.said)}`;
}

function isProgram(name: string): boolean {
	return run(name, ['--version']).ok;
}

function run(program: string, words: string[]): { ok: boolean; said: string } {
	const done = spawnSync(program, words, {
		encoding: 'utf8',
		timeout: 300_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return { ok: done.status === 0, said: done.error ? done.error.message : done.stdout + done.stderr };
}

function lastLine(text: string): string {
	return text.trim().split('\n').at(-1)?.trim() ?? '';
}
