import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '#lib/database/cannot-start.ts';

/** PostgreSQL refuses to run as root: the user it runs as then, or null where we are not root. */
export interface Unprivileged {
	name: string;
	uid: number;
	gid: number;
}

const wished = ['engawa', 'postgres', 'nobody'];

export function unprivilegedUser(): Unprivileged | null {
	if (process.getuid?.() !== 0) return null;
	const lines = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	for (const name of wished) {
		const found = lines.find((line) => line[0] === name);
		if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) };
	}
	throw new CannotStart(
		`The embedded database cannot run as root and none of the users ${wished.join(', ')} exists here. Create one: useradd --system engawa`
	);
}

export function giveTo(user: Unprivileged | null, path: string): void {
	if (user) chownSync(path, user.uid, user.gid);
}

/**
 * Stops before anything is started if the unprivileged user could not reach a path.
 * @throws {CannotStart} with one line that names the first folder that is closed to it
 */
export function checkReach(user: Unprivileged | null, path: string): void {
	if (!user || may(user, '-r', path)) return;
	const folders: string[] = [];
	for (let folder = dirname(join(path, 'x')); folder !== dirname(folder); folder = dirname(folder))
		folders.unshift(folder);
	const closed = folders.find((folder) => !may(user, '-x', folder)) ?? path;
	throw new CannotStart(
		`The embedded database runs as the user "${user.name}", who cannot enter ${closed}. Move Engawa (or ENGAWA_DATA) to a folder that others may enter, such as /srv/engawa, or start it as an ordinary user.`
	);
}

function may(user: Unprivileged, flag: '-r' | '-x', path: string): boolean {
	return (
		spawnSync('/bin/sh', ['-c', `test ${flag} "$1"`, 'sh', path], { uid: user.uid, gid: user.gid, cwd: '/' }).status ===
		0
	);
}
