import type { Element, Root as Html, Text } from 'hast';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { findTerms, type Finder } from '#lib/glossary/term.ts';

/** What a text is made into HTML with, in one language. */
export interface Setting {
	/** '' or '/it': what stands before every address. */
	prefix: string;
	/** The wording of a fact. */
	wording(id: string): string;
	/** "source", as the small link behind a fact says it. */
	source: string;
	/** What the sentence of a term is. */
	note(id: string): { term: string; sentence: string };
	/** "more", as the link in a note says it. */
	more: string;
	finder: Finder;
}

/** A text as HTML, with what stands beside it. */
export interface Prose {
	html: string;
	headings: { id: string; text: string }[];
	/** The terms that were met, in their order. */
	terms: string[];
}

const toHtml = unified().use(remarkRehype).use(rehypeSanitize);
const toText = unified().use(rehypeStringify);

/**
 * Makes a written text into HTML: facts in their wording, addresses of this visit, anchors at headings, and a note at the
 * first use of each term of the glossary, but never in headings, links or quotations.
 */
export function setProse(text: Root, setting: Setting): Prose {
	const tree = structuredClone(text);
	const headings: Prose['headings'] = [];
	visitParents(tree, 'textDirective', (node, parents) => {
		const parent = parents.at(-1);
		if (node.name !== 'fact' || !parent) return;
		const id = toString(node);
		const link = {
			type: 'link' as const,
			url: `/facts#${id}`,
			children: [{ type: 'text' as const, value: setting.source }]
		};
		const at = parent.children.indexOf(node as never);
		parent.children.splice(at, 1, { type: 'text', value: `${setting.wording(id)} ` } as never, link as never);
		return [SKIP, at + 2];
	});
	const html = toHtml.runSync(tree) as Html;
	visitParents(html, 'element', (node) => {
		if (node.tagName === 'h2') {
			const id = `part-${headings.length + 1}`;
			headings.push({ id, text: textOf(node) });
			node.properties.id = id;
		}
		const href = node.properties.href;
		if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
			node.properties.href = setting.prefix + href;
			if (href.startsWith('/facts#')) node.properties.className = ['fact'];
		}
	});
	const terms = markTerms(html, setting);
	return { html: toText.stringify(html), headings, terms };
}

const unmarked = new Set(['h1', 'h2', 'h3', 'h4', 'a', 'blockquote', 'button', 'code']);

function markTerms(html: Html, setting: Setting): string[] {
	const met = new Set<string>();
	visitParents(html, 'text', (node, parents) => {
		if (parents.some((parent) => parent.type === 'element' && unmarked.has(parent.tagName))) return;
		const parent = parents.at(-1) as Element;
		const found = findTerms(node.value, setting.finder, met);
		if (found.length === 0) return;
		const pieces: (Text | Element)[] = [];
		let end = 0;
		for (const { id, from, to } of found) {
			if (from > end) pieces.push({ type: 'text', value: node.value.slice(end, from) });
			pieces.push(noteOf(id, node.value.slice(from, to), setting));
			end = to;
		}
		if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
		const at = parent.children.indexOf(node);
		parent.children.splice(at, 1, ...pieces);
		return [SKIP, at + pieces.length];
	});
	return [...met];
}

/**
 * A word with its note. The native popover opens by tap, click or key and closes by Escape or a tap beside it, without
 * any script; the style sheet also shows the note in the margin while the word has the pointer or the focus, where there
 * is a margin, so that it covers nothing. A screen reader hears the note as the word's description.
 */
function noteOf(id: string, word: string, { note, prefix, more }: Setting): Element {
	const { term, sentence } = note(id);
	const text = (value: string): Text => ({ type: 'text', value });
	const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
		type: 'element',
		tagName,
		properties,
		children
	});
	return element('span', { className: ['term'] }, [
		element('button', { type: 'button', popoverTarget: `note-${id}`, ariaDescribedBy: [`says-${id}`] }, [text(word)]),
		element('span', { id: `note-${id}`, className: ['note'], popover: 'auto' }, [
			element('b', {}, [text(term)]),
			text(' '),
			element('span', { id: `says-${id}` }, [text(sentence)]),
			text(' '),
			element('a', { href: `${prefix}/glossary#${id}` }, [text(more)])
		])
	]);
}

function textOf(node: Element): string {
	return node.children
		.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
		.join('');
}

/** The ids of facts that a text uses, and the addresses inside the house that it leads to. */
export function leadsOf(text: Root): { facts: string[]; addresses: string[] } {
	const facts: string[] = [];
	const addresses: string[] = [];
	visit(text, (node) => {
		if (node.type === 'textDirective' && node.name === 'fact') facts.push(toString(node));
		if (node.type === 'link' && node.url.startsWith('/')) addresses.push(node.url);
	});
	return { facts, addresses };
}
