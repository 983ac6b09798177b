import { dayOf, parseDay } from '#lib/base/day.ts';
import { now } from '#lib/base/clock.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { captionsOf } from '#lib/looking-back/captions.ts';
import { readAnswers, readBounds, readDays, readSleeps } from '#lib/looking-back/days.server.ts';
import { drawDots } from '#lib/looking-back/dots.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { lengthsOf } from '#lib/looking-back/lengths.ts';
import { drawRaster } from '#lib/looking-back/raster.ts';
import { neighbours, readChoice, spanOf, writeChoice, yearsOf } from '#lib/looking-back/spans.ts';
import type { PageServerLoad } from './$types.ts';

/** How many days are told in words before "Earlier days". */
const daysInWords = 5;

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const me = meOf(tx);
		const choice = readChoice(url.searchParams);
		const before = parseDay(url.searchParams.get('before') ?? '');
		const known = { today: dayOf(now(), me.zone, me.dayBegins), ...(await readBounds(tx)) };
		const span = spanOf(choice, known);
		const [leaf, answers, sleeps] = await Promise.all([
			readDays(tx, { span, before, count: daysInWords, notes: true }),
			readAnswers(tx, span),
			readSleeps(tx, span)
		]);
		const main = sleeps.filter(({ kind }) => kind === 'main');
		return {
			empty: known.first === null,
			choice,
			query: writeChoice(choice),
			span,
			near: neighbours(choice, known),
			years: yearsOf(known),
			today: known.today,
			leafed: before !== null,
			leaf,
			feelings: feelingWords(readFeelings(locals.house.root), locals.locale),
			pictures: captionsOf(answers).map(({ entries, ...caption }) => ({ ...caption, dots: drawDots(entries, span) })),
			raster: drawRaster(sleeps, span),
			lengths: lengthsOf(
				main.map(({ startedAt, endedAt }) => (endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 60_000)
			)
		};
	});
