/** Names in the order in which they are first met, and the place of each. */
export function makeNumbering(): { names: string[]; numberOf(name: string): number } {
	const names: string[] = [];
	const places = new Map<string, number>();
	return {
		names,
		numberOf(name) {
			let place = places.get(name);
			if (place === undefined) places.set(name, (place = names.push(name) - 1));
			return place;
		}
	};
}
