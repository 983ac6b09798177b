import { describe, expect, it } from 'vitest';
import { choose, places, readWish } from './library.ts';
import { readSmallThings } from './library.server.ts';
import { layOut, readTurn, writeWish } from './shelf.ts';

const all = readSmallThings(process.cwd());
const idsOn = (shelf: ReturnType<typeof layOut>) => shelf.groups.flatMap(({ things }) => things.map(({ id }) => id));

describe('the page of small things', () => {
	it('has one of each place, and never all of them at once', () => {
		const shelf = layOut(all, {}, 0);
		expect(shelf.groups.map(({ place }) => place)).toEqual([...places]);
		for (const { things, more } of shelf.groups) expect([things.length, more]).toEqual([1, true]);
		expect(shelf.next).toBe(1);
	});

	it('brings every one of them, turn after turn, and then the first again', () => {
		const seen = new Set(Array.from({ length: 30 }, (_, turn) => idsOn(layOut(all, {}, turn))).flat());
		expect(seen).toEqual(new Set(choose(all).map(({ id }) => id)));
		for (const turn of [0, 7, 9999])
			for (const { things } of layOut(all, { company: 'none' }, turn).groups)
				expect(new Set(things).size).toBeLessThanOrEqual(3);
	});

	it('has everything of a place that was asked for, and nothing of another', () => {
		const shelf = layOut(all, { place: 'window', company: 'none' }, 3);
		expect(idsOn(shelf)).toEqual(choose(all, { place: 'window', company: 'none' }).map(({ id }) => id));
		expect(shelf.next).toBeNull();
	});

	it('leaves out a place where nothing fits, and is empty where nothing fits at all', () => {
		expect(layOut(all, { company: 'voice' }, 0).groups.map(({ place }) => place)).not.toContain('bed');
		expect(layOut(all, { place: 'bed', company: 'in_person' }, 0)).toEqual({ groups: [], next: null });
	});

	it('says a wish in an address as it reads it from one', () => {
		const wish = {
			place: 'bed',
			company: 'none',
			hour: 'night',
			dimension: 'social',
			field: 'making',
			solitude: true
		} as const;
		expect(readWish(new URLSearchParams(writeWish(wish)))).toEqual(wish);
		expect(writeWish({})).toBe('');
		expect(writeWish({ place: undefined }, 2)).toBe('?turn=2');
		for (const [asked, turn] of [
			['turn=2', 2],
			['turn=-1', 0],
			['turn=1e9', 0],
			['', 0]
		] as const)
			expect(readTurn(new URLSearchParams(asked))).toBe(turn);
	});
});
