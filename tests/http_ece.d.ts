// What browsers do with a push (RFC 8188), as far as the tests need it: the package has no types of its own.
declare module 'http_ece' {
	import type { ECDH } from 'node:crypto';

	/** Opens what was sealed for one browser. @throws where it was not for this one, or was changed */
	export function decrypt(body: Buffer, keys: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer;
}
