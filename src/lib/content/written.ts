import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';

/** Words that a writer left in a file: what stands above the line, and the text below it as a tree. */
export interface Written {
	/** The front matter, not yet judged. */
	front: unknown;
	text: Root;
}

/** A place in a file of `content/` that cannot be published as it is. */
export class Misprint extends Error {
	/** @param at file and line, as in "content/library/listening/it.md:12" */
	constructor(at: string, problem: string) {
		super(`${at}: ${problem}`);
	}
}

/** The directives that writers have, by how they are written: `:fact[id]` in a line, `::helplines` and `::picture` on a line of their own, `:::sentences` around lines. */
const directives: Record<string, readonly string[]> = {
	textDirective: ['fact'],
	leafDirective: ['helplines', 'picture'],
	containerDirective: ['exercise', 'sentences', 'leave']
};

const reader = unified().use(remarkParse).use(remarkDirective);

/**
 * Reads a Markdown file with YAML front matter.
 * @param source the whole file
 * @param file its path, for the sentence that says what is wrong
 * @throws {Misprint} for broken front matter, raw HTML, an unknown directive, an image without alternative text
 */
export function readWritten(source: string, file: string): Written {
	const cut = /^---\n([\s\S]*?)\n---\n/.exec(source);
	if (!cut) throw new Misprint(`${file}:1`, 'begins without front matter between two lines of ---');
	const document = parseDocument(cut[1] ?? '');
	const [broken] = document.errors;
	if (broken) throw new Misprint(`${file}:${(broken.linePos?.[0].line ?? 1) + 1}`, broken.message.split('\n')[0] ?? '');
	const before = cut[0].split('\n').length - 1;
	const text = reader.parse(source.slice(cut[0].length));
	visit(text, 'textDirective', (node, index, parent) => {
		// An hour is no directive.
		if (parent && index !== undefined && /^\d+$/.test(node.name) && node.children.length === 0)
			parent.children[index] = { type: 'text', value: `:${node.name}` };
	});
	visit(text, (node) => {
		const at = `${file}:${before + (node.position?.start.line ?? 1)}`;
		if (node.type === 'html') throw new Misprint(at, 'raw HTML is not taken; write it in Markdown');
		if (node.type === 'image' && !node.alt) throw new Misprint(at, 'an image without alternative text');
		const known = directives[node.type];
		if (known && 'name' in node && !known.includes(node.name))
			throw new Misprint(at, `":${node.name}" is no directive; after a colon that is only a colon put a space`);
	});
	return { front: document.toJS(), text };
}

/** The line of the file that a node of a {@link Written} text stands in. */
export function lineOf(source: string, node: { position?: { start: { line: number } } | undefined }): number {
	const cut = /^---\n[\s\S]*?\n---\n/.exec(source);
	return (cut ? cut[0].split('\n').length - 1 : 0) + (node.position?.start.line ?? 1);
}
