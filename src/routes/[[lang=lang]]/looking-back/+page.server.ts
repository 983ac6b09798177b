import { dayOf, parseDay } from '#lib/base/day.ts';
import { now } from '#lib/base/clock.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { listMade } from '#lib/folio/folio-items.server.ts';
import { drawBand, levelsOf } from '#lib/looking-back/band.ts';
import { captionsOf } from '#lib/looking-back/captions.ts';
import { readAnswers, readBounds, readDays, readSleeps, readSolitude } from '#lib/looking-back/days.server.ts';
import { drawDots } from '#lib/looking-back/dots.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { lengthsOf } from '#lib/looking-back/lengths.ts';
import { viewRhythm } from '#lib/looking-back/rhythm-view.ts';
import { drawSolitude } from '#lib/looking-back/solitude.ts';
import { neighbours, readChoice, spanOf, writeChoice, yearsOf } from '#lib/looking-back/spans.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { listWithin } from '#lib/steps/attempts.server.ts';
import type { PageServerLoad } from './$types.ts';

/** How many days are told in words before "Earlier days". */
const daysInWords = 5;
/** How many made things and how many surprises are shown; all of them have pages of their own. */
const fewMade = 4;
const fewSurprises = 3;
/** Of so many small things that were taken last in the span, those that surprised. */
const mostTaken = 300;

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const me = meOf(tx);
		const choice = readChoice(url.searchParams);
		const before = parseDay(url.searchParams.get('before') ?? '');
		const known = { today: dayOf(now(), me.zone, me.dayBegins), ...(await readBounds(tx)) };
		const span = spanOf(choice, known);
		const [leaf, answers, sleeps, solitude, made, taken] = await Promise.all([
			readDays(tx, { span, before, count: daysInWords, notes: true }),
			readAnswers(tx, span),
			readSleeps(tx, span),
			readSolitude(tx, span),
			listMade(tx, span, fewMade),
			listWithin(tx, span, mostTaken)
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
			made,
			surprises: taken
				.filter(({ surprised }) => surprised !== '')
				.slice(0, fewSurprises)
				.map(({ id, words, surprised, day }) => ({
					...{ id, words, surprised },
					day: writeDay(day, 'dayYear', locals.locale)
				})),
			solitude: drawSolitude(solitude, span),
			pictures: captionsOf(answers).map(({ entries, ...caption }) => ({
				...caption,
				dots: drawDots(entries, span),
				band: drawBand(levelsOf(entries, span), span)
			})),
			sleep: viewRhythm(sleeps, span),
			lengths: lengthsOf(
				main.map(({ startedAt, endedAt }) => (endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 60_000)
			)
		};
	});
