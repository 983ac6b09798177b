import { describe, expect, it } from 'vitest';
import { readTree } from './tree.ts';
import { findCounted } from './uncounted.ts';

describe('small things, things to make and learn, the folio and the plan', () => {
	it('have no streak, count, badge, percentage or axis', () => expect(findCounted(readTree())).toEqual([]));

	it('would be found out', () => {
		const inWords = (language: string, text: string) =>
			findCounted([{ path: `messages/${language}/steps.json`, text: JSON.stringify({ steps_a: text }) }]).length;
		for (const text of [
			'A streak',
			'three in a row',
			'12 days since',
			'a badge',
			'40%',
			'five per cent',
			'Two to go',
			'{count} done'
		])
			expect(inWords('en', text), text).toBe(1);
		for (const text of ['tre di fila', 'giorni senza', 'un distintivo', '3 punti', 'completata'])
			expect(inWords('it', text), text).toBe(1);
		for (const text of ['3日目', '連続', '3日ぶり', 'バッジ', '達成']) expect(inWords('ja', text), text).toBe(1);
		expect(inWords('en', 'Today, at the point of a pencil case')).toBe(1);
		expect(inWords('en', 'A small thing for today')).toBe(0);

		const inMarkup = (text: string) => findCounted([{ path: 'src/lib/steps/Offered.svelte', text }]).length;
		for (const text of [
			'<progress value="3" />',
			'<polyline />',
			'<p>{taken.length}</p>',
			'<p>80%</p>',
			'<svg class="axis" />'
		])
			expect(inMarkup(text), text).toBe(1);
		expect(inMarkup('<style>p { width: 100%; }</style><p>{#if taken.length > 0}here{/if}</p>')).toBe(0);
		expect(findCounted([{ path: 'src/lib/looking-back/Raster.svelte', text: '<polyline />' }])).toEqual([]);
	});
});
