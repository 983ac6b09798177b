import { coasts } from '#lib/directory/coasts.ts';
import { curve, type Point } from '#lib/veranda/pen.ts';

/** A country as a drawing, with room for marks. */
export interface Outline {
	width: number;
	height: number;
	/** SVG path data, one for each piece of land. */
	lands: string[];
	/** A line that sets islands apart which were moved nearer, or nothing. */
	apart: string;
	/** Where the marks stand, in the units of the drawing; what would cover another is left out. */
	marks: { x: number; y: number }[];
}

interface Place {
	lon: number;
	lat: number;
}

/** Islands too far out for one sheet, moved nearer, and the corner that says so. */
const moved: Record<string, { southOf: number; by: Place; corner: Place[] }> = {
	jp: {
		southOf: 28,
		by: { lon: 15, lat: 6.2 },
		corner: [
			{ lon: 141.4, lat: 31.7 },
			{ lon: 141.4, lat: 33.4 },
			{ lon: 141.9, lat: 33.9 },
			{ lon: 144.6, lat: 33.9 }
		]
	}
};

/** The longer side of a sheet, and the empty edge around the land. */
const sheet = 1000;
const edge = 24;
/** The least distance between two marks. */
const apart = 26;

/**
 * Draws a country and the places in it: an equirectangular projection, narrowed by the cosine of the middle latitude.
 * @param country two letters, lower case
 * @returns null for a country that nobody has drawn, and without marks outside the sheet
 */
export function drawOutline(country: string, places: readonly Place[]): Outline | null {
	const drawn = coasts[country];
	if (!drawn) return null;
	const lands = Object.values(drawn).map((text) => pointsOf(text).map((place) => move(country, place)));
	const corner = moved[country]?.corner ?? [];
	const all = [...lands.flat(), ...corner];
	const [west, east] = [Math.min(...all.map(({ lon }) => lon)), Math.max(...all.map(({ lon }) => lon))];
	const [south, north] = [Math.min(...all.map(({ lat }) => lat)), Math.max(...all.map(({ lat }) => lat))];
	const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const unit = (sheet - 2 * edge) / Math.max((east - west) * narrow, north - south);
	const at = ({ lon, lat }: Place): Point => [edge + (lon - west) * narrow * unit, edge + (north - lat) * unit];
	const width = Math.round(2 * edge + (east - west) * narrow * unit);
	const height = Math.round(2 * edge + (north - south) * unit);
	const marks: Outline['marks'] = [];
	for (const place of places) {
		const [x = 0, y = 0] = at(move(country, place)).map(Math.round);
		const inside = x >= 0 && x <= width && y >= 0 && y <= height;
		if (inside && !marks.some((mark) => Math.hypot(mark.x - x, mark.y - y) < apart)) marks.push({ x, y });
	}
	return {
		width,
		height,
		lands: lands.map((land) => curve(land.map(at), true)),
		apart: corner.length > 0 ? curve(corner.map(at)) : '',
		marks
	};
}

function move(country: string, place: Place): Place {
	const far = moved[country];
	if (!far || place.lat >= far.southOf) return place;
	return { lon: place.lon + far.by.lon, lat: place.lat + far.by.lat };
}

function pointsOf(text: string): Place[] {
	return text.split(',').map((pair) => {
		const [lon = NaN, lat = NaN] = pair.split(' ').map(Number);
		return { lon, lat };
	});
}
