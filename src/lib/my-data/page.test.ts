import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, pageRow } from '#lib/my-data/page.ts';
import { pageWords } from '#lib/my-data/page-words.ts';
import type { OwnedTable } from '#lib/my-data/owned-table.ts';

const words = (locale: 'en' | 'it' | 'ja') =>
	pageWords({ locale, zone: 'Asia/Tokyo', words: new Map([['feelings calm', 'おだやか']]) });
const column = (name: string, type: string, sealed = false) => ({ name, type, sealed, nullable: true, comment: null });
const table: OwnedTable = {
	name: 'check_ins',
	comment: null,
	ownedBy: 'owner',
	columns: [
		column('id', 'uuid'),
		column('at', 'timestamptz'),
		column('feelings', '_text'),
		column('note', 'bytea', true)
	],
	pictures: [],
	fingerprints: [],
	keyed: false,
	order: ['at', 'id']
};

describe('the readable page', () => {
	it('says moments and words in the language and the place of the person', () => {
		const html = pageRow(
			{ table, row: { id: 'x', at: '2026-03-02T18:30:00.000Z', feelings: ['calm', 'new'] } },
			words('ja')
		);
		expect(html).toContain('<dd>2026年3月3日 3:30</dd>');
		expect(html).toContain('<dd>おだやか、new</dd>');
		expect(html).not.toContain('>x<');
	});

	it('shows whatever was written as text, never as markup', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (note) => {
				const html = pageRow({ table, row: { at: '2026-03-02T18:30:00.000Z', note: `<i>${note}` } }, words('it'));
				expect(html).toContain(`<p class="text">&lt;i&gt;${escapeHtml(note)}</p>`);
				expect(escapeHtml(note)).not.toMatch(/[<>"']/);
			})
		);
	});
});
