import { createHmac } from 'node:crypto';
import type { Entry } from '#lib/diaries/entry.ts';

/**
 * The mark by which an entry is known again, 32 bytes: HMAC-SHA-256 over what it says: its kind, its moment (or span)
 * in UTC, the mapped values, the feelings in alphabetical order, the note.
 *
 * Not part of it: line number, file name, column names, separator, encoding, time zone and the raw cells. So the same
 * record in a later, longer export, or written in another form of date, is known again; a record of which a mapped
 * value differs, or which another mapping reads differently, is another record.
 *
 * Keyed, not a bare SHA-256, and with a key of this account: the mark stands in the database beside a sealed note, and
 * with a bare hash whoever steals the database could try notes until one fits.
 * @param key of the account, from importKeyFor()
 */
export function importKey(key: Buffer, entry: Entry): Buffer {
	const said =
		entry.kind === 'sleep'
			? ['sleep', entry.startedAt, entry.endedAt, entry.nap]
			: [
					'check_in',
					entry.at,
					entry.emotional,
					entry.social,
					entry.existential,
					entry.energy,
					entry.feelings.toSorted(),
					entry.note
				];
	return createHmac('sha256', key).update(JSON.stringify(said), 'utf8').digest();
}
