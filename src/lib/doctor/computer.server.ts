import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import type { Settings } from '#lib/base/settings.ts';
import { note, well, wrong, type Finding } from '#lib/doctor/finding.ts';

/** The Node that pages and commands need. */
const oldestNode = 24;

/** Free space below which a database may stop at any time. */
const leastFreeMebibytes = 1024;

export function lookAtNode(version: string): Finding {
	if (Number.parseInt(version, 10) >= oldestNode) return well('node', `Node ${version}`);
	return wrong('node', `Node ${version} is too old.`, 'Run npm ci, then start through npm start or npx engawa.');
}

/** The data folder, and that nobody else on this computer can read what is secret in it. */
export function lookAtFolder(settings: Settings): Finding[] {
	const { dataFolder } = settings;
	if (!existsSync(dataFolder)) {
		return [
			wrong(
				'folder',
				`There is no data folder ${dataFolder}.`,
				'Start once to make it, or set ENGAWA_DATA to the one that exists.'
			)
		];
	}
	const findings: Finding[] = [];
	// 0711 where the embedded database runs as another user: one may pass through, not look around.
	if (statSync(dataFolder).mode & 0o066)
		findings.push(wrong('folder', `Others on this computer can look into ${dataFolder}.`, `chmod 711 ${dataFolder}`));
	else findings.push(well('folder', dataFolder));
	for (const name of ['key', 'database.json', 'run.json', 'erasures.log', 'database.log']) {
		const file = join(dataFolder, name);
		if (!existsSync(file) || (statSync(file).mode & 0o077) === 0) continue;
		findings.push(wrong('folder', `Others on this computer can read ${file}.`, `chmod 600 ${file}`));
	}
	return findings;
}

export function lookAtSpace(dataFolder: string): Finding {
	const disk = statfsSync(dataFolder);
	const free = (disk.bavail * disk.bsize) / 1024 / 1024;
	const says = `${(free / 1024).toFixed(1)} GiB are free where the data folder is.`;
	if (free >= leastFreeMebibytes) return well('space', says);
	return wrong('space', says, 'Make room: without it nothing more can be kept.');
}

/** In the data folder: when the last backup was made. Its age is the time of the file. */
export const backupNote = 'backup.made';

/** A backup that is older is hardly one. */
const oldestBackupDays = 7;

/** When everything was last copied into a backup. */
export function lookAtBackup(dataFolder: string, now: Temporal.Instant): Finding {
	const file = join(dataFolder, backupNote);
	const remedy = 'npx engawa backup FILE, best every night by itself (docs/operate.md)';
	if (!existsSync(file)) return note('backup', 'No backup has been made from here.', remedy);
	const made = statSync(file).mtimeMs;
	const days = Math.floor(Math.max(0, now.epochMilliseconds - made) / 86_400_000);
	const says = `The last backup was made on ${new Date(made).toISOString().slice(0, 10)}, ${days} days ago.`;
	return days > oldestBackupDays ? wrong('backup', says, remedy) : well('backup', says);
}

/** Whether this computer's clock has gone back behind what was written here. */
export function lookAtClock(dataFolder: string, now: Temporal.Instant): Finding {
	const written = ['database.made', 'database.log', 'key']
		.map((name) => join(dataFolder, name))
		.filter((file) => existsSync(file))
		.map((file) => statSync(file).mtimeMs);
	const says = now.toString({ smallestUnit: 'second' });
	if (Math.max(0, ...written) <= now.epochMilliseconds + 60_000) return well('clock', says);
	return wrong(
		'clock',
		`This computer believes it is ${says}, which is before files in the data folder were written.`,
		'Set the clock, best by a time server (timedatectl set-ntp true): sessions and shares end by it.'
	);
}

/** Whether people can sign in at the address they use. */
export function lookAtAddress(settings: Settings, isLoopback: (hostname: string) => boolean): Finding {
	const { publicUrl, host, port } = settings;
	const here = ['127.0.0.1', '::1', 'localhost'].includes(host);
	if (publicUrl?.protocol === 'https:') return well('address', publicUrl.origin);
	if (publicUrl && isLoopback(publicUrl.hostname))
		return note('address', `${publicUrl.origin}: only this computer itself can reach it.`);
	if (publicUrl)
		return wrong(
			'address',
			`${publicUrl.origin} is not https: nobody can sign in there, and what they write could be read on the way.`,
			'Put a proxy with https in front (docs/install.md) and set PUBLIC_URL to its https address.'
		);
	if (here)
		return note(
			'address',
			`http://localhost:${port}: only this computer itself can reach it.`,
			'For others: a proxy with https in front (docs/install.md), and PUBLIC_URL.'
		);
	return wrong(
		'address',
		`It listens on ${host} without PUBLIC_URL: others can read, but cannot sign in.`,
		'Set PUBLIC_URL to the https address that people use, or HOST to 127.0.0.1.'
	);
}

/** Who runs this computer is said on the privacy page. */
export function lookAtOperator(settings: Settings): Finding {
	if (settings.operator) return well('operator', settings.operator);
	return note(
		'operator',
		'The privacy page cannot say who runs this computer.',
		'Set ENGAWA_OPERATOR to a name and how to reach them.'
	);
}

/** Entries that have passed the day until which somebody vouched for them. */
export function lookAtHelplines(root: string, today: Temporal.PlainDate): Finding[] {
	const folder = join(root, 'content', 'helplines');
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	const findings = files.flatMap((name): Finding[] => {
		const { helplines = [] } = parse(readFileSync(join(folder, name), 'utf8')) as {
			helplines?: { id: string; expires_on?: string | Date }[];
		};
		const past = helplines.filter(({ expires_on }) => dayText(expires_on) < today.toString());
		if (past.length === 0) return [];
		const what = past.map(({ id, expires_on }) => `${id} (${dayText(expires_on) || 'no day'})`).join(', ');
		return [
			wrong(
				'helplines',
				`content/helplines/${name}: past their day: ${what}.`,
				'Look at their own site, correct the entry, and set a new day (content/helplines/README.md).'
			)
		];
	});
	return findings.length > 0 ? findings : [well('helplines', `${files.length} countries, none past its day`)];
}

function dayText(day: string | Date | undefined): string {
	return day instanceof Date ? day.toISOString().slice(0, 10) : (day ?? '');
}
