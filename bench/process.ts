import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time. */
export interface CpuUse {
	server: number;
	database: number;
	bench: number;
}

const millisecondsPerTick = 10; // Linux: 100 ticks a second
const mebibyte = 1024;

/** Begins to count; the function it gives back ends and divides by how many were answered. */
export function measureCpu(house: { pid: number; databasePid: number }): (answered: number) => CpuUse {
	const read = () => ({
		server: cpuOf(house.pid),
		database: cpuOf(house.databasePid) + childrenOf(house.databasePid).reduce((sum, pid) => sum + cpuOf(pid), 0),
		bench: cpuOf(process.pid)
	});
	const before = read();
	return (answered) => {
		const after = read();
		const each = (name: keyof CpuUse) => (after[name] - before[name]) / Math.max(answered, 1);
		return { server: each('server'), database: each('database'), bench: each('bench') };
	};
}

/** Memory of one process that is in use, in MiB; `own` leaves out what it shares with others. */
export function memoryOf(pid: number): { resident: number; own: number } {
	const text = readIfThere(`/proc/${pid}/smaps_rollup`);
	const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
	return {
		resident: read('Rss') / mebibyte,
		own: (read('Private_Clean') + read('Private_Dirty')) / mebibyte
	};
}

/** Memory of the database's processes together, each shared page counted once among those who share it, in MiB. */
export function databaseMemory(pid: number): { processes: number; mebibytes: number } {
	const all = [pid, ...childrenOf(pid)];
	const sizes = all.map((each) => {
		const text = readIfThere(`/proc/${each}/smaps_rollup`);
		return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
	});
	return { processes: all.length, mebibytes: sizes.reduce((sum, size) => sum + size, 0) / mebibyte };
}

export function childrenOf(pid: number): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((each) => statOf(each)?.[1] === String(pid));
}

/** User and system time of a process and of its children that have ended, in milliseconds. */
function cpuOf(pid: number): number {
	const fields = statOf(pid);
	if (!fields) return 0;
	return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * millisecondsPerTick;
}

/** The fields of /proc/…/stat from the third on; null where the process has gone. */
function statOf(pid: number): string[] | null {
	const text = readIfThere(`/proc/${pid}/stat`);
	return text === '' ? null : text.replace(/^.*\) /s, '').split(' ');
}

/** What /proc says, or nothing where the process has gone meanwhile. */
function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
		return '';
	}
}
