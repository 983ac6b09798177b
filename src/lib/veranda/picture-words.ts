import { m, say } from '#lib/content/words.ts';
import type { Moment } from '#lib/veranda/moment.ts';

/** The picture in words, for whoever does not see it, in the language of the request. */
export function describe({ light, season, weather }: Moment): string {
	return m.veranda_picture({
		light: say(`veranda_picture_${light}`),
		season: say(`veranda_picture_${season}`),
		weather: say(`veranda_picture_${weather}`)
	});
}
