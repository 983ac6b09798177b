import { Misprint } from '#lib/content/written.ts';
import { blocksOf, type Text } from '#lib/booklets/blocks.ts';
import type { Block } from '#lib/booklets/booklet.ts';
import { spanText } from '#lib/booklets/plain-text.ts';

/** A part of a lesson: how long it takes, and what is done. */
export interface Step {
	title: string;
	minutes: number;
	blocks: Block[];
}

/**
 * The text of a lesson, cut at its headings.
 * @param minutes of each part, in their order
 * @throws {Misprint} where there are more parts than minutes or fewer, where words stand before the first heading, and for
 * whatever cannot be printed
 */
export function stepsOf(text: Text, minutes: readonly number[]): Step[] {
	const steps: Step[] = [];
	const fail = (problem: string): never => {
		throw new Misprint(`${text.file}:1`, problem);
	};
	for (const block of blocksOf(text, () => undefined)) {
		if (block.kind === 'chapter')
			steps.push({ title: spanText(block.spans), minutes: minutes[steps.length] ?? 0, blocks: [] });
		else if (!['paragraph', 'list', 'quote'].includes(block.kind)) fail(`a lesson has no ${block.kind}`);
		else (steps.at(-1) ?? fail('words stand before the first heading')).blocks.push(block);
	}
	return steps.length === minutes.length
		? steps
		: fail(`has ${steps.length} headings, and lesson.yaml minutes for ${minutes.length}`);
}
