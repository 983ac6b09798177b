import type { Locale } from '#lib/base/locale.ts';
import { m, say } from '#lib/content/words.ts';
import type { Paper, Part } from '#lib/classes/paper.server.ts';
import { writeDay, writeTime } from '#lib/looking-back/dates.ts';
import { asideOf } from '#lib/looking-back/day-lines.ts';
import { dotsFile, rasterFile, rowFile } from '#lib/looking-back/paper-pictures.ts';
import { sayHalf } from '#lib/looking-back/say-half.ts';
import { sayDrift, saySleepLengths } from '#lib/looking-back/say-rhythm.ts';
import { hasWords, numbersOf, type WrittenDay } from '#lib/looking-back/written-day.ts';
import { onPaper } from '#lib/signs/on-paper.ts';
import type { Along } from './take-along.ts';

/** What was picked, on paper, with its pictures by name, and room to write by hand. It is printed once and kept nowhere. */
export function alongPaper(found: Along, locale: Locale): { paper: Paper; pictures: Record<string, string> } {
	const pictures: Record<string, string> = {};
	const draw = (name: string, svg: string, alt: string, text: string): Part => {
		pictures[name] = svg;
		return { kind: 'picture', name, alt, text };
	};
	const range = m.looking_back_from_to({
		from: writeDay(found.span.from, 'dayYear', locale),
		to: writeDay(found.span.to, 'dayYear', locale)
	});
	const parts: Part[] = [
		...wordsOf(found, locale),
		...section(m.looking_back_made(), list(found.made)),
		...section(
			m.looking_back_surprised(),
			found.surprises.flatMap(({ surprised, words, day }): Part[] => [
				{ kind: 'quote', text: onPaper(surprised) },
				{ kind: 'small', text: onPaper(`${words} · ${day}`) }
			])
		),
		...section(
			m.looking_back_pictures(),
			found.pictures.flatMap(({ dimension, dots, band, half }): Part[] => {
				const title = say(`looking_back_${dimension}`);
				return [
					{ kind: 'subheading', text: title },
					draw(dimension, dotsFile(dimension, dots, band), title, `${sayHalf(half)}\n${range}`)
				];
			}),
			{ kind: 'small', text: m.looking_back_pictures_note() }
		),
		...section(
			m.looking_back_solitude(),
			found.solitude.map(({ solitude, dots }) => {
				const answer = say(`check_ins_solitude_${solitude}`);
				return draw(`alone-${solitude.replaceAll('_', '-')}`, rowFile(dots), answer, answer);
			})
		),
		...(found.sleep
			? section(m.looking_back_sleep(), [
					draw(
						'sleep',
						rasterFile(found.sleep.raster, found.sleep.line),
						m.looking_back_sleep(),
						[sayDrift(found.sleep, locale), saySleepLengths(found.lengths), m.looking_back_sleep_note()]
							.filter((line) => line !== null)
							.join('\n')
					)
				])
			: []),
		...section(
			m.comparisons_title(),
			list(found.comparisons.map(({ name, sentence, onTap }) => [name, sentence, ...onTap].join('\n')))
		),
		{ kind: 'heading', text: m.looking_back_along_own(), beside: '' },
		{ kind: 'question', text: m.looking_back_along_own_hint(), rows: 6 }
	];
	const paper: Paper = {
		...{ lang: locale, title: m.looking_back_along_paper(), lead: range, spine: 'Engawa', date: null },
		parts
	};
	return { paper, pictures };
}

function section(title: string, parts: Part[], last?: Part): Part[] {
	if (parts.length === 0) return [];
	return [{ kind: 'heading', text: title, beside: '' }, ...parts, ...(last ? [last] : [])];
}

function list(items: string[]): Part[] {
	return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: items.map(onPaper) }];
}

function wordsOf({ leaf, feelings }: Along, locale: Locale): Part[] {
	if (!leaf || leaf.days.length === 0) return [];
	return section(
		m.looking_back_words(),
		leaf.days.flatMap((day): Part[] => [
			{ kind: 'subheading', text: writeDay(day.day, 'weekdayYear', locale) },
			...list(linesOf(day, feelings, locale))
		])
	);
}

function linesOf({ sleeps, checkIns }: WrittenDay, feelings: Map<string, string>, locale: Locale): string[] {
	const slept = sleeps.map(({ startedAt, endedAt, zone, kind }) => {
		const hours = { from: writeTime(startedAt, zone, locale), to: writeTime(endedAt, zone, locale) };
		return kind === 'nap' ? m.looking_back_napped(hours) : m.looking_back_slept(hours);
	});
	const said = checkIns.map((checkIn) => {
		const words = checkIn.feelings.map((id) => feelings.get(id) ?? id).join(m.looking_back_comma());
		const numbers = hasWords(checkIn)
			? []
			: numbersOf(checkIn).map(([name, value]) => `${say(`looking_back_${name}`)} ${value}`);
		const [time, aside] = [writeTime(checkIn.at, checkIn.zone, locale), [...asideOf(checkIn), ...numbers].join(' · ')];
		const lines = [words === '' ? time : `${time} · ${words}`, ...(checkIn.note?.split('\n') ?? []), aside];
		return lines.filter((line) => line !== '').join('\n');
	});
	return [...slept, ...said];
}
