import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { box, curve, dots, ellipse, straight, type Mark, type Point } from '#lib/veranda/pen.ts';
import type { Roll } from '#lib/veranda/seeded.ts';

/** Days from one new moon to the next, and a new moon: 6 January 2000, 18:14 UTC (Meeus, Astronomical Algorithms, ch. 49). */
const lunation = 29.530588853;
const newMoonDay = 10962.76;

/**
 * How far the moon is in its month on a day.
 * @param day days since 1 January 1970
 * @returns 0 new, 0.25 first quarter, 0.5 full, 0.75 last quarter; never 1
 */
export function moonPhase(day: number): number {
	const months = (day - newMoonDay) / lunation;
	return months - Math.floor(months);
}

/** Everything beyond the fence: the air, what is in it, the hills. */
export function drawSky({ light, weather }: Outdoors, seed: number, roll: Roll): Mark[] {
	const open = weather === 'clear' || weather === 'wind';
	const marks: Mark[] = [{ as: 'sky', d: box(340, 40, 1260, 430), fill: 'sky' }];
	if (light === 'night' && open) marks.push(...stars(roll, 80, moonPlace(seed)));
	if ((light === 'dusk' || light === 'dawn') && open) marks.push({ as: 'star line w3', d: dots([[440, 142]]) });
	if (light === 'night' && weather !== 'rain' && weather !== 'snow') marks.push(...moon(seed, weather === 'cloud'));
	if (light === 'evening' && weather !== 'rain' && weather !== 'snow')
		marks.push({ as: weather === 'cloud' ? 'sun o5' : 'sun', d: ellipse(470, 306, 36, 36) });
	if (light === 'day' && open) marks.push({ as: 'sun', d: ellipse(486, 148, 32, 32) });
	marks.push(...clouds(weather, roll));
	return [...marks, ...hills(light, weather)];
}

function stars(roll: Roll, count: number, [x, y]: Point): Mark[] {
	// None shines through the dark part of the moon.
	const clearOfMoon = (star: Point) => Math.hypot(star[0] - x, star[1] - y) > 36;
	const some = (share: number): Point[] =>
		Array.from({ length: Math.round(count * share) }, (): Point => [
			370 + roll() * 1210,
			74 + roll() ** 1.4 * 250
		]).filter(clearOfMoon);
	return [
		{ as: 'star line w1 o5', d: dots(some(0.62)) },
		{ as: 'star line w2 o7', d: dots(some(0.3)) },
		{ as: 'star line w3', d: dots(some(0.08)) }
	];
}

/** The moon as it is that night, wandering a little with the hours. */
function moon(seed: number, veiled: boolean): Mark[] {
	const phase = moonPhase(Math.floor(seed / 24));
	const [x, y] = moonPlace(seed);
	const r = 30;
	const shine = (1 - Math.cos(phase * 2 * Math.PI)) / 2;
	const marks: Mark[] = [{ as: 'moon o1', d: ellipse(x, y, r, r) }];
	if (shine > 0.15) marks.push({ as: shine > 0.6 ? 'halo' : 'halo o5', d: ellipse(x, y, 92, 92), fill: 'halo' });
	marks.push({ as: veiled ? 'moon o5' : 'moon', d: litPart(phase, r), at: `translate(${x} ${y}) rotate(-18)` });
	return marks;
}

function moonPlace(seed: number): Point {
	const share = (((seed % 24) + 6) % 24) / 12;
	return [Math.round(430 + share * 100), Math.round(196 - Math.sin(share * Math.PI) * 62)];
}

/**
 * The part of the moon that the sun shines on, as seen from the north: half its rim, and back along half an ellipse.
 * @param phase as `moonPhase` gives it
 * @param r its radius
 */
export function litPart(phase: number, r: number): string {
	const growing = phase < 0.5;
	const inner = Math.round(Math.cos(phase * 2 * Math.PI) * r);
	const back = growing === inner > 0 ? 0 : 1;
	return `M0 ${-r}A${r} ${r} 0 0 ${growing ? 1 : 0} 0 ${r}A${Math.max(1, Math.abs(inner))} ${r} 0 0 ${back} 0 ${-r}z`;
}

/** Bands with round ends, as haze is drawn on old screens. */
function clouds(weather: Outdoors['weather'], roll: Roll): Mark[] {
	const count = { clear: 2, wind: 4, cloud: 7, rain: 8, snow: 6 }[weather];
	const thickness = weather === 'wind' ? 9 : weather === 'clear' ? 14 : 24;
	const bands = Array.from({ length: count }, (_, i) => {
		const width = 180 + roll() * (weather === 'wind' ? 520 : 380);
		const x = 330 + roll() * 1050;
		const y = 86 + ((i + roll() * 0.7) / count) * 210;
		return (
			band(x, y, width, thickness * (0.7 + roll() * 0.6)) +
			band(x + width * (0.2 + roll() * 0.3), y + thickness, width * 0.6, thickness * 0.7)
		);
	});
	const marks: Mark[] = [{ as: `cloud ${weather === 'clear' ? 'o5' : 'o7'}`, d: bands.join('') }];
	if (weather === 'cloud' || weather === 'rain' || weather === 'snow')
		marks.unshift({ as: 'cloud o4', d: box(340, 40, 1260, 430) });
	return marks;
}

function band(x: number, y: number, width: number, height: number): string {
	const h = Math.round(height / 2);
	return `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}a${h} ${h} 0 0 1 0 ${2 * h}h${-Math.round(width)}a${h} ${h} 0 0 1 0 ${-2 * h}z`;
}

function hills(light: Outdoors['light'], weather: Outdoors['weather']): Mark[] {
	const far: Point[] = [[340, 338], [470, 322], [560, 330], [660, 300], [760, 316], [850, 296], [960, 270], [1060, 300], [1180, 318], [1300, 286], [1400, 262], [1500, 292], [1610, 300]]; // prettier-ignore
	const near: Point[] = [[340, 384], [480, 372], [590, 352], [700, 366], [820, 382], [940, 360], [1050, 350], [1170, 372], [1300, 366], [1420, 344], [1520, 354], [1610, 340]]; // prettier-ignore
	const ground = (points: Point[]) => curve(points) + 'V470H340z';
	const marks: Mark[] = [
		{ as: weather === 'rain' || weather === 'snow' ? 'far o5' : 'far', d: ground(far) },
		{ as: 'near', d: ground(near) },
		{ as: 'line thin o4', d: curve(near) }
	];
	if (light === 'dawn' || weather === 'rain')
		marks.push({ as: 'mist o6', d: band(360, 338, 420, 18) + band(620, 356, 620, 16) + band(1080, 332, 460, 20) });
	// One roof far off; after dark its window is lit. Someone is up, or forgot.
	marks.push({ as: 'roof', d: straight([[578, 357], [600, 338], [634, 338], [656, 357], [642, 357], [642, 374], [592, 374], [592, 357]], true) }); // prettier-ignore
	if (light === 'night' || light === 'dusk') marks.push({ as: 'lamp', d: box(612, 360, 9, 9) });
	return marks;
}
