import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { takeNotes, type Notable, type Noted } from '#lib/content/notes.ts';

/** What a text needs to become markup. */
export interface ProseWords {
	/** '' or '/it': what stands before every address of this visit. */
	prefix: string;
	/** The whole wording of a fact, or nothing where there is none of this id. */
	fact?: (id: string) => string | undefined;
	/** Says, after a fact, where its page tells more: "source". */
	factSource?: string;
	/** Words that get a note at their first use, and how they are found in this language. */
	notable?: Notable;
}

/** A text as markup, and what it met on the way. */
export interface Prose {
	html: string;
	/** The words that got a note, in their order. */
	noted: Noted[];
}

type Tree = Parameters<ReturnType<typeof rehypeSanitize>>[0];
type Element = Extract<Tree['children'][number], { type: 'element' }>;

const toMarkup = unified()
	.use(remarkRehype, {
		handlers: {
			textDirective: (_state: unknown, node: Parameters<typeof toString>[0]) => ({
				type: 'element',
				tagName: 'span',
				properties: { dataFact: toString(node) },
				children: []
			})
		}
	})
	// Only what Markdown makes; addresses of this house or https. Notes and facts are ours and are put in afterwards.
	.use(rehypeSanitize, {
		tagNames: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'a', 'em', 'strong', 'br', 'hr', 'code', 'img', 'span'],
		attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'], span: ['dataFact'] },
		protocols: { href: ['https'], src: ['https'] },
		strip: ['script', 'style']
	});
const toText = unified().use(rehypeStringify);

/** The markup of a text that {@link readWritten} took. Its headings are `part-1`, `part-2` …, alike in every language. */
export function renderProse(text: Root, words: ProseWords): Prose {
	const tree = toMarkup.runSync(structuredClone(text)) as Tree;
	let part = 0;
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName === 'h2') node.properties.id = `part-${++part}`;
		if (node.tagName === 'a') lead(node, words.prefix);
		if (node.tagName !== 'span' || !parent || index === undefined) return;
		const id = String(node.properties.dataFact);
		if (parent.type === 'element' && parent.children.length === 1) parent.properties.className = ['fact'];
		const parts = factParts(id, words);
		parent.children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
	const noted = words.notable ? takeNotes(tree, words.notable, words.prefix) : [];
	return { html: toText.stringify(tree), noted };
}

function lead(link: Element, prefix: string): void {
	const href = String(link.properties.href ?? '');
	if (href.startsWith('/')) link.properties.href = prefix + href;
	else link.properties.rel = ['noreferrer'];
}

/** The whole wording, and after it a small link to where it is told what the figure stands on. */
function factParts(id: string, { fact, factSource = '', prefix }: ProseWords): Element['children'] {
	const wording = fact?.(id);
	if (wording === undefined) return [];
	const link = { href: `${prefix}/facts#${id}`, className: ['source'] };
	return [
		{ type: 'text', value: `${wording} ` },
		{ type: 'element', tagName: 'a', properties: link, children: [{ type: 'text', value: factSource }] }
	];
}
