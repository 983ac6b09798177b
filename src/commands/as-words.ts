import { now } from '#lib/base/clock.ts';
import { sessionIdOf } from '#lib/base/ids.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { asActor, meOf, type AsActor } from '#lib/database/as-actor.ts';
import type { House } from '#lib/database/house.ts';
import { Misused } from './command.ts';

/**
 * Acts as the account whose six words came on standard input, and is nobody again afterwards, whatever became of the
 * work. There is no flag around it.
 * @throws {Misused} where the words are nobody's
 */
export async function actByWords<T>(
	house: House,
	input: AsyncIterable<Buffer | string>,
	work: (act: AsActor) => Promise<T>
): Promise<T> {
	let words = '';
	for await (const chunk of input) words += chunk.toString();
	const visitor = asActor(house.database, house.masterKey, null);
	const begun = await visitor((tx) =>
		accounts.comeBack(tx, { masterKey: house.masterKey, words, now: now(), sharedDevice: true, caller: 'command line' })
	);
	if (!begun) throw new Misused('these words bring nobody back; give the six words on standard input');
	const act = asActor(house.database, house.masterKey, sessionIdOf(begun.token));
	try {
		return await work(act);
	} finally {
		await act((tx) => sessions.end(tx, meOf(tx).session));
	}
}
