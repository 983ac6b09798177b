import pg from 'pg';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { asActor, asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import type { Database } from '#lib/database/open.ts';
import { openDataKey } from '#lib/database/sealed.ts';
import { checkVersion, type Law } from '#lib/database/upgrade.ts';
import { note, well, wrong, type Finding } from '#lib/doctor/finding.ts';

/** A clock that is further off than this makes sessions and shares end at the wrong moment. */
const mostClockSeconds = 30;

export interface Examined {
	database: Database;
	masterKey: Buffer;
	/** The role that owns the tables, or null where it is not at hand. */
	ownerUrl: string | null;
	law: Law;
	/** Where the master key comes from, in words. */
	keyPlace: string;
	now: Temporal.Instant;
	/** How long a transaction may do nothing (default 60). */
	idleSeconds?: number;
}

/** Everything that needs the database to answer. It only reads. */
export async function lookAtDatabase(examined: Examined): Promise<Finding[]> {
	const { database, ownerUrl } = examined;
	const { rows } = await database.pool.query<{ version: string }>(
		`select current_setting('server_version') as version`
	);
	return [
		well('database', `PostgreSQL ${rows[0]?.version} answers`),
		await lookAtStorage(database),
		await lookAtVersion(examined),
		await lookAtGuards(database),
		await lookAtIdle(database, examined.idleSeconds ?? 60),
		await lookAtClock(examined),
		await lookAtMail(database),
		ownerUrl
			? await lookAtKey(examined, ownerUrl)
			: note('key', 'Whether it opens the account keys was not tried.', 'Set DATABASE_OWNER_URL for this command.')
	];
}

async function lookAtStorage(database: Database): Promise<Finding> {
	const { rows } = await database.pool.query<{ size: string }>(
		'select pg_size_pretty(pg_database_size(current_database())) as size'
	);
	return well('storage', `The database takes ${rows[0]?.size}.`);
}

/** Whether mail servers take mail. Which association's one is that does not, stands on that association's own page. */
async function lookAtMail(database: Database): Promise<Finding> {
	const failures = await asWorker(database)((tx) =>
		tx.db.selectFrom('mail_failures').select(['association_id', 'why']).execute()
	).catch((error: { code?: string }) => {
		if (error.code === '42P01') return []; // A structure from before; that it is old is found elsewhere.
		throw error;
	});
	if (failures.length === 0) return well('mail', 'no mail is waiting for a server that takes none');
	const own = failures.find((failure) => failure.association_id === null);
	if (own?.why === 'missing')
		return wrong('mail', 'Somebody asked for mail, and there is no server to send it.', 'Set ENGAWA_MAIL.');
	if (own) return wrong('mail', `The mail server takes no mail (${own.why}).`, 'Look at ENGAWA_MAIL.');
	return note(
		'mail',
		'The mail server of an association takes no mail.',
		'Its administrators see why on its page Mail.'
	);
}

async function lookAtVersion({ database, masterKey, law }: Examined): Promise<Finding> {
	try {
		await checkVersion((text) => asActor(database, masterKey, null)((tx) => sql.raw(text).execute(tx.db)), law);
		return well('structure', 'structure and policies are current');
	} catch (error) {
		if (!(error instanceof CannotStart)) throw error;
		return wrong('structure', error.message, 'npx engawa upgrade (a start does it too, with the embedded database)');
	}
}

async function lookAtGuards({ pool }: Database): Promise<Finding> {
	const { rows } = await pool.query<{ name: string; guarded: boolean }>(
		`select relname as name, relrowsecurity as guarded from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
	);
	const open = rows.filter((row) => !row.guarded).map((row) => row.name);
	if (open.length === 0) return well('law', `row-level security stands on all ${rows.length} tables`);
	return wrong(
		'law',
		`Without row-level security: ${open.join(', ')}.`,
		'Stop the server, then: npx engawa upgrade. Ask how it came to this.'
	);
}

/** Seen with the server's own role, which sees its own connections. */
async function lookAtIdle({ pool }: Database, seconds: number): Promise<Finding> {
	const { rows } = await pool.query<{ pid: number; seconds: number }>(
		`select pid, extract(epoch from now() - state_change)::int as seconds from pg_stat_activity
		where datname = current_database() and state like 'idle in transaction%' and state_change < now() - make_interval(secs => $1)`,
		[seconds]
	);
	if (rows.length === 0) return well('idle', `no transaction waits for longer than ${seconds} seconds`);
	const which = rows.map((row) => `process ${row.pid} for ${row.seconds} s`).join(', ');
	return wrong('idle', `A transaction is open and does nothing: ${which}.`, 'Restart the server, and tell its makers.');
}

async function lookAtClock({ database, now }: Examined): Promise<Finding> {
	const { rows } = await database.pool.query<{ off: number }>('select extract(epoch from now() - $1)::float8 as off', [
		now.toString()
	]);
	const off = rows[0]?.off ?? 0;
	if (Math.abs(off) <= mostClockSeconds) return well('database', 'its clock agrees with the one of this computer');
	return wrong(
		'database',
		`The clocks of this computer and of the database differ by ${Math.round(Math.abs(off))} seconds.`,
		'Let both follow a time server (timedatectl set-ntp true).'
	);
}

async function lookAtKey(examined: Examined, ownerUrl: string): Promise<Finding> {
	const client = new pg.Client({ connectionString: ownerUrl, application_name: 'engawa doctor' });
	await client.connect();
	try {
		const { rows } = await client.query<{ owner: string; wrapped: Buffer }>(
			'select owner, wrapped from public.account_keys order by random() limit 20'
		);
		const shut = rows.filter((row) => !opens(examined.masterKey, row));
		if (rows.length === 0) return well('key', 'nobody keeps anything yet');
		if (shut.length === 0) return well('key', `opens the account keys (${rows.length} tried)`);
		return wrong(
			'key',
			`The master key (${examined.keyPlace}) does not open ${shut.length} of ${rows.length} account keys.`,
			'Put back the key that this database was made with: without it sealed text cannot be read.'
		);
	} finally {
		await client.end();
	}
}

function opens(masterKey: Buffer, row: { owner: string; wrapped: Buffer }): boolean {
	try {
		openDataKey(masterKey, row.owner, row.wrapped);
		return true;
	} catch {
		// Another key, or a row that was changed.
		return false;
	}
}
