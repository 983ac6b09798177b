import { BadSetting, readSettings, variables } from '#lib/base/settings.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { Misused, type Command } from './command.ts';
import { BadFile } from './csv/bad-file.ts';

// Loaded when called, so that `start` need not wait for what only `import` needs.
const commands: Record<string, () => Promise<{ command: Command }>> = {
	start: () => import('./start.ts'),
	demo: () => import('./demo.ts'),
	begin: () => import('./begin.ts'),
	upgrade: () => import('./upgrade.ts'),
	backup: () => import('./backup.ts'),
	restore: () => import('./restore.ts'),
	analyse: () => import('./analyse.ts'),
	score: () => import('./score.ts'),
	doctor: () => import('./doctor.ts'),
	export: () => import('./export.ts'),
	import: () => import('./import.ts')
};

/** `npx engawa WORD …`. @returns the exit code */
export async function run(words: string[]): Promise<number> {
	const [name, ...rest] = words;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		await printHelp();
		return name === undefined ? 2 : 0;
	}
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!load) {
		console.error(`engawa: there is no command "${name}". See: npx engawa --help`);
		return 2;
	}
	try {
		const { command } = await load();
		if (rest.includes('--help') || rest.includes('-h')) {
			console.log(typeof command.help === 'string' ? command.help : await command.help(rest));
			return 0;
		}
		return await command.run(rest, readSettings(process.env, process.cwd()));
	} catch (error) {
		if (error instanceof BadFile) {
			for (const line of error.lines) console.error(line);
			return 2;
		}
		// Expected: one line that says what to do. Anything else is a fault and shows its stack.
		if (error instanceof CannotStart || error instanceof BadSetting || error instanceof Misused) {
			console.error(`engawa: ${error.message}`);
			return error instanceof CannotStart ? 1 : 2;
		}
		throw error;
	}
}

async function printHelp(): Promise<void> {
	console.log('engawa: a veranda between the room and the world\n');
	for (const [name, load] of Object.entries(commands))
		console.log(`  npx engawa ${name.padEnd(9)} ${(await load()).command.summary}`);
	console.log('\nEach takes --help. Settings come from the environment:\n');
	for (const [name, meaning] of Object.entries(variables)) console.log(`  ${name.padEnd(19)} ${meaning}`);
}
