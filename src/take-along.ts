import { now } from '#lib/base/clock.ts';
import { dayOf } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { m } from '#lib/content/words.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { nameItem } from '#lib/folio/folio-words.ts';
import { listMade } from '#lib/folio/folio-items.server.ts';
import { along, readParts, type AlongPart } from '#lib/looking-back/along.ts';
import { drawBand, levelsOf } from '#lib/looking-back/band.ts';
import { captionsOf } from '#lib/looking-back/captions.ts';
import * as comparisons from '#lib/looking-back/comparisons.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { readAnswers, readBounds, readDays, readSleeps, readSolitude } from '#lib/looking-back/days.server.ts';
import { readDoneFor } from '#lib/looking-back/done.server.ts';
import { drawDots } from '#lib/looking-back/dots.ts';
import { lengthsOf } from '#lib/looking-back/lengths.ts';
import { nameFlag, nameRating } from '#lib/looking-back/name-comparison.ts';
import { viewRhythm } from '#lib/looking-back/rhythm-view.ts';
import { sayComparison } from '#lib/looking-back/say-comparison.ts';
import { setSideBySide } from '#lib/looking-back/side-by-side.ts';
import { drawSolitude } from '#lib/looking-back/solitude.ts';
import { readChoice, spanOf, writeChoice } from '#lib/looking-back/spans.ts';
import { listWithin } from '#lib/steps/attempts.server.ts';

/** So many days in words go on paper, the latest of the span; and so many small things are looked through for surprises. */
export const mostDays = 31;
const mostTaken = 1000;
const mostMade = 40;

/** Everything of one span that somebody picked to take along; what was not picked is not read. @throws {SignedOut} */
export async function gatherAlong(tx: Tx, { root, locale }: { root: string; locale: Locale }, url: URL) {
	const me = meOf(tx);
	const choice = readChoice(url.searchParams);
	const parts = readParts(url.searchParams);
	const span = spanOf(choice, { today: dayOf(now(), me.zone, me.dayBegins), ...(await readBounds(tx)) });
	const feelings = feelingWords(readFeelings(root), locale);
	const when = <T>(part: AlongPart, read: () => Promise<T>): Promise<T | null> =>
		parts.includes(part) ? read() : Promise.resolve(null);
	const answers = await when('pictures', () => readAnswers(tx, span));
	const sleeps = await when('sleep', () => readSleeps(tx, span));
	return {
		...{ choice, query: writeChoice(choice), span, parts, offered: along, feelings },
		leaf: await when('words', () =>
			readDays(tx, { span, before: null, count: mostDays, notes: parts.includes('notes') })
		),
		made: ((await when('made', () => listMade(tx, span, mostMade))) ?? []).map((item) => nameItem(item)),
		surprises: ((await when('surprises', () => listWithin(tx, span, mostTaken))) ?? [])
			.filter(({ surprised }) => surprised !== '')
			.map(({ id, words, surprised, day }) => ({ id, words, surprised, day: writeDay(day, 'dayYear', locale) })),
		pictures: captionsOf(answers ?? [])
			.filter(({ entries }) => entries.length > 0)
			.map(({ dimension, entries, half }) => ({
				...{ dimension, half, dots: drawDots(entries, span) },
				band: drawBand(levelsOf(entries, span), span)
			})),
		solitude: drawSolitude((await when('solitude', () => readSolitude(tx, span))) ?? [], span),
		sleep: sleeps && viewRhythm(sleeps, span),
		lengths: lengthsOf(
			(sleeps ?? [])
				.filter(({ kind }) => kind === 'main')
				.map(({ startedAt, endedAt }) => (endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 60_000)
		),
		comparisons: (await when('comparisons', () => sayComparisons(tx, feelings, locale))) ?? []
	};
}

export type Along = Awaited<ReturnType<typeof gatherAlong>>;

async function sayComparisons(tx: Tx, feelings: Map<string, string>, locale: Locale) {
	const kept = await comparisons.list(tx);
	if (kept.length === 0) return [];
	const [checkIns, done] = [await comparisons.readCompared(tx), await readDoneFor(tx, kept)];
	return kept.map((one) => {
		const thing = nameFlag(one.flag, { feelings, steps: done.words });
		const name: string = m.comparisons_name({ flag: thing, rating: nameRating(one.rating) });
		return {
			id: one.id,
			name,
			...sayComparison(setSideBySide(one, checkIns, done.days), { thing, rating: one.rating }, locale)
		};
	});
}
