import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import type { House } from '#lib/database/house.ts';
import {
	lookAtAddress,
	lookAtBackup,
	lookAtClock,
	lookAtFolder,
	lookAtHelplines,
	lookAtNode,
	lookAtOperator,
	lookAtSpace
} from '#lib/doctor/computer.server.ts';
import { lookAtDatabase } from '#lib/doctor/database.server.ts';
import type { Finding } from '#lib/doctor/finding.ts';
import { isLoopback } from './cookies.ts';

// What the doctor looks at, for the command and for the administrator's page. It changes nothing.

/** Node, the data folder, the disk, the clock, the last backup. */
export function examineFolder(settings: Settings): Finding[] {
	const findings = [lookAtNode(process.versions.node), ...lookAtFolder(settings)];
	if (!existsSync(settings.dataFolder)) return findings;
	const { dataFolder } = settings;
	return [...findings, lookAtSpace(dataFolder), lookAtClock(dataFolder, now()), lookAtBackup(dataFolder, now())];
}

/**
 * The database of a house that is open.
 *
 * @param ownerUrl the role that owns the tables, or null where it is not at hand
 */
export function examineDatabase(
	house: Pick<House, 'database' | 'masterKey' | 'settings' | 'root'>,
	ownerUrl: string | null
): Promise<Finding[]> {
	const { database, masterKey, settings, root } = house;
	return lookAtDatabase({
		database,
		masterKey,
		ownerUrl,
		law: { folder: join(root, 'db') },
		keyPlace: settings.masterKey ? 'ENGAWA_KEY' : join(settings.dataFolder, 'key'),
		now: now()
	});
}

/** The address, who runs this computer, and the days of the helplines. */
export function examineWords(settings: Settings, root: string): Finding[] {
	const today = now().toZonedDateTimeISO('UTC').toPlainDate();
	return [lookAtAddress(settings, isLoopback), lookAtOperator(settings), ...lookAtHelplines(root, today)];
}
