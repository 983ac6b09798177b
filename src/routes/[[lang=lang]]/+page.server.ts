import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import { readContent } from '#lib/content/yaml.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import { checkLines, chooseLine, type Line } from '#lib/veranda/line.ts';
import { outdoorsAt, seedOf } from '#lib/veranda/outdoors.ts';
import { clockTimeIn } from '#lib/veranda/server-clock.ts';
import type { PageServerLoad } from './$types.ts';

/** The garden of this season with its lamps on, a line that is true at any hour, and whether a letterbox is open. */
export const load: PageServerLoad = async ({ locals }) => {
	const time = clockTimeIn(locals.locale, now());
	const { season } = outdoorsAt(time);
	const lines = checkLines(readContent<Line[]>(locals.house.root, 'veranda/lines.yaml'));
	const anyHour = lines.filter(({ hours, seasons, weather }) => !hours && !seasons && !weather);
	const garden = { light: 'dusk', season, weather: 'clear', seed: seedOf(time) } as const;
	const letterbox = (await locals.asVisitor(findOpen)) !== null;
	return { letterbox, garden, line: chooseLine(anyHour, garden, chance(9_999_999))[locals.locale] };
};
