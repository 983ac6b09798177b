import { m, say } from '#lib/content/words.ts';
import type { Outdoors } from '#lib/veranda/outdoors.ts';

/** The picture in words, for whoever does not see it, in the language of the request. */
export function describe({ light, season, weather }: Outdoors): string {
	return m.veranda_picture({
		light: say(`veranda_picture_${light}`),
		season: say(`veranda_picture_${season}`),
		weather: say(`veranda_picture_${weather}`)
	});
}
