/** The lights of a day, in their order: evening is the late low sun, dusk is when lamps come on. */
export const lights = ['dawn', 'day', 'evening', 'dusk', 'night'] as const;
export type Light = (typeof lights)[number];
export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];
export const weathers = ['clear', 'cloud', 'wind', 'rain', 'snow'] as const;
export type Weather = (typeof weathers)[number];

/** What the garden is like. Snow falls in winter only. */
export interface Outdoors {
	light: Light;
	season: Season;
	weather: Weather;
}

/** A local date and time of some clock, the server's or the device's. */
export interface ClockTime {
	/** Days since 1 January 1970, in local time. */
	day: number;
	/** 1 to 12. */
	month: number;
	/** Minutes after local midnight, 0 to 1439. */
	minutes: number;
}

/** When each light begins, in minutes after midnight: sunrise and sunset near 42° north, by the middle of each season. */
const begins: Record<Season, Record<Light, number>> = {
	spring: { dawn: 5 * 60, day: 7 * 60, evening: 17 * 60 + 30, dusk: 19 * 60, night: 20 * 60 + 30 },
	summer: { dawn: 4 * 60, day: 6 * 60, evening: 18 * 60 + 30, dusk: 20 * 60, night: 21 * 60 + 30 },
	autumn: { dawn: 5 * 60 + 30, day: 7 * 60 + 30, evening: 16 * 60, dusk: 17 * 60 + 30, night: 19 * 60 },
	winter: { dawn: 6 * 60 + 30, day: 8 * 60 + 30, evening: 15 * 60 + 30, dusk: 16 * 60 + 45, night: 18 * 60 + 15 }
};

/** How many of ten quarter-days are like this. */
const skies: Record<Season, Weather[]> = {
	spring: ['clear', 'clear', 'clear', 'clear', 'cloud', 'cloud', 'cloud', 'wind', 'rain', 'rain'],
	summer: ['clear', 'clear', 'clear', 'clear', 'clear', 'cloud', 'cloud', 'wind', 'rain', 'rain'],
	autumn: ['clear', 'clear', 'clear', 'clear', 'cloud', 'cloud', 'wind', 'wind', 'rain', 'rain'],
	winter: ['clear', 'clear', 'clear', 'clear', 'cloud', 'cloud', 'wind', 'rain', 'snow', 'snow']
};

/** @param minutes after local midnight */
export function lightAt(season: Season, minutes: number): Light {
	const of = begins[season];
	return lights.findLast((light) => minutes >= of[light]) ?? 'night';
}

/** The season of a month (1 to 12) north of the equator, as meteorologists and gardens count: spring begins in March. */
export function seasonOf(month: number): Season {
	return seasons[Math.floor(((month + 9) % 12) / 3)] as Season;
}

/** The garden's own weather. It holds for a quarter of a day, and knows nothing of where anyone is. */
export function weatherOf(season: Season, time: Pick<ClockTime, 'day' | 'minutes'>): Weather {
	// Whole-number mixing, so that the server and the device agree without sharing more than the time.
	let h = Math.imul(time.day * 4 + Math.floor(time.minutes / 360) + 1, 0x9e3779b1);
	h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
	h = (h ^ (h >>> 13)) >>> 0;
	return skies[season][h % 10] as Weather;
}

/** What the garden is like at a time of some clock. */
export function outdoorsAt(time: ClockTime): Outdoors {
	const season = seasonOf(time.month);
	return { season, light: lightAt(season, time.minutes), weather: weatherOf(season, time) };
}

/** The number a garden's small changes are drawn from: it is another one every hour. */
export function seedOf(time: Pick<ClockTime, 'day' | 'minutes'>): number {
	return time.day * 24 + Math.floor(time.minutes / 60);
}

/** What was chosen in an address, the rest as it is anyway. Snow outside winter becomes rain. */
export function choose(chosen: { [K in keyof Outdoors]?: string | null }, otherwise: Outdoors): Outdoors {
	const one = <T extends string>(list: readonly T[], text: string | null | undefined, other: T): T =>
		list.find((word) => word === text) ?? other;
	const outdoors = {
		light: one(lights, chosen.light, otherwise.light),
		season: one(seasons, chosen.season, otherwise.season),
		weather: one(weathers, chosen.weather, otherwise.weather)
	};
	return outdoors.weather === 'snow' && outdoors.season !== 'winter' ? { ...outdoors, weather: 'rain' } : outdoors;
}
