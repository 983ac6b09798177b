import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPaper, onPaper } from '#lib/signs/on-paper.ts';
import { emptySheet, longestText, parseSheet, sheetFields, viewSheet, type Sheet } from '#lib/signs/sheet.ts';
import { readSigns } from '#lib/signs/signs.server.ts';

const { groups } = readSigns(new URL('../../..', import.meta.url).pathname);

function typed(pairs: { name: string; value: string }[]): FormData {
	const form = new FormData();
	for (const { name, value } of pairs) form.append(name, value);
	return form;
}
const view = (some: Partial<Sheet>) => viewSheet({ ...emptySheet(), ...some }, groups, 'en');

describe('one sheet', () => {
	it('has no field for a name and none for a day', () =>
		expect(Object.keys(emptySheet())).toEqual(['signs', 'own', 'theirs']));

	it('comes through a form as it was, in the order of the sheet, whatever else is sent', () => {
		const sheet = { signs: ['eats-apart', 'speaks-of-dying'], own: 'the blue cup\nthe stairs', theirs: 'not now' };
		const sent = typed([...sheetFields(sheet).toReversed(), { name: 'signs', value: 'never-was' }]);
		expect(parseSheet(sent, groups)).toEqual({ sheet, refusals: [] });
	});

	it('gives back whole what is too long, and says where', () => {
		const own = '縁'.repeat(longestText + 1);
		const { sheet, refusals } = parseSheet(typed([{ name: 'own', value: own }]), groups);
		expect(sheet.own).toBe(own);
		expect(refusals).toMatchObject([{ code: 'signs_long', field: 'own', values: { most: longestText } }]);
	});

	it('shows what was ticked with what else it can mean, and nothing that sums it up', () => {
		const { groups: shown, ...rest } = view({ signs: ['sleeps-by-day'], own: 'the cup\n\nthe stairs' });
		expect(shown.map(({ id, signs }) => [id, signs.map((sign) => Object.keys(sign))])).toEqual([
			['sleep', [['id', 'see', 'also']]]
		]);
		expect(rest).toEqual({ own: ['the cup', 'the stairs'], theirs: '', sooner: false });
	});

	it('offers a human sooner for what was ticked, and never for what was written', () => {
		expect(view({ signs: ['speaks-of-dying'] }).sooner).toBe(true);
		expect(view({ signs: ['sleeps-by-day', 'more-than-before'] }).sooner).toBe(false);
		const words = 'She says she wants to die. 死にたい。 Vuole morire.';
		expect(view({ own: words, theirs: words })).toEqual({ ...view({}), own: [words], theirs: words });
	});

	it('reads anything that is sent', () => {
		const pair = fc.record({
			name: fc.constantFrom('signs', 'own', 'theirs', 'x'),
			value: fc.string({ unit: 'binary', maxLength: 40 })
		});
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
				const { sheet } = parseSheet(typed(pairs), groups);
				expect(viewSheet(sheet, groups, 'ja').groups).toEqual([]);
			})
		);
	});
});

describe('what goes to paper', () => {
	it('keeps what the paper can write, and says where something would be lost', () => {
		for (const text of ['It’s 7 o’clock — “no”, più, 食べない。', 'a\nb']) expect(fitsPaper(text), text).toBe(true);
		expect(onPaper('мама 👋 tea 们')).toBe('  tea ');
		expect(fitsPaper('👋')).toBe(false);
	});
});
