import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, Misprint } from '#lib/content/written.ts';
import { readFacts } from '#lib/facts/facts.server.ts';

/**
 * What may not stand in the text of a piece: headings of another level than 2, facts that are not there, directives that
 * take a line or more.
 */
export function findStrayInPiece(
	root: string,
	{ text, source, file }: { text: Root; source: string; file: string }
): Misprint[] {
	const misprints: Misprint[] = [];
	visit(text, (node) => {
		const problem = strayAt(node as RootContent, root);
		if (problem) misprints.push(new Misprint(`${file}:${lineOf(source, node)}`, problem));
	});
	return misprints;
}

function strayAt(node: RootContent, root: string): string | null {
	if (node.type === 'heading' && node.depth !== 2) return 'headings of a piece are of level 2 only';
	if (node.type === 'textDirective' && !readFacts(root).byId.has(toString(node)))
		return `there is no fact ${toString(node)}`;
	if (node.type === 'leafDirective' || node.type === 'containerDirective')
		return `":${node.name}" does not stand in a piece`;
	return null;
}
