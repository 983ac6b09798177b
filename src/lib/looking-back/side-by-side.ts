import { compare } from '#lib/looking-back/compare/compare.ts';
import { recordsOf, type Compared, type Comparison, type Done } from '#lib/looking-back/comparison.ts';

/** A difference as it is drawn: shares of a width, 0 to 1, where 0.5 is no difference. */
interface DrawnInterval {
	low: number;
	dot: number;
	high: number;
}

/** The narrowest reach of the picture to either side, in points of the answer, so that small differences look small. */
const narrowest = 40;

/** What came of one comparison; the picture is null where the records do not say. */
export interface SideBySide {
	compared: ReturnType<typeof compare>;
	interval: DrawnInterval | null;
}

/** What the records say of one comparison, with its picture. */
export function setSideBySide(
	comparison: Comparison,
	checkIns: readonly Compared[],
	done: readonly Done[]
): SideBySide {
	const compared = compare(recordsOf(comparison, checkIns, done));
	return { compared, interval: drawInterval(compared) };
}

function drawInterval({ low, difference, high }: ReturnType<typeof compare>): DrawnInterval | null {
	if (low === null || difference === null || high === null) return null;
	const reach = Math.max(narrowest, Math.abs(low), Math.abs(high));
	const share = (value: number) => 0.5 + value / (2 * reach);
	return { low: share(low), dot: share(difference), high: share(high) };
}
