import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface CommandRun {
	seconds: number;
	/** Of a processor, by the command itself. */
	processor: number;
	/** Of memory, at most. */
	mebibytes: number;
	said: string;
}

/** Runs `engawa` with words and waits for its end. @throws where it ends with another code than 0 */
export async function runCommand(
	program: string,
	words: readonly string[],
	settings: Record<string, string> = {}
): Promise<CommandRun> {
	const begun = performance.now();
	const command = spawn(process.execPath, [program, ...words], {
		env: { ...process.env, ...settings, LOG_LEVEL: 'error' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let [said, most, ticks] = ['', 0, 0];
	command.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const watching = setInterval(() => {
		const status = read(`/proc/${command.pid}/status`);
		most = Math.max(most, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
		const fields = read(`/proc/${command.pid}/stat`)
			.replace(/^.*\) /s, '')
			.split(' ');
		ticks = Math.max(ticks, Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
	}, 20);
	const code = await new Promise<number | null>((resolve) => command.once('close', resolve));
	clearInterval(watching);
	if (code !== 0) throw new Error(`${code}: ${said}`);
	return { seconds: (performance.now() - begun) / 1000, processor: ticks / 100, mebibytes: most, said };
}

/** What /proc says, or nothing where the process has ended. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
		return '';
	}
}
