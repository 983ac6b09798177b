const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Where something is highest between two places, if it has one top between them: golden-section search, which narrows the
 * stretch to 0.618 of itself with each step and asks for one height. With several tops it finds one of them.
 * @param steps how often the stretch is narrowed; each asks for the height once
 * Source: Kiefer J., Sequential minimax search for a maximum, Proceedings of the American Mathematical Society 1953;4:502–506,
 * doi:10.1090/S0002-9939-1953-0055639-3.
 */
export function findTop(
	{ from, to, steps }: { from: number; to: number; steps: number },
	height: (at: number) => number
): number {
	let [low, high] = [from, to];
	let [one, other] = [high - golden * (high - low), low + golden * (high - low)];
	let [oneHeight, otherHeight] = [height(one), height(other)];
	for (let step = 0; step < steps; step++) {
		if (oneHeight >= otherHeight) {
			[high, other, otherHeight] = [other, one, oneHeight];
			oneHeight = height((one = high - golden * (high - low)));
		} else {
			[low, one, oneHeight] = [one, other, otherHeight];
			otherHeight = height((other = low + golden * (high - low)));
		}
	}
	return (low + high) / 2;
}
