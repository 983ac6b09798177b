import { createECDH, hkdfSync } from 'node:crypto';
import webPush from 'web-push';
import type { Subscription } from '#lib/told/subscription.ts';

/** How a push went: taken by the browser's service, gone for ever, or not now. */
export type PushEnd = 'taken' | 'gone' | 'not now';

/** By which key this house is known to browsers and their services (RFC 8292), both halves in base64url. */
export interface VapidKeys {
	publicKey: string;
	privateKey: string;
}

/** P-256 wants a number between 1 and the order of its group: of 2³² keys about one is none, and the next is taken. */
const mostTries = 8;

/** Worked out from the master key (HKDF, RFC 5869), so that there is no second secret to keep, and a restored house keeps it. */
export function vapidOf(masterKey: Buffer): VapidKeys {
	for (let round = 0; round < mostTries; round++) {
		const secret = Buffer.from(hkdfSync('sha256', masterKey, '', `engawa push ${round}`, 32));
		const curve = createECDH('prime256v1');
		try {
			curve.setPrivateKey(secret);
		} catch {
			continue;
		}
		return { publicKey: curve.getPublicKey('base64url'), privateKey: secret.toString('base64url') };
	}
	throw new Error('no key for pushes can be made from the master key');
}

export interface Push {
	/** In whose name it is sent: an https address (RFC 8292, 2.1). */
	from: string;
	keys: VapidKeys;
	/** Sealed for this browser alone (RFC 8291); the service between sees its length. */
	text: string;
	/** How long the service may keep it for a device that sleeps, in seconds. */
	keepSeconds: number;
}

/** Sends one push. What cannot be sent is answered, never thrown. Nothing is followed to another address. */
export async function sendPush(to: Subscription, push: Push): Promise<PushEnd> {
	try {
		const { endpoint, method, headers, body } = webPush.generateRequestDetails(to, push.text, {
			vapidDetails: { subject: push.from, ...push.keys },
			TTL: push.keepSeconds,
			contentEncoding: 'aes128gcm',
			// One waits at most: a later one takes its place (RFC 8030, 5.4).
			topic: 'engawa'
		});
		const answer = await fetch(endpoint, {
			method,
			headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
			body: new Uint8Array(body ?? []),
			redirect: 'error',
			signal: AbortSignal.timeout(15_000)
		});
		await answer.body?.cancel();
		if (answer.ok) return 'taken';
		return answer.status === 404 || answer.status === 410 ? 'gone' : 'not now';
	} catch {
		return 'not now';
	}
}
