/** One line or wash of a drawing. */
export interface Mark {
	/** Classes that say what it is drawn with; the garden's style sheets know them. */
	as: string;
	/** SVG path data. */
	d: string;
	/** An SVG transform, where the path is drawn around its own origin. */
	at?: string;
	/** A wash that fades: which of the drawing's gradients fills it. */
	fill?: 'sky' | 'glow' | 'halo';
}

export type Point = readonly [number, number];

/** A line or shape through all these points (Catmull-Rom), in whole units and relative, so that it stays light. */
export function curve(points: readonly Point[], closed = false): string {
	const at = (i: number): Point => {
		const last = points.length;
		const index = closed ? (i + last) % last : Math.max(0, Math.min(last - 1, i));
		return points[index] as Point;
	};
	const pen = startAt(at(0));
	const segments = closed ? points.length : points.length - 1;
	for (let i = 0; i < segments; i++) {
		const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
		pen.cubic(
			[b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6],
			[c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6],
			c
		);
	}
	return pen.text() + (closed ? 'z' : '');
}

/** A branch: thick at its first point, thin at its last. */
export function limb(points: readonly Point[], from: number, to: number): string {
	const left: Point[] = [];
	const right: Point[] = [];
	points.forEach((point, i) => {
		const before = points[Math.max(0, i - 1)] as Point;
		const after = points[Math.min(points.length - 1, i + 1)] as Point;
		const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
		const half = (from + ((to - from) * i) / (points.length - 1)) / 2;
		const nx = (-(after[1] - before[1]) / length) * half;
		const ny = ((after[0] - before[0]) / length) * half;
		left.push([point[0] + nx, point[1] + ny]);
		right.unshift([point[0] - nx, point[1] - ny]);
	});
	return curve([...left, ...right], true);
}

/** Straight lines from point to point. */
export function straight(points: readonly Point[], closed = false): string {
	const [first = [0, 0], ...rest] = points;
	const pen = startAt(first);
	for (const point of rest) pen.line(point);
	return pen.text() + (closed ? 'z' : '');
}

/** Many dots in one path: lines without length, made round by their caps. */
export function dots(points: readonly Point[]): string {
	let [x, y] = [0, 0];
	return points
		.map((point, i) => {
			const [nx, ny] = [Math.round(point[0]), Math.round(point[1])];
			const text = i === 0 ? `M${nx} ${ny}h0` : `m${pair(nx - x, ny - y)}h0`;
			[x, y] = [nx, ny];
			return text;
		})
		.join('');
}

/** Many short strokes in one path, each from a point, bending by way of `via` to `to`, both relative to it. */
export function strokes(list: readonly { from: Point; via: Point; to: Point }[]): string {
	return list
		.map(({ from, via, to }) => {
			const [x, y] = [Math.round(from[0]), Math.round(from[1])];
			return `M${pair(x, y)}q${pair(Math.round(via[0]), Math.round(via[1]))}${joined(Math.round(to[0]))}${joined(Math.round(to[1]))}`;
		})
		.join('');
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
	return `M${Math.round(x - rx)} ${Math.round(y)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

export function box(x: number, y: number, width: number, height: number): string {
	return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function startAt(point: Point) {
	let [x, y] = [Math.round(point[0]), Math.round(point[1])];
	let text = `M${pair(x, y)}`;
	const step = (to: Point) => [Math.round(to[0]) - x, Math.round(to[1]) - y] as const;
	return {
		line(to: Point) {
			const [dx, dy] = step(to);
			text += `l${pair(dx, dy)}`;
			[x, y] = [x + dx, y + dy];
		},
		cubic(first: Point, second: Point, to: Point) {
			const [a, b, c] = [step(first), step(second), step(to)];
			text += `c${pair(...a)}${joined(b[0])}${joined(b[1])}${joined(c[0])}${joined(c[1])}`;
			[x, y] = [x + c[0], y + c[1]];
		},
		text: () => text
	};
}

/** Two numbers, with no more between them than they need. */
function pair(x: number, y: number): string {
	return `${x}${joined(y)}`;
}

function joined(value: number): string {
	return value < 0 ? `${value}` : ` ${value}`;
}
