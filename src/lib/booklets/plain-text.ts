import { m } from '#lib/content/words.ts';
import type { Block, Span } from '#lib/booklets/booklet.ts';
import type { Setting } from '#lib/booklets/setting.ts';
import type { WhereToTurn } from '#lib/booklets/where-to-turn.ts';

/** A booklet as plain text: for a braille display, a message, an old telephone. */
export function plainText(book: Setting): string {
	const sources = book.sources.map(({ text, link }) => `- ${text}${link ? `\n  ${link}` : ''}`).join('\n\n');
	return (
		[
			underline(book.title, '='),
			book.subtitle,
			book.for_whom,
			...book.blocks.map((block) => blockText(block, book)),
			underline(m.booklets_sources(), '-'),
			sources,
			...book.colophon
		]
			.join('\n\n')
			.replace(/[ \t]+$/gm, '') + '\n'
	);
}

function blockText(block: Block, book: Setting): string {
	switch (block.kind) {
		case 'chapter':
			return `\n${underline(spanText(block.spans), '-')}`;
		case 'heading':
			return `* ${spanText(block.spans)} *`;
		case 'paragraph':
			return spanText(block.spans);
		case 'fact':
			return block.text;
		case 'list':
			return block.items
				.map((item, at) => indent(blocksText(item, book), block.ordered ? `${at + 1}. ` : '- '))
				.join('\n');
		case 'quote':
			return indent(blocksText(block.blocks, book), '    ');
		case 'picture':
			return `[${block.alt}]`;
		case 'box':
			return [`* ${block.title} *`, blocksText(block.blocks, book)].join('\n\n');
		case 'helplines':
			return turnText(book.turn);
	}
}

function blocksText(blocks: Block[], book: Setting): string {
	return blocks.map((block) => blockText(block, book)).join('\n\n');
}

function turnText({ lead, emergency, helplines }: WhereToTurn): string {
	return [
		lead,
		`${emergency.words}\n${emergency.call}`,
		...helplines.map((one) =>
			[
				`* ${one.name} *`,
				one.reading,
				one.old,
				one.who,
				...one.ways.map(({ words, link, cost }) => `- ${[words, cost && `(${cost})`, link].filter(Boolean).join(' ')}`),
				...one.lines
			]
				.filter(Boolean)
				.join('\n')
		)
	].join('\n\n');
}

/** The chapters, by the places where they begin. */
export function chaptersOf(blocks: Block[]): { id: string; title: string }[] {
	return blocks.flatMap((block) => (block.kind === 'chapter' ? [{ id: block.id, title: spanText(block.spans) }] : []));
}

/** The words alone. */
export function spanText(spans: Span[]): string {
	return spans
		.map((span) => {
			if (span.kind === 'text') return span.text;
			if (span.kind === 'break') return '\n';
			const inner = spanText(span.spans);
			return span.kind === 'link' && span.to.startsWith('https:') && span.to !== inner
				? `${inner} (${span.to})`
				: inner;
		})
		.join('');
}

/** The first line begins with the mark, the others stand under its words. */
function indent(text: string, mark: string): string {
	return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function underline(text: string, line: string): string {
	// A Japanese character is as wide as two of a line.
	const width = [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
	return `${text}\n${line.repeat(Math.min(width, 60))}`;
}
