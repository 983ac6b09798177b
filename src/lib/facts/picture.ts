interface Dot {
	x: number;
	y: number;
	filled: boolean;
}

const step = 10;

/** A part of a whole as dots, in rows of ten, or of thirteen where there are 26, of twenty above fifty. */
export function dotsOf(part: number, of: number): { dots: Dot[]; width: number; height: number } {
	const inRow = of > 50 ? 20 : of === 26 ? 13 : Math.min(of, 10);
	const dots = Array.from({ length: of }, (_, at) => ({
		x: (at % inRow) * step + step / 2,
		y: Math.floor(at / inRow) * step + step / 2,
		filled: at < part
	}));
	return { dots, width: inRow * step, height: Math.ceil(of / inRow) * step };
}
