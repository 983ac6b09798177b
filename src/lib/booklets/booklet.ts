import * as v from 'valibot';
import { day, sourceIds, words } from '#lib/content/forms.ts';

/** The booklets, by their addresses. */
const bookletNames = ['parents', 'teachers', 'young-people', 'helpers'] as const;
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

/** `booklet.yaml`: what is the same in every language. */
export const bookletForm = v.strictObject({ order: v.number(), reviewed_on: day, sources: sourceIds });

const front = v.strictObject({ title: words, subtitle: words, for_whom: words, spine: words });
/** What stands above the text of a booklet. */
export type BookletFront = v.InferOutput<typeof front>;
export const bookletFronts = { en: front, it: front, ja: front };

/**
 * The name under which a device keeps the file, as parts of a Content-Disposition header (RFC 6266): plain letters, and
 * the words on the spine in their own language.
 */
export function fileNames({ name, spine }: { name: string; spine: string }, ending: 'pdf' | 'txt'): string {
	// No device takes these in the name of a file, and a full stop at its beginning would hide it.
	const words = spine
		.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[.\s]+|\s+$/g, '');
	const encoded = encodeURIComponent(`${words || name}.${ending}`).replace(
		/['()]/g,
		(one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `filename="${name}.${ending}"; filename*=UTF-8''${encoded}`;
}
