import { describe, expect, it } from 'vitest';
import { findCounting } from './counting.ts';
import type { File } from './tree.ts';

// The rule is shown what it refuses, and something close to it that it does not.

function house(files: Record<string, string>): File[] {
	return Object.entries(files).map(([path, text]) => ({ path, text }));
}

describe('counting', () => {
	const said = (language: string, text: string, slice = 'steps', key = 'steps_x') =>
		findCounting(house({ [`messages/${language}/${slice}.json`]: JSON.stringify({ [key]: text }) })).length;
	const written = (text: string, path = 'src/lib/steps/Taken.svelte') => findCounting(house({ [path]: text })).length;

	it('that a page would say', () => {
		for (const text of [
			'A streak!',
			'{days}',
			'3 days in a row',
			'Taken {count}',
			'You took 12 times',
			'80 %',
			'Level two'
		])
			expect(said('en', text), text).toBeGreaterThan(0);
		for (const text of ['Tre giorni di fila', '{n} giorni', 'Il tuo punteggio', 'Una medaglia'])
			expect(said('it', text), text).toBeGreaterThan(0);
		for (const text of ['連続記録', '{n}日', '30％', 'バッジ']) expect(said('ja', text), text).toBeGreaterThan(0);
		expect(said('en', 'A pointed hat by day, and what days were like.')).toBe(0);
		expect(said('it', 'Il giorno, una volta appuntito')).toBe(0);
		expect(said('ja', 'その日のこと')).toBe(0);
		// Elsewhere it may be said: how long a visit of an hour is, or what was found.
		expect(said('en', '{count} letters', 'threads', 'threads_x')).toBe(0);
		expect(said('en', 'Found: {count}', 'paths', 'paths_found')).toBe(0);
	});
	it('that a page would show', () => {
		for (const text of [
			'<progress value="3" max="7"></progress>',
			'<div role="progressbar"></div>',
			'<p>{things.length}</p>',
			'<span class="badge"></span>',
			'<script>let streak = 1;</script>',
			"<script>import { axisLeft } from 'd3-axis';</script>",
			"<script>new Intl.NumberFormat('en', { style: 'percent' });</script>"
		])
			expect(written(text), text).toBeGreaterThan(0);
		for (const text of [
			'{#if things.length > 0}<p>{m.steps_x()}</p>{/if}',
			'<!-- without a streak or an axis -->',
			'<style>p { width: 100%; }</style>',
			'<script>// no badge\nlet relaxes = 1;</script>'
		])
			expect(written(text), text).toBe(0);
		expect(written('<p>{things.length}</p>', 'src/lib/hours/Lines.svelte')).toBe(0);
	});
	it('that code would keep', () => {
		const record = 'src/lib/folio/folio-items.server.ts';
		expect(written('tx.db.selectFrom("a").select((e) => e.fn.countAll());', record)).toBe(1);
		expect(written('sql`select count(*) from folio_items`', record)).toBe(1);
		expect(
			written('const share = done.toFixed(1);', 'src/routes/[[lang=lang]]/small-things/taken/+page.server.ts')
		).toBe(1);
		expect(written('const share = done.toFixed(1);', 'src/lib/steps/model/offer.ts')).toBe(0);
		expect(written('const streak = 1;', 'src/lib/steps/model/offer.ts')).toBe(1);
		expect(written('const streak = 1;', 'src/lib/steps/plan.test.ts')).toBe(0);
	});
});
