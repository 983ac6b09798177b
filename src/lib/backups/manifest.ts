import * as v from 'valibot';

/** The form of the file itself; it changes only if an older program could no longer read it. */
export const backupFormat = 1;

/** What a backup says about itself: written last, when everything in it is known. */
export interface Manifest {
	format: number;
	/** Version of the program that made it. */
	engawa: string;
	/** Number of the newest structure file that its database had. */
	structure: number;
	/** Moment of the copy, ISO 8601. */
	made_at: string;
	/** Tables that are not in it, on purpose. */
	left_out: string[];
	tables: BackupTable[];
}

export interface BackupTable {
	name: string;
	columns: string[];
	rows: number;
	/** Of the table's data as PostgreSQL's COPY writes it, hexadecimal. */
	sha256: string;
}

/** A file that cannot be restored. The message is one line that says why. */
export class BadBackup extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'BadBackup';
	}
}

/** Where a table's data lies in the archive. */
export function pathOf(table: string): string {
	return `tables/${table}.copy`;
}

export const manifestPath = 'manifest.json';

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,62}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const form = v.object({
	format: v.literal(backupFormat),
	engawa: v.string(),
	structure: v.pipe(count, v.minValue(1)),
	made_at: v.pipe(v.string(), v.isoTimestamp()),
	left_out: v.array(name),
	tables: v.array(
		v.object({
			name,
			columns: v.pipe(v.array(name), v.minLength(1)),
			rows: count,
			sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
		})
	)
});

/** Reads a manifest. @throws {BadBackup} for what is not one, and for one of a later form */
export function parseManifest(text: string): Manifest {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch (error) {
		throw new BadBackup('the list of what is in it cannot be read', { cause: error });
	}
	const format = (raw as { format?: unknown } | null)?.format;
	if (typeof format === 'number' && format > backupFormat)
		throw new BadBackup(`it was written by a newer Engawa (form ${format}, here ${backupFormat})`);
	const parsed = v.safeParse(form, raw);
	if (!parsed.success) throw new BadBackup('the list of what is in it is not as it should be');
	const names = parsed.output.tables.map((table) => table.name);
	if (new Set(names).size !== names.length) throw new BadBackup('it lists a table twice');
	return parsed.output;
}
