import { createHash, randomBytes } from 'node:crypto';
import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyRegistrationResponse,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Relying } from '#lib/accounts/passkey.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** What a device has made, as its browser says it. */
export type Made = RegistrationResponseJSON;

/** A passkey that a device has made as it was asked to. */
export interface Checked {
	credential: Buffer;
	publicKey: Buffer;
	counter: number;
	/** Under what the device keeps it. */
	handle: Buffer;
}

/** A passkey as its owner sees it. */
export interface Passkey {
	id: string;
	name: string;
	addedAt: Date;
	/** The day on which it last let them in, or null. */
	lastUsedDay: string | null;
	/** Whether its counter once went back: perhaps a copy of it exists. */
	doubted: boolean;
}

/** The actor's passkeys, the oldest first. */
export async function listMine(tx: Tx): Promise<Passkey[]> {
	const rows = await tx.db
		.selectFrom('passkeys')
		.select(['id', 'called', 'added_at', 'last_used_day', 'doubted_at'])
		.where('owner', '=', meOf(tx).account)
		.orderBy('added_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: tx.open({ table: 'passkeys', column: 'called', id: row.id }, row.called),
		addedAt: row.added_at,
		lastUsedDay: row.last_used_day,
		doubted: row.doubted_at !== null
	}));
}

/** What a device is asked to make. What it shows of it is the name of the program, and nothing of whose it is. */
export async function askToAdd(tx: Tx, relying: Relying): Promise<PublicKeyCredentialCreationOptionsJSON> {
	meOf(tx);
	const challenge = randomBytes(32);
	const { rows } = await sql<{ handle: Buffer }>`select app.ask_for_passkey(
		${printOf(challenge.toString('base64url'))}, null, ${randomBytes(32)}) as handle`.execute(tx.db);
	const { rows: kept } = await sql<{ credential: Buffer }>`
		select app.my_credentials() as credential`.execute(tx.db);
	return toMake(relying, challenge, {
		handle: rows[0]?.handle ?? randomBytes(32),
		kept: kept.map(({ credential }) => credential)
	});
}

/** What a device is asked to make, under which handle, and which passkeys it may have already. */
export function toMake(
	relying: Relying,
	challenge: Buffer,
	{ handle, kept }: { handle: Buffer; kept: Buffer[] }
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	return generateRegistrationOptions({
		rpName: 'Engawa',
		rpID: relying.id,
		userName: 'Engawa',
		userDisplayName: 'Engawa',
		userID: new Uint8Array(handle),
		challenge: new Uint8Array(challenge),
		attestationType: 'none',
		excludeCredentials: kept.map((credential) => ({ id: credential.toString('base64url') })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
}

/**
 * Keeps a passkey that a device has made. The challenge is used up whatever comes of it, so nothing is thrown.
 * @returns whether it was kept
 */
export async function add(tx: Tx, given: { relying: Relying; answer: Made; name: string }): Promise<boolean> {
	meOf(tx);
	const checked = await check(tx, { ...given, browser: null });
	return checked !== null && (await keep(tx, checked, given.name));
}

/**
 * Whether a device made a passkey as it was asked to. The challenge is used up whatever comes of it.
 * @param given with the secret of the cookie of the browser that asked, where a visitor did
 * @returns what it made, or null
 */
export async function check(
	tx: Tx,
	given: { relying: Relying; answer: Made; browser: string | null }
): Promise<Checked | null> {
	const challenge = challengeIn(given.answer.response.clientDataJSON);
	const { rows } = await sql<{ handle: Buffer | null }>`select handle from app.take_challenge(
		${printOf(challenge)}, ${given.browser === null ? null : printOf(given.browser)})`.execute(tx.db);
	const handle = rows[0]?.handle;
	if (!handle) return null;
	const { registrationInfo } = await verifyRegistrationResponse({
		response: given.answer,
		expectedChallenge: challenge,
		expectedOrigin: given.relying.origin,
		expectedRPID: given.relying.id,
		requireUserVerification: true
	}).catch(() => ({ registrationInfo: undefined })); // any fault in it is one no
	if (!registrationInfo) return null;
	const { id, publicKey, counter } = registrationInfo.credential;
	return { credential: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter, handle };
}

/** Keeps what was checked as the actor's. @returns whether it was kept */
export async function keep(
	tx: Tx,
	{ credential, publicKey, counter, handle }: Checked,
	name: string
): Promise<boolean> {
	const passkey = newId();
	const called = tx.seal({ table: 'passkeys', column: 'called', id: passkey }, name);
	const { rows: kept } = await sql<{ kept: boolean }>`select app.add_passkey(
		${passkey}::uuid, ${called}, ${credential}, ${publicKey}, ${handle}, ${counter}::bigint
	) as kept`.execute(tx.db);
	return kept[0]?.kept ?? false;
}

/** Whether the actor is a companion who has no other way in. */
export async function areAll(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ alone: boolean }>`select app.comes_by_passkey_alone() as alone`.execute(tx.db);
	return rows[0]?.alone ?? false;
}

/** Removes a passkey of the actor's. @throws {Refusal} passkeys_last where nothing else lets a companion in */
export async function remove(tx: Tx, id: string): Promise<void> {
	meOf(tx);
	const { rows } = await sql<{ removed: boolean }>`select app.remove_passkey(${id}::uuid) as removed`.execute(tx.db);
	if (!rows[0]?.removed) throw new Refusal('passkeys_last', 'form');
}

/**
 * What a device is asked to sign for somebody to come in. Whose passkeys there are is not said: the device knows.
 * To be called as a visitor.
 * @param browser the secret of a cookie of the browser that asks
 * @throws {Refusal} accounts_too_many_tries
 */
export async function askToComeIn(
	tx: Tx,
	asked: { masterKey: Buffer; relying: Relying; browser: string; caller: string }
): Promise<PublicKeyCredentialRequestOptionsJSON> {
	if (!(await countGuess(tx, asked.masterKey, `passkey asked ${asked.caller}`, 120)))
		throw new Refusal('accounts_too_many_tries', 'passkey');
	const challenge = randomBytes(32);
	await sql`select app.ask_for_passkey(
		${printOf(challenge.toString('base64url'))}, ${printOf(asked.browser)}, null)`.execute(tx.db);
	return generateAuthenticationOptions({
		rpID: asked.relying.id,
		challenge: new Uint8Array(challenge),
		userVerification: 'required'
	});
}

/** Takes away what no device was in time to sign. To be called as the house. */
export async function sweepChallenges(tx: Tx): Promise<void> {
	await tx.db
		.deleteFrom('passkey_challenges')
		.where('ends_at', '<=', sql<Date>`now()`)
		.execute();
}

/** What is stored of a challenge, or of the cookie of a browser: 256 bits of chance each, which no one can try. */
export function printOf(secret: string): Buffer {
	return createHash('sha256').update(`passkey:${secret}`).digest();
}

/** The challenge that a device says it signed; that it did is checked with the signature. */
export function challengeIn(clientData: unknown): string {
	try {
		const text = Buffer.from(String(clientData), 'base64url').toString('utf8');
		const { challenge } = JSON.parse(text) as { challenge?: unknown };
		return typeof challenge === 'string' ? challenge : '';
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return '';
		throw error;
	}
}
