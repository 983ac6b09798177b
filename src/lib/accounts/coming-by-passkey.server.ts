import { generateKeyPairSync } from 'node:crypto';
import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { sessionEnds, type Begun } from '#lib/accounts/accounts.server.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Relying } from '#lib/accounts/passkey.ts';
import { challengeIn, printOf } from '#lib/accounts/passkeys.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';

/** What a browser brings to come in by a passkey. */
export interface Signed {
	masterKey: Buffer;
	relying: Relying;
	answer: AuthenticationResponseJSON;
	/** The secret of the cookie under which the challenge was asked for. */
	browser: string;
	sharedDevice: boolean;
	now: Temporal.Instant;
	caller: string;
}

/**
 * Lets whoever signed with a passkey in, person or companion. To be called as a visitor. For an unknown passkey the same
 * work is done and the same is answered.
 * @returns the session and which kind of account it is of; null if anything is wrong: not a refusal, which would roll the
 * count of tries, and the use of the challenge, back
 * @throws {Refusal} accounts_too_many_tries
 */
export async function comeByPasskey(tx: Tx, signed: Signed): Promise<(Begun & { kind: string }) | null> {
	const { answer, relying } = signed;
	const counted = await countGuess(tx, signed.masterKey, `passkey ${signed.caller}`, 20);
	if (!counted) throw new Refusal('accounts_too_many_tries', 'passkey');
	const challenge = challengeIn(answer.response.clientDataJSON);
	const { rows: taken } = await sql<{ handle: Buffer | null }>`
		select handle from app.take_challenge(${printOf(challenge)}, ${printOf(signed.browser)})`.execute(tx.db);
	const credential = Buffer.from(answer.id, 'base64url');
	const { rows } = await sql<{ public_key: Buffer; handle: Buffer }>`
		select public_key, handle from app.passkey_of(${credential})`.execute(tx.db);
	const known = rows[0];
	const { verified, authenticationInfo } = await verifyAuthenticationResponse({
		response: answer,
		expectedChallenge: challenge,
		expectedOrigin: relying.origin,
		expectedRPID: relying.id,
		requireUserVerification: true,
		// The counter is judged by the law, after the signature: so that only who signs can make it be noted.
		credential: { id: answer.id, publicKey: new Uint8Array(known?.public_key ?? nobodysKey()), counter: 0 }
	}).catch(() => ({ verified: false, authenticationInfo: undefined })); // any fault in it is one no
	const sameHandle = known?.handle.equals(Buffer.from(String(answer.response.userHandle ?? ''), 'base64url')) ?? false;
	if (!verified || !authenticationInfo || !sameHandle || taken[0]?.handle !== null) return null;
	const begun = { token: newToken(), endsAt: sessionEnds(signed.now, signed.sharedDevice) };
	const { rows: came } = await sql<{ kind: string | null }>`select app.come_by_passkey(
		${credential}, ${authenticationInfo.newCounter}::bigint, ${sessionIdOf(begun.token)}::uuid,
		${begun.endsAt.toString()}::timestamptz, ${signed.sharedDevice}, ${counted}) as kind`.execute(tx.db);
	const kind = came[0]?.kind;
	return kind ? { ...begun, kind } : null;
}

let nobodys: Uint8Array | undefined;

/** A key that signs nothing (COSE, ES256), against which the signature of an unknown passkey is checked. */
function nobodysKey(): Uint8Array {
	if (nobodys) return nobodys;
	const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
	const cose = new Map<number, number | Uint8Array>([
		...([
			[1, 2],
			[3, -7],
			[-1, 1]
		] as const),
		[-2, new Uint8Array(Buffer.from(x, 'base64url'))],
		[-3, new Uint8Array(Buffer.from(y, 'base64url'))]
	]);
	return (nobodys = isoCBOR.encode(cose));
}
