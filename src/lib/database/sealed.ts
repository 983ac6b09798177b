import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createSecretKey,
	hkdfSync,
	randomBytes,
	type KeyObject
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Free text is sealed before it reaches the database: AES-256-GCM (NIST SP 800-38D) with one data key per account, letter and hour,
 * itself sealed under the installation's master key, which lives outside the database. Table, column and row are
 * bound as associated data, so that a sealed text cannot be moved to another place.
 *
 * A sealed value is: one byte of version, 12 bytes of nonce, 16 bytes of tag, then the cipher text.
 */
export interface Place {
	table: string;
	column: string;
	id: string;
}

const version = 1;

// Keys go to node:crypto as key objects: given as bytes they are examined anew at each use, which takes longer than
// sealing a note. Each is made once, and is gone with its bytes.
const keyObjects = new WeakMap<Buffer, KeyObject>();

/** The installation's master key, from the setting or from the file `key` in the data folder, made at first start. */
export function readMasterKey(setting: string | null, dataFolder: string): Buffer {
	if (setting !== null) return Buffer.from(setting, 'base64');
	const file = join(dataFolder, 'key');
	if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
	const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
	if (key.length !== 32) throw new Error(`The file ${file} does not hold a master key (32 bytes as base64).`);
	return key;
}

/** Where data keys are kept: of accounts, letters of the letterbox, slips, cards, threads and hours in a table of their own; else in the row beside its text. */
export type KeyTable =
	| 'account_keys'
	| 'letter_keys'
	| 'letter_pieces'
	| 'slip_keys'
	| 'card_keys'
	| 'thread_keys'
	| 'hour_keys'
	| 'murmurs'
	| 'concerns'
	| 'wrongs'
	| 'contacts'
	| 'card_readings'
	| 'two_openings'
	| 'told_by_mail'
	| 'told_by_push'
	| 'mail_servers';

/** A data key of one row, sealed under the master key, as the law gave it to whoever may open that row. */
export interface RowKey {
	table: KeyTable;
	id: string;
	wrapped: Buffer;
}

/** A fresh data key, and the same sealed under the master key as it is stored for the account, letter or hour `id`. */
export function newDataKey(
	masterKey: Buffer,
	id: string,
	table: KeyTable = 'account_keys'
): { key: Buffer; wrapped: Buffer } {
	const key = randomBytes(32);
	return { key, wrapped: sealBytes(masterKey, { table, column: 'wrapped', id }, key) };
}

/** @throws if the master key is another one, or the row was changed or moved */
export function openDataKey(masterKey: Buffer, id: string, wrapped: Buffer, table: KeyTable = 'account_keys'): Buffer {
	return openBytes(masterKey, { table, column: 'wrapped', id }, wrapped);
}

export function seal(key: Buffer, place: Place, text: string): Buffer {
	return sealBytes(key, place, Buffer.from(text, 'utf8'));
}

/** @throws if the key is another one, or the value was changed or moved */
export function open(key: Buffer, place: Place, sealed: Buffer): string {
	return openBytes(key, place, sealed).toString('utf8');
}

/**
 * A keyed fingerprint under the master key (HMAC-SHA-256, 32 bytes), to find a secret again without storing it.
 * @param purpose keeps fingerprints for different ends apart (through HKDF, RFC 5869)
 */
export function fingerprint(masterKey: Buffer, purpose: string, text: string): Buffer {
	const key = Buffer.from(hkdfSync('sha256', createSecretKey(masterKey), '', `engawa ${purpose}`, 32));
	return createHmac('sha256', createSecretKey(key)).update(text, 'utf8').digest();
}

/** Seals what is no text: a picture, another key. */
export function sealBytes(key: Buffer, place: Place, bytes: Buffer): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyObjectOf(key), nonce);
	cipher.setAAD(associated(place));
	const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
	return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text]);
}

/** @throws if the key is another one, or the value was changed or moved */
export function openBytes(key: Buffer, place: Place, sealed: Buffer): Buffer {
	if (sealed.length < 29 || sealed[0] !== version)
		throw new Error(`not a sealed value: ${place.table}.${place.column}`);
	const decipher = createDecipheriv('aes-256-gcm', keyObjectOf(key), sealed.subarray(1, 13), { authTagLength: 16 });
	decipher.setAAD(associated(place));
	decipher.setAuthTag(sealed.subarray(13, 29));
	return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
}

function keyObjectOf(key: Buffer): KeyObject {
	let object = keyObjects.get(key);
	if (!object) keyObjects.set(key, (object = createSecretKey(key)));
	return object;
}

function associated(place: Place): Buffer {
	return Buffer.from(JSON.stringify([place.table, place.column, place.id]), 'utf8');
}
