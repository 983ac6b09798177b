import { existsSync, readdirSync, rmSync } from 'node:fs';
import { listCast } from '#lib/accounts/demo-cast.server.ts';
import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { isDemo } from '#lib/database/demo-mark.ts';
import { openHouse, readRunNote } from '../open-house.ts';
import { fill } from './fill.ts';

/** Settings of the demonstration that stands beside a house: a folder and a database of its own, whatever the house has. */
export function besideHouse(settings: Settings): Settings {
	return {
		...settings,
		dataFolder: `${settings.dataFolder.replace(/\/+$/, '')}-demo`,
		databaseUrl: null,
		databaseOwnerUrl: null,
		masterKey: null,
		// Whoever reaches it comes in as anybody: nothing is sent from there in the name of the house beside it.
		mail: null
	};
}

/**
 * Sees to it that a demonstration stands in the data folder: what is there stays, unless it was left half made or is to
 * begin again.
 * @returns whether it was made just now
 * @throws {CannotStart} where the folder holds anything else, of which nothing is changed
 */
export async function makeDemo(settings: Settings, { fresh }: { fresh: boolean }): Promise<boolean> {
	const { dataFolder } = settings;
	const running = readRunNote(dataFolder);
	if (running)
		throw new CannotStart(`The demonstration is open already, at ${running.address} (process ${running.pid}).`);
	const found = await lookInto(settings);
	if (found === 'other')
		throw new CannotStart(
			`The data folder ${dataFolder} is not a demonstration, so it is left alone. Set ENGAWA_DATA to another place.`
		);
	if (found === 'whole' && !fresh) return false;
	if (found !== 'nothing') rmSync(dataFolder, { recursive: true });
	const house = await openHouse(settings);
	try {
		const { ownerUrl } = house.addresses;
		const { database, masterKey } = house;
		if (!ownerUrl || !(await fill({ database, masterKey, now: now() }, ownerUrl)))
			throw new Error('an empty house could not be made a demonstration');
		return true;
	} finally {
		await house.close();
	}
}

/** What is in a data folder; the database that is there is asked, and not changed. */
async function lookInto(settings: Settings): Promise<'nothing' | 'half made' | 'whole' | 'other'> {
	const { dataFolder } = settings;
	const names = existsSync(dataFolder) ? readdirSync(dataFolder) : [];
	// A first start that was cut short leaves a database that was never finished, and no key.
	if (!names.includes('database.made')) return names.every((name) => name.startsWith('database')) ? 'nothing' : 'other';
	const house = await openHouse(settings, { upgrade: false });
	try {
		const worker = asWorker(house.database);
		if (!(await worker(isDemo).catch(isOlder))) return 'other';
		return (await worker(listCast)).size > 0 ? 'whole' : 'half made';
	} finally {
		await house.close();
	}
}

/** A database from before there were demonstrations has no such table, and is none. */
function isOlder(error: unknown): false {
	if ((error as { code?: string }).code === '42P01') return false; // undefined_table
	throw error;
}
