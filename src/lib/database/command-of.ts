import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What a process was called with; '' where there is none. A number alone tells little: after a crash it may live again
 * as somebody else.
 */
export function commandOf(pid: number): string {
	if (!Number.isInteger(pid) || pid < 2) return '';
	const listed = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
	if (!listed.error) return listed.stdout;
	// A computer without ps: Linux tells the same.
	const file = `/proc/${pid}/cmdline`;
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
