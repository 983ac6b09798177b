import type { ByPerson } from '#lib/steps/model/columns.ts';

/**
 * Which things are linked: two of one number were answered by the same person, or by a chain of people and things. Between
 * things of different numbers answers say nothing about which is harder.
 * @returns a number for each thing, counting up from 0 in the order of things; a thing without answers is alone
 */
export function islandsOf({ from, thing }: ByPerson, things: number): Uint32Array {
	const parent = Uint32Array.from({ length: things }, (_, i) => i);
	const rootOf = (start: number): number => {
		let at = start;
		while (parent[at] !== at) {
			const above = parent[parent[at] as number] as number;
			parent[at] = above;
			at = above;
		}
		return at;
	};
	for (let p = 0; p + 1 < from.length; p++)
		for (let i = (from[p] as number) + 1; i < (from[p + 1] as number); i++) {
			const [one, other] = [rootOf(thing[i - 1] as number), rootOf(thing[i] as number)];
			parent[Math.max(one, other)] = Math.min(one, other);
		}
	const numbers = new Map<number, number>();
	return parent.map((_, i) => {
		const root = rootOf(i);
		if (!numbers.has(root)) numbers.set(root, numbers.size);
		return numbers.get(root) as number;
	});
}
