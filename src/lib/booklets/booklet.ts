import * as v from 'valibot';
import { parseDay } from '#lib/base/day.ts';

/** The booklets, by their addresses. */
export const bookletNames = ['parents', 'teachers', 'young-people', 'helpers'] as const;
export type BookletName = (typeof bookletNames)[number];

/** Whether there is a booklet at this address. */
export function isBooklet(text: string): text is BookletName {
	return (bookletNames as readonly string[]).includes(text);
}

/** The pictures that a writer can ask for; each is drawn in `picture.ts`. */
export const pictureNames = ['veranda', 'three-dimensions', 'two-chairs', 'door', 'signals'] as const;
export type PictureName = (typeof pictureNames)[number];

/** Words in a line, with what little can be done to them. */
export type Span =
	| { kind: 'text'; text: string }
	| { kind: 'soft' | 'strong'; spans: Span[] }
	/** `to` is a whole address, or one inside the house that begins with "/". */
	| { kind: 'link'; to: string; spans: Span[] }
	| { kind: 'break' };

/** What a booklet is made of, whoever sets it: the page, the PDF or plain text. */
export type Block =
	| { kind: 'chapter' | 'heading'; id: string; spans: Span[] }
	| { kind: 'paragraph'; spans: Span[] }
	| { kind: 'list'; ordered: boolean; items: Block[][] }
	| { kind: 'quote'; blocks: Block[] }
	/** A figure, in its careful wording. */
	| { kind: 'fact'; text: string }
	| { kind: 'picture'; name: PictureName; alt: string }
	| { kind: 'box'; as: 'exercise' | 'sentences' | 'leave'; id: string; title: string; blocks: Block[] }
	/** Where the helplines of the chosen country stand. */
	| { kind: 'helplines' };

/** What stands above the text of a booklet. */
export type Front = v.InferOutput<typeof frontForm>;
/** What is the same in every language. */
export type Sheet = v.InferOutput<typeof sheetForm>;

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const day = v.pipe(
	v.string(),
	v.check((text) => parseDay(text) !== null, 'is no day of the calendar')
);

const frontForm = v.strictObject({ title: words, subtitle: words, for_whom: words, spine: words });
const sheetForm = v.strictObject({ order: v.number(), reviewed_on: day, sources: v.pipe(v.array(words), v.minLength(1)) });

/** @throws {Error} naming everything that is wrong */
export function parseFront(raw: unknown): Front {
	return parse(frontForm, raw);
}

/** @throws {Error} naming everything that is wrong */
export function parseSheet(raw: unknown): Sheet {
	return parse(sheetForm, raw);
}

function parse<T extends v.GenericSchema>(form: T, raw: unknown): v.InferOutput<T> {
	const parsed = v.safeParse(form, raw);
	if (parsed.success) return parsed.output;
	throw new Error(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`).join('; '));
}
