import type rehypeSanitize from 'rehype-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '#lib/base/locale.ts';

/** A word that gets a note where a text first uses it. */
export interface Noted {
	id: string;
	term: string;
	sentence: string;
}

/** The words to look for in one language, ready to be found. */
export interface Notable {
	pattern: RegExp | null;
	byForm: Map<string, Noted>;
	/** Said at the end of each note, as a link to the whole entry. */
	more: string;
}

type Tree = Parameters<ReturnType<typeof rehypeSanitize>>[0];
type Content = Extract<Tree['children'][number], { type: 'element' }>['children'][number];

/**
 * Makes words findable: the longest form first; in English and Italian as whole words in any case, in Japanese, which
 * puts no spaces, anywhere.
 */
export function notableIn(locale: Locale, words: (Noted & { forms: string[] })[], more: string): Notable {
	const byForm = new Map<string, Noted>();
	for (const { id, term, forms, sentence } of words)
		for (const form of [term, ...forms]) if (!byForm.has(keyOf(form))) byForm.set(keyOf(form), { id, term, sentence });
	const any = [...byForm.keys()]
		.sort((a, b) => b.length - a.length)
		.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
	const pattern = locale === 'ja' ? any : `(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`;
	return { pattern: any ? new RegExp(pattern, 'giu') : null, byForm, more };
}

/** Never inside these: headings, links, what somebody says, figures, what is written for a machine. */
const silent = ['h1', 'h2', 'h3', 'a', 'blockquote', 'code'];

/** Puts a note beside the first use of each word in a tree. @returns the words in the order of their first use */
export function takeNotes(tree: Tree, { pattern, byForm, more }: Notable, prefix: string): Noted[] {
	const noted: Noted[] = [];
	if (!pattern) return noted;
	visit(tree, (node, index, parent) => {
		if (node.type === 'element' && (silent.includes(node.tagName) || isFact(node.properties.className))) return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return;
		const parts: Content[] = [];
		let end = 0;
		const text = node.value.normalize('NFC');
		for (const hit of text.matchAll(pattern)) {
			const word = byForm.get(keyOf(hit[0]));
			if (!word || noted.includes(word) || noted.some(({ id }) => id === word.id)) continue;
			noted.push(word);
			parts.push({ type: 'text', value: text.slice(end, hit.index) }, ...noteOf(word, hit[0], { more, prefix }));
			end = hit.index + hit[0].length;
		}
		if (parts.length === 0) return;
		parts.push({ type: 'text', value: text.slice(end) });
		parent.children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
	return noted;
}

function isFact(classes: unknown): boolean {
	return Array.isArray(classes) && classes.includes('fact');
}

/**
 * The word as a button that opens its note. A native popover: by touch, by Enter or Space, closed with Escape or by a press
 * beside it, told as open or closed by screen readers, which find the note right after the word.
 */
function noteOf({ id, sentence }: Noted, word: string, { more, prefix }: { more: string; prefix: string }): Content[] {
	const text = (value: string): Content => ({ type: 'text', value });
	return [
		{
			type: 'element',
			tagName: 'button',
			properties: { type: 'button', className: ['term'], popoverTarget: `note-${id}` },
			children: [text(word)]
		},
		{
			type: 'element',
			tagName: 'span',
			properties: { popover: 'auto', id: `note-${id}`, className: ['note'], role: 'note' },
			children: [
				text(`${sentence} `),
				{
					type: 'element',
					tagName: 'a',
					properties: { href: `${prefix}/glossary/${id}` },
					children: [text(more)]
				}
			]
		}
	];
}

function keyOf(form: string): string {
	return form.normalize('NFC').toLowerCase();
}
