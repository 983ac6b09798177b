import type { Logger } from 'pino';
import type { Settings } from '#lib/base/settings.ts';
import type { Database } from '#lib/database/open.ts';
import type { Live } from '#lib/live/live.ts';

/** What one running process has: opened once by `src/server.ts`, lent to the pages. */
export interface House {
	settings: Settings;
	/** The folder with `content/` and `db/`. */
	root: string;
	database: Database;
	masterKey: Buffer;
	/** A demonstration, in which everyone is made up; every page says so. */
	demo: boolean;
	/** Live updates of this process. */
	live: Live;
	log: Logger;
}

// The built pages carry their own copies of these modules. One symbol on the global object is what both sides share,
// so that there is one pool and one key.
const place = Symbol.for('engawa.house');

export function lendHouse(house: House): void {
	(globalThis as Record<symbol, unknown>)[place] = house;
}

export function borrowHouse(): House {
	const house = (globalThis as Record<symbol, unknown>)[place] as House | undefined;
	if (!house) throw new Error('the house is not open yet');
	return house;
}
