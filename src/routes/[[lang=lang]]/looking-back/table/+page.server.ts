import { dayOf, parseDay } from '#lib/base/day.ts';
import { now } from '#lib/base/clock.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { readBounds, readDays } from '#lib/looking-back/days.server.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { neighbours, readChoice, spanOf, writeChoice, yearsOf } from '#lib/looking-back/spans.ts';
import type { PageServerLoad } from './$types.ts';

/** How many days are in one table: those of a year. */
const daysInTable = 366;

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const me = meOf(tx);
		const choice = readChoice(url.searchParams);
		const before = parseDay(url.searchParams.get('before') ?? '');
		const known = { today: dayOf(now(), me.zone, me.dayBegins), ...(await readBounds(tx)) };
		const span = spanOf(choice, known);
		return {
			choice,
			query: writeChoice(choice),
			span,
			near: neighbours(choice, known),
			years: yearsOf(known),
			leafed: before !== null,
			leaf: await readDays(tx, { span, before, count: daysInTable, notes: false }),
			feelings: feelingWords(readFeelings(locals.house.root), locals.locale)
		};
	});
