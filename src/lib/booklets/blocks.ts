import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { Misprint, lineOf } from '#lib/content/written.ts';
import { pictureNames, type Block, type Span } from '#lib/booklets/booklet.ts';

/** A text that was read, and where it comes from. */
export interface Text {
	text: Root;
	source: string;
	file: string;
}

/**
 * The text of a booklet as what it is made of.
 * @param factOf the wording of a fact in the language of the text
 * @throws {Misprint} for whatever cannot be set
 */
export function blocksOf({ text, source, file }: Text, factOf: (id: string) => string | undefined): Block[] {
	const ids = new Map<string, number>();
	const fail = (node: Placed, problem: string): never => {
		throw new Misprint(`${file}:${lineOf(source, node)}`, problem);
	};
	return new Reader(fail, factOf, (title) => newId(title, ids)).blocks(text.children);
}

type Placed = Parameters<typeof lineOf>[1];
type Written = RootContent | BlockContent | DefinitionContent;

/** What one file allows, and what it says where it does not. */
class Reader {
	readonly fail: (node: Placed, problem: string) => never;
	readonly factOf: (id: string) => string | undefined;
	readonly idOf: (title: string) => string;
	#chapters = 0;

	constructor(fail: Reader['fail'], factOf: Reader['factOf'], idOf: Reader['idOf']) {
		this.fail = fail;
		this.factOf = factOf;
		this.idOf = idOf;
	}

	blocks(nodes: readonly Written[]): Block[] {
		return nodes.map((node) => this.block(node));
	}

	block(node: Written): Block {
		switch (node.type) {
			case 'heading':
				if (node.depth !== 2 && node.depth !== 3) this.fail(node, 'headings of a booklet are ## and ###');
				if (node.depth === 2) this.#chapters++;
				else if (this.#chapters === 0) this.fail(node, 'a ### stands before the first ##');
				return {
					kind: node.depth === 2 ? 'chapter' : 'heading',
					id: this.idOf(toString(node)),
					spans: this.spans(node.children)
				};
			case 'paragraph':
				return this.fact(node) ?? { kind: 'paragraph', spans: this.spans(node.children) };
			case 'list':
				return {
					kind: 'list',
					ordered: node.ordered ?? false,
					items: node.children.map((item) => this.blocks(item.children))
				};
			case 'blockquote':
				return { kind: 'quote', blocks: this.blocks(node.children) };
			case 'leafDirective':
				return this.leaf(node);
			case 'containerDirective':
				return this.box(node);
			default:
				return this.fail(node, `a booklet has no ${node.type}`);
		}
	}

	/** A paragraph that is one `:fact[id]`. */
	fact({ children }: Paragraph): Block | null {
		const [only, ...others] = children;
		if (only?.type !== 'textDirective' || others.length > 0) return null;
		const id = toString(only);
		return { kind: 'fact', text: this.factOf(id) ?? this.fail(only, `there is no fact "${id}"`) };
	}

	leaf(node: LeafDirective): Block {
		if (node.name === 'helplines') return { kind: 'helplines' };
		const alt = asPrinted(toString(node).trim());
		const name = pictureNames.find((one) => one === node.attributes?.name);
		if (!name) return this.fail(node, `there is no picture "${node.attributes?.name ?? ''}"`);
		return alt ? { kind: 'picture', name, alt } : this.fail(node, 'a picture without alternative text');
	}

	box(node: ContainerDirective): Block {
		const [label, ...rest] = node.children;
		const isTitle = label?.type === 'paragraph' && label.data && 'directiveLabel' in label.data;
		const title = isTitle ? asPrinted(toString(label).trim()) : '';
		if (!title) return this.fail(node, `:::${node.name} without a title`);
		if (this.#chapters === 0) this.fail(node, `:::${node.name} stands before the first ##`);
		const blocks = this.blocks(rest);
		const wrong = blocks.find((block) => block.kind === 'chapter' || block.kind === 'heading' || block.kind === 'box');
		if (wrong) this.fail(node, `a ${wrong.kind} inside :::${node.name}`);
		return { kind: 'box', as: node.name as 'exercise', id: this.idOf(title), title, blocks };
	}

	spans(nodes: readonly PhrasingContent[]): Span[] {
		return nodes.map((node): Span => {
			switch (node.type) {
				case 'text':
				case 'inlineCode':
					return { kind: 'text', text: asPrinted(node.value) };
				case 'emphasis':
					return { kind: 'soft', spans: this.spans(node.children) };
				case 'strong':
					return { kind: 'strong', spans: this.spans(node.children) };
				case 'link':
					if (!/^(https:\/\/|\/(?!\/))/.test(node.url)) this.fail(node, `a link to "${node.url}"`);
					return { kind: 'link', to: node.url, spans: this.spans(node.children) };
				case 'break':
					return { kind: 'break' };
				case 'textDirective':
					return {
						kind: 'text',
						text: this.factOf(toString(node)) ?? this.fail(node, `there is no fact "${toString(node)}"`)
					};
				default:
					return this.fail(node, `a line of a booklet has no ${node.type}`);
			}
		});
	}
}

/**
 * Words as a printer sets them: one source line goes on in the next, between Japanese characters without a space; the
 * straight marks of a keyboard become round ones.
 */
export function asPrinted(text: string): string {
	return text
		.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
		.replace(/\s+/g, ' ')
		.replace(/(?<=[\p{L}\p{N}])'/gu, '’')
		.replace(/(?<![^\s([{“])"(?=\S)/g, '“')
		.replace(/"/g, '”');
}

/** An anchor of letters and digits of any script; a second one of the same name is counted. */
function newId(title: string, taken: Map<string, number>): string {
	const name =
		title
			.toLowerCase()
			.normalize('NFC')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/g, '') || 'part';
	const before = taken.get(name) ?? 0;
	taken.set(name, before + 1);
	return before === 0 ? name : `${name}-${before + 1}`;
}
