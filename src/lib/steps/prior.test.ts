import { describe, expect, it } from 'vitest';
import { choose, type SmallThing } from './library.ts';
import { readSmallThings } from './library.server.ts';
import { meanDifficulty, priorOf } from './prior.ts';

const all = readSmallThings(process.cwd());
const done = (difficulty: number) => 1 / (1 + Math.exp(difficulty));
const like = (changes: Partial<SmallThing>): SmallThing => ({ ...(all[0] as SmallThing), ...changes });
const mean = (changes: Partial<SmallThing>) => priorOf(like(changes)).mean;

describe('before anybody did a small thing', () => {
	it('stands the library where four of five are done', () => {
		expect(meanDifficulty).toBeCloseTo(-1.3862943611, 9);
		const offered = choose(all).map((thing) => priorOf(thing).mean);
		expect(offered.reduce((sum, one) => sum + one, 0) / offered.length).toBeCloseTo(meanDifficulty, 1);
	});

	it('lies each thing within what somebody could do at all', () => {
		for (const thing of choose(all)) {
			const chance = done(priorOf(thing).mean);
			expect(chance, thing.id).toBeGreaterThan(0.3);
			expect(chance, thing.id).toBeLessThan(0.95);
		}
	});

	it('takes a smaller form for one of which nine of ten are done where four of five were', () => {
		for (const thing of all) {
			expect(priorOf(thing, 'smaller').mean).toBeCloseTo(priorOf(thing).mean - (2.1972245773 - 1.3862943611), 9);
			expect(priorOf(thing, 'smaller').sd).toBe(priorOf(thing).sd);
		}
	});

	it('weighs company, strength, money and what has to be there', () => {
		const plain = { company: 'none', energy: 'little', cost: 'nothing', needs: [] } as const;
		expect(mean({ ...plain, company: 'in_person' })).toBeGreaterThan(mean({ ...plain, company: 'one_way' }));
		expect(mean({ ...plain, energy: 'more' })).toBeGreaterThan(mean({ ...plain, energy: 'some' }));
		expect(mean({ ...plain, cost: 'a_little' })).toBeGreaterThan(mean(plain));
		expect(mean({ ...plain, needs: ['paper'] })).toBeGreaterThan(mean(plain));
	});

	it('finds the street lighter at night, and the room at any hour alike', () => {
		expect(mean({ place: 'street', hour: 'night' })).toBeLessThan(mean({ place: 'street', hour: 'day' }));
		expect(mean({ place: 'bed', hour: 'night' })).toBe(mean({ place: 'bed', hour: 'day' }));
		expect(mean({ place: 'online', hour: 'night' })).toBe(mean({ place: 'online', hour: 'day' }));
	});

	it('says of no thing more than tags can know', () =>
		expect(new Set(all.map((thing) => priorOf(thing).sd))).toEqual(new Set([1])));
});
