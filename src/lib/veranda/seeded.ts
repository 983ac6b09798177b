/** A number in [0, 1). The same seed gives the same numbers for ever, on every machine. */
export type Roll = () => number;

/** Chance that can be repeated: mulberry32 over a 32-bit hash (FNV-1a) of the seed. For drawings, never for secrets. */
export function seeded(seed: string): Roll {
	let state = hash(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A number in [0, 1) for this text alone. */
export function fractionOf(text: string): number {
	return seeded(text)();
}

function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h;
}
