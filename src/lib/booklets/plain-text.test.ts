import { expect, it } from 'vitest';
import { speak } from '#lib/content/words.ts';
import type { Block } from '#lib/booklets/booklet.ts';
import { fileNames } from '#lib/booklets/booklet.ts';
import { plainText } from '#lib/booklets/plain-text.ts';

const say = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: say(text) });

function printed(...blocks: Block[]): string {
	return speak('it', () =>
		plainText({
			lang: 'it',
			title: 'Parlami',
			subtitle: 'Un libretto',
			for_whom: 'Per chi legge.',
			spine: 'Parlami',
			date: { year: 2026, month: 11, day: 24 },
			blocks,
			turn: {
				lead: 'Numeri.',
				emergency: { words: 'In pericolo adesso.', call: 'Chiama 112' },
				helplines: [
					{
						name: 'Qualcuno',
						lang: 'it',
						who: 'Per tutti.',
						ways: [{ words: 'Chat', link: 'https://x.y/', cost: 'gratis' }],
						lines: ['Orari: sempre']
					}
				]
			},
			sources: [{ text: 'WHO (2025).', paper: 'WHO (2025).', link: 'https://who.int/', site: 'who.int' }],
			colophon: ['Libero.'],
			words: {}
		})
	);
}

it('who reads with their fingers finds chapters, steps and numbers, each on lines of their own', () => {
	const text = printed(
		{ kind: 'chapter', id: 'a', spans: say('Ascoltare') },
		{ kind: 'list', ordered: true, items: [[paragraph('Uno.'), paragraph('Ancora.')], [paragraph('Due.')]] },
		{ kind: 'helplines' }
	);
	expect(text).toContain('\nAscoltare\n---------\n');
	expect(text).toContain('1. Uno.\n\n   Ancora.\n2. Due.\n');
	expect(text).toContain('Chiama 112\n\n* Qualcuno *\nPer tutti.\n- Chat (gratis) https://x.y/\nOrari: sempre\n');
});

it('who reads without pictures is told what they show', () => {
	expect(printed({ kind: 'picture', name: 'door', alt: 'Una porta accostata' })).toContain('[Una porta accostata]');
});

it('a link to another house shows its address, one inside ours does not', () => {
	const text = printed({
		kind: 'paragraph',
		spans: [
			{ kind: 'link', to: 'https://x.y/', spans: say('Altrove') },
			{ kind: 'link', to: '/help-now', spans: say('Aiuto adesso') }
		]
	});
	expect(text).toContain('Altrove (https://x.y/)Aiuto adesso\n');
});

it('the file is called as on its spine, in any language, and cannot leave its folder', () => {
	expect(fileNames({ name: 'parents', spine: '聞いているから' }, 'pdf')).toBe(
		`filename="parents.pdf"; filename*=UTF-8''${encodeURIComponent('聞いているから.pdf')}`
	);
	expect(fileNames({ name: 'parents', spine: '../a"b\r\nc' }, 'txt')).toBe(
		`filename="parents.txt"; filename*=UTF-8''a%20b%20c.txt`
	);
});
