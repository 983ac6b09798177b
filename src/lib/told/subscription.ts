import { asObject } from '#lib/accounts/passkey.ts';

/** Where a browser is reached, and with which keys (Push API, PushSubscription.toJSON()). */
export interface Subscription {
	endpoint: string;
	keys: { p256dh: string; auth: string };
}

/**
 * The services of browsers that deliver pushes. A browser says by itself where it is reached; without this list somebody
 * could name an address inside the network of this computer, and have it called.
 */
const services = [
	'fcm.googleapis.com',
	'jmt17.google.com',
	'push.services.mozilla.com',
	'notify.windows.com',
	'push.apple.com'
];

/** Whether pushes go to this address: https, the usual port, and one of the services or a host of theirs. */
export function isPushAddress(address: string): boolean {
	const url = URL.parse(address);
	if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
	return services.some((service) => url.hostname === service || url.hostname.endsWith(`.${service}`));
}

/**
 * What a browser says of itself, read from JSON, or null.
 * @param isAddress which addresses are called; others than the usual in tests only
 */
export function parseSubscription(value: unknown, isAddress = isPushAddress): Subscription | null {
	const { endpoint, keys } = asObject(value);
	const { p256dh, auth } = asObject(keys);
	if (typeof endpoint !== 'string' || endpoint.length > 1000 || !isAddress(endpoint)) return null;
	// An uncompressed point of P-256, and 16 bytes of secret (RFC 8291, 3.1 and 3.2).
	if (typeof p256dh !== 'string' || typeof auth !== 'string') return null;
	const [point, secret] = [Buffer.from(p256dh, 'base64url'), Buffer.from(auth, 'base64url')];
	if (point.length !== 65 || point[0] !== 4 || secret.length !== 16) return null;
	return { endpoint, keys: { p256dh, auth } };
}
