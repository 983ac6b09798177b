import { expect, it } from 'vitest';
import { drawOutline } from '#lib/directory/outline.ts';

const turin = { lon: 7.69, lat: 45.07 };
const palermo = { lon: 13.36, lat: 38.12 };

it('a town in the north-west is marked left of and above one in the south', () => {
	const [north, south] = drawOutline('it', [turin, palermo])?.marks ?? [];
	expect(north?.x).toBeLessThan(south?.x ?? 0);
	expect(north?.y).toBeLessThan(south?.y ?? 0);
});

it('two groups of one town are one mark', () => {
	expect(drawOutline('it', [turin, turin])?.marks).toHaveLength(1);
});

it('a mark that would lie outside the sheet is left out', () => {
	expect(drawOutline('it', [{ lon: 139.69, lat: 35.68 }])?.marks).toEqual([]);
});

it('Naha is marked where Okinawa was moved to, right of Tokyo and inside the corner drawn around it', () => {
	const drawn = drawOutline('jp', [
		{ lon: 127.68, lat: 26.21 },
		{ lon: 139.69, lat: 35.68 }
	]);
	const [naha, tokyo] = drawn?.marks ?? [];
	expect(naha?.x).toBeGreaterThan(tokyo?.x ?? Infinity);
	expect(naha?.y).toBeGreaterThan(tokyo?.y ?? Infinity);
});

it('a country that nobody has drawn has no picture', () => {
	expect(drawOutline('fr', [turin])).toBeNull();
});
