import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** A device of a test that keeps one passkey, as WebAuthn level 3, 6 has it: ES256, without attestation. */
export interface Device {
	id: Buffer;
	/** Whose it is, as the house told it. */
	handle: Buffer;
	counter: number;
	key: KeyObject;
	x: Buffer;
	y: Buffer;
}

export interface At {
	challenge: string;
	origin: string;
	relying: string;
	/** Whether whoever holds it proved that they may: by a fingerprint, a face or a code. */
	verified?: boolean;
}

export function newDevice(): Device {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
	return {
		...{ id: randomBytes(32), handle: Buffer.alloc(0), counter: 0, key: privateKey },
		...{ x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') }
	};
}

/** It makes its passkey. */
export function make(device: Device, at: At, handle: string): RegistrationResponseJSON {
	device.handle = Buffer.from(handle, 'base64url');
	const cose = isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			...([
				[1, 2],
				[3, -7],
				[-1, 1]
			] as const),
			[-2, new Uint8Array(device.x)],
			[-3, new Uint8Array(device.y)]
		])
	);
	const attested = Buffer.concat([Buffer.alloc(16), lengthOf(device.id), device.id, cose]);
	const authData = Buffer.concat([authenticatorData(device, at, 0x40), attested]);
	const attestation = isoCBOR.encode(
		new Map<string, unknown>([
			['fmt', 'none'],
			['attStmt', new Map()],
			['authData', new Uint8Array(authData)]
		]) as never
	);
	return {
		...named(device),
		response: {
			clientDataJSON: clientData('webauthn.create', at).toString('base64url'),
			attestationObject: Buffer.from(attestation).toString('base64url')
		}
	};
}

/** It signs. */
export function answer(device: Device, at: At): AuthenticationResponseJSON {
	const data = clientData('webauthn.get', at);
	const authData = authenticatorData(device, at, 0);
	const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
	return {
		...named(device),
		response: {
			clientDataJSON: data.toString('base64url'),
			authenticatorData: authData.toString('base64url'),
			signature: sign('sha256', signed, device.key).toString('base64url'),
			userHandle: device.handle.toString('base64url')
		}
	};
}

function named(device: Device) {
	const id = device.id.toString('base64url');
	return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
}

function clientData(type: string, { challenge, origin }: At): Buffer {
	return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(device: Device, at: At, more: number): Buffer {
	const counter = Buffer.alloc(4);
	counter.writeUInt32BE(device.counter);
	const present = 0x01;
	const flags = Buffer.of(present | (at.verified === false ? 0 : 0x04) | more);
	return Buffer.concat([createHash('sha256').update(at.relying).digest(), flags, counter]);
}

function lengthOf(id: Buffer): Buffer {
	const length = Buffer.alloc(2);
	length.writeUInt16BE(id.length);
	return length;
}
