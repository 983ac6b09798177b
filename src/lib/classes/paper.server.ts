import type { Locale } from '#lib/base/locale.ts';
import { sayDay } from '#lib/content/say-day.ts';
import { m } from '#lib/content/words.ts';
import type { Block } from '#lib/booklets/booklet.ts';
import { markFile } from '#lib/booklets/picture.ts';
import { spanText } from '#lib/booklets/plain-text.ts';
import { asPrinted } from '#lib/booklets/blocks.ts';
import { printOnce, printSheets } from '#lib/booklets/press.server.ts';
import type { Classes, Lesson } from '#lib/classes/classes.server.ts';
import { lessonMinutes } from '#lib/classes/forms.ts';

/** What stands on paper, one below the other, as `paper.typ` reads it. */
export type Part =
	| { kind: 'notice'; text: string; more: string }
	| { kind: 'heading'; text: string; beside: string }
	| { kind: 'subheading' | 'paragraph' | 'quote' | 'small'; text: string }
	| { kind: 'list'; ordered: boolean; items: string[] }
	/** One of the pictures that come with the paper, by its name; what is in it, and what stands below. */
	| { kind: 'picture'; name: string; alt: string; text: string }
	/** What somebody saw, each with what else it can mean. */
	| { kind: 'signs'; items: { text: string; more: string }[] }
	/** To be answered by hand, on lines. */
	| { kind: 'question'; text: string; rows: number }
	/** A page of its own. */
	| { kind: 'sheet'; title: string; lead: string }
	/** To be cut out, on pages of their own. */
	| { kind: 'cards'; title: string; texts: string[] };

/** A whole paper. */
export interface Paper {
	lang: Locale;
	title: string;
	lead: string;
	spine: string;
	/** Null where no day stands in it: it is somebody's own then, and forgotten as soon as it is printed. */
	date: { year: number; month: number; day: number } | null;
	parts: Part[];
}

/**
 * Prints a paper as a tagged PDF (PDF/UA-1).
 * @param root the folder of the program
 * @param pictures the pictures of its parts as SVG, by their names
 * @throws {Refusal} booklets_busy, for somebody's own
 */
export function printPaper(
	root: string,
	paper: Paper,
	pictures: Record<string, string> = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const { date } = paper;
	const sheets = { template: 'src/lib/classes/paper.typ', book: paper, pictures: { ...pictures, mark: markFile } };
	if (date === null) return printOnce(root, { ...sheets, written: 0 });
	return printSheets(root, { ...sheets, written: Date.UTC(date.year, date.month - 1, date.day) / 1000 });
}

/** A lesson with everything that is cut out and handed round in it. */
export function lessonPaper({ about, words }: Lesson, locale: Locale): Paper {
	const { title, summary, needed, steps } = words[locale];
	const cards = about.cards?.map((one) => asPrinted(one[locale])) ?? [];
	return {
		...headOf(locale, about.reviewed_on),
		title: asPrinted(title),
		lead: asPrinted(summary),
		parts: [
			{ kind: 'notice', text: m.classes_not_while(), more: m.classes_not_while_why() },
			{ kind: 'paragraph', text: asPrinted(m.classes_lesson_needed({ minutes: lessonMinutes, needed })) },
			...steps.flatMap(({ title, minutes, blocks }): Part[] => [
				{ kind: 'heading', text: title, beside: m.classes_minutes({ minutes }) },
				...blocks.map((block) => partOf(block))
			]),
			{ kind: 'small', text: m.classes_lesson_reviewed({ day: sayDay(about.reviewed_on, locale) }) },
			...about.sheets.flatMap(({ title, lead, questions, rows }): Part[] => [
				{ kind: 'sheet', title: asPrinted(title[locale]), lead: asPrinted(lead[locale]) },
				...questions[locale].map((text): Part => ({ kind: 'question', text: asPrinted(text), rows }))
			]),
			...(cards.length > 0 ? [{ kind: 'cards', title: m.classes_lesson_cards(), texts: cards } as const] : [])
		]
	};
}

/** The questions a teacher asks themselves, with lines to write on and no room for a name. */
export function sheetPaper(sheet: NonNullable<Classes['sheet']>, locale: Locale): Paper {
	return {
		...headOf(locale, sheet.reviewed_on),
		title: m.classes_sheet_title(),
		lead: m.classes_sheet_lead(),
		parts: [
			...sheet.groups.flatMap(({ title, questions }): Part[] => [
				{ kind: 'heading', text: asPrinted(title[locale]), beside: '' },
				...questions[locale].map((text): Part => ({ kind: 'question', text: asPrinted(text), rows: 2 }))
			]),
			{ kind: 'paragraph', text: asPrinted(sheet.last[locale]) }
		]
	};
}

/** The study plan without a word in it, to be filled in by hand. */
export function blankPlanPaper(parts: { title: string; hint: string }[], locale: Locale, writtenOn: string): Paper {
	return {
		...headOf(locale, writtenOn),
		title: m.study_plans_title(),
		lead: m.study_plans_no_name(),
		parts: parts.flatMap(({ title, hint }, at): Part[] => [
			{ kind: 'heading', text: title, beside: '' },
			{ kind: 'question', text: hint, rows: at === 0 ? 4 : 2 }
		])
	};
}

function headOf(lang: Locale, day: string): Pick<Paper, 'lang' | 'spine' | 'date'> {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return { lang, spine: m.classes_title(), date: { year, month, day: date } };
}

function partOf(block: Block): Part {
	if (block.kind === 'paragraph') return { kind: 'paragraph', text: spanText(block.spans) };
	if (block.kind === 'list')
		return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => textOf(item)) };
	if (block.kind === 'quote') return { kind: 'quote', text: textOf(block.blocks) };
	throw new Error(`a lesson has no ${block.kind}`);
}

function textOf(blocks: Block[]): string {
	return blocks.map((block) => (block.kind === 'paragraph' ? spanText(block.spans) : '')).join('\n');
}
