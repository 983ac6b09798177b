import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bookletNames, pictureNames } from '#lib/booklets/booklet.ts';
import { coverFile } from '#lib/booklets/cover.server.ts';
import { drawPicture, pictureFile } from '#lib/booklets/picture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

describe('who looks at a shelf', () => {
	it('knows the booklets apart by their covers', () => {
		expect(new Set(bookletNames.map((name) => coverFile(root, name))).size).toBe(bookletNames.length);
	});

	it.each(bookletNames)('sees the garden of %s in its colours, no mark left in bare ink by mistake', (name) => {
		const cover = coverFile(root, name);
		// Lines may be ink; a wash is painted, or what is left of the house's own ink would be a blot.
		expect(count(cover, /<path fill="#5f574c"/g)).toBe(0);
		expect(count(cover, /<path fill="(#|url)/g)).toBeGreaterThan(40);
	});
});

describe('who looks at a picture', () => {
	it.each(pictureNames)('of %s sees every mark drawn with something', (name) => {
		const file = pictureFile(name);
		expect(count(file, /<path (fill|stroke)/g)).toBe(drawPicture(name).length);
	});
});
