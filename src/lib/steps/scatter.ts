/** A number in [0, 1) that a text always gives (FNV-1a, 32 bits; RFC 9923). For drawing, never for secrets. */
export function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash / 2 ** 32;
}
