import type { Locale } from '#lib/base/locale.ts';
import { m } from '#lib/content/words.ts';
import { asPrinted } from '#lib/booklets/blocks.ts';
import type { Paper } from '#lib/classes/paper.server.ts';
import { onPaper } from '#lib/signs/on-paper.ts';
import type { SheetView } from '#lib/signs/sheet.ts';

/** Where whoever holds the paper finds people. */
export interface PaperTurn {
	/** For what, and the number that is called; where the country has one. */
	emergency: { words: string; number: string } | undefined;
	/** Where help near is listed, as one would write it on paper. */
	address: string;
}

/** The sheet on paper: no day, no name, no number that sums it up; with room to write by hand where nothing was written. */
export function signsPaper(view: SheetView, locale: Locale, turn: PaperTurn): Paper {
	const nothing = view.groups.length === 0 && view.own.length === 0;
	const heading = (text: string) => ({ kind: 'heading', text: asPrinted(text), beside: '' }) as const;
	return {
		lang: locale,
		title: m.signs_heading(),
		lead: m.signs_paper_lead(),
		spine: m.signs_title(),
		date: null,
		parts: [
			...view.groups.flatMap(({ title, signs }): Paper['parts'] => [
				heading(title),
				{
					kind: 'signs',
					items: signs.map(({ see, also }) => ({ text: asPrinted(see), more: asPrinted(m.signs_also({ also })) }))
				}
			]),
			...(view.own.length > 0
				? [
						heading(m.signs_own()),
						{ kind: 'signs', items: view.own.map((line) => ({ text: onPaper(line), more: '' })) } as const
					]
				: []),
			...(nothing ? [heading(m.signs_choose()), { kind: 'question', text: m.signs_own_hint(), rows: 8 } as const] : []),
			heading(m.signs_theirs()),
			view.theirs === ''
				? { kind: 'question', text: m.signs_theirs_room(), rows: 5 }
				: { kind: 'paragraph', text: onPaper(view.theirs) },
			heading(m.signs_turn()),
			...(turn.emergency
				? [{ kind: 'paragraph', text: asPrinted(`${turn.emergency.words} ${m.safety_call(turn.emergency)}`) } as const]
				: []),
			{ kind: 'paragraph', text: asPrinted(m.signs_turn_near({ address: turn.address })) }
		]
	};
}
