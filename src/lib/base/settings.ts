import { isAbsolute, resolve } from 'node:path';
import { mailServerOf, type MailServer } from '#lib/base/mail-server.ts';

/** Everything an installation can set from outside. Declared, checked and documented here and nowhere else. */
export interface Settings {
	/** Folder with the database, the master key, uploads and the log of erasures. */
	dataFolder: string;
	port: number;
	host: string;
	/** The address people use, e.g. https://veranda.example; without it, http and the Host header, on loopback only. */
	publicUrl: URL | null;
	databaseUrl: string | null;
	databaseOwnerUrl: string | null;
	/** 32 bytes, base64; without it, the file `key` in the data folder. */
	masterKey: string | null;
	/** Where *Leave quickly* goes. */
	leaveUrl: URL;
	/** Through which server mail goes for those whose association has none; null for none. */
	mail: MailServer | null;
	/** Who runs this computer and how to reach them, one line; shown where something is kept. */
	operator: string | null;
	/** How many days the operator keeps backups; said where one erases oneself. */
	backupDays: number;
	/** The header in which a trusted proxy gives the caller's address, e.g. x-forwarded-for; otherwise the socket's. */
	addressHeader: string | null;
	/** Largest diary that can be brought, in MiB. */
	uploadMebibytes: number;
	/** Database connections held at most by this process. */
	connections: number;
	logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** What each variable means; `engawa doctor`, `--help` and docs/operate.md print this. */
export const variables: Record<string, string> = {
	ENGAWA_DATA: 'data folder (default ./data)',
	PORT: 'port (default 3000)',
	HOST: 'address to listen on (default 127.0.0.1)',
	PUBLIC_URL: 'address that people use, e.g. https://veranda.example',
	DATABASE_URL: "the server's login role; without it the embedded database is used",
	DATABASE_OWNER_URL: 'owner of the structure, needed by upgrade, backup and restore with DATABASE_URL',
	ENGAWA_KEY: 'master key, 32 bytes as base64; without it the file `key` in the data folder',
	ENGAWA_LEAVE_URL: 'where "Leave quickly" goes (default https://www.wikipedia.org/)',
	ENGAWA_MAIL: 'mail server, e.g. smtps://login:password@mail.example?from=veranda@mail.example',
	ENGAWA_OPERATOR: 'who runs this computer and how to reach them, one line',
	ENGAWA_BACKUP_DAYS: 'for how many days backups are kept (default 30)',
	ADDRESS_HEADER: 'header with the address of the caller, set by a proxy you trust',
	ENGAWA_UPLOAD_MIB: 'largest diary that can be brought, in MiB (default 600)',
	ENGAWA_CONNECTIONS: 'database connections at most (default 10)',
	LOG_LEVEL: 'silent, error, warn, info or debug (default info)'
};

/** A setting that cannot be used: one line for the person who runs the computer. */
export class BadSetting extends Error {
	constructor(name: string, problem: string) {
		super(`${name} ${problem}`);
		this.name = 'BadSetting';
	}
}

/** Reads and checks the settings. @throws {BadSetting} with one line that says what to change */
export function readSettings(env: Record<string, string | undefined>, workingFolder: string): Settings {
	const text = (name: string) => env[name]?.trim() || null;
	const whole = (name: string, fallback: number, low: number, high: number) => {
		const raw = text(name);
		if (raw === null) return fallback;
		const value = Number(raw);
		if (!Number.isInteger(value) || value < low || value > high) {
			throw new BadSetting(name, `must be a whole number from ${low} to ${high}, not "${raw}"`);
		}
		return value;
	};
	const address = (name: string) => {
		const raw = text(name);
		if (raw === null) return null;
		const url = URL.parse(raw);
		if (!url || !/^https?:$/.test(url.protocol))
			throw new BadSetting(name, `must be an http or https address, not "${raw}"`);
		return url;
	};
	const masterKey = text('ENGAWA_KEY');
	if (masterKey !== null && Buffer.from(masterKey, 'base64').length !== 32) {
		throw new BadSetting('ENGAWA_KEY', 'must be 32 bytes written as base64');
	}
	const mailAddress = text('ENGAWA_MAIL');
	const mail = mailAddress === null ? null : mailServerOf(mailAddress);
	if (mailAddress !== null && !mail)
		throw new BadSetting('ENGAWA_MAIL', 'must be like smtps://login:password@mail.example?from=veranda@mail.example');
	const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
	const logLevel = levels.find((level) => level === (text('LOG_LEVEL') ?? 'info'));
	if (!logLevel) throw new BadSetting('LOG_LEVEL', `must be one of ${levels.join(', ')}`);
	const folder = text('ENGAWA_DATA') ?? 'data';
	return {
		dataFolder: isAbsolute(folder) ? folder : resolve(workingFolder, folder),
		port: whole('PORT', 3000, 0, 65535),
		host: text('HOST') ?? '127.0.0.1',
		publicUrl: address('PUBLIC_URL'),
		databaseUrl: text('DATABASE_URL'),
		databaseOwnerUrl: text('DATABASE_OWNER_URL'),
		masterKey,
		leaveUrl: address('ENGAWA_LEAVE_URL') ?? new URL('https://www.wikipedia.org/'),
		mail,
		operator: text('ENGAWA_OPERATOR'),
		backupDays: whole('ENGAWA_BACKUP_DAYS', 30, 0, 3650),
		addressHeader: text('ADDRESS_HEADER')?.toLowerCase() ?? null,
		uploadMebibytes: whole('ENGAWA_UPLOAD_MIB', 600, 1, 100_000),
		connections: whole('ENGAWA_CONNECTIONS', 10, 2, 200),
		logLevel
	};
}
