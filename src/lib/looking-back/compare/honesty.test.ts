import { describe, expect, it } from 'vitest';
import { count } from '../../../../bench/honesty-count.ts';
import { lives, type Life } from '../../../../bench/honesty-people.ts';

const people = 200;
const lifeOf = (name: string) => lives.find((life) => life.name === name) as Life;

// A few of the settings of "npm run bench:honesty", always the same people: 6 of 100 is what it may be.
describe('where nothing is going on', () => {
	it('hardly anybody is told of a difference, though six tenths of a day stay for the next', () => {
		const counted = ['runs, three in ten', 'both grow', 'after good days', 'weekends'].map((name) =>
			count({ life: lifeOf(name), days: 60, carried: 0.6 }, people, 'smoke')
		);
		const told = counted.reduce((sum, one) => sum + one.told, 0);
		expect(told).toBe(4 * people);
		expect(counted.reduce((sum, { said }) => sum + (said[0] as number), 0)).toBeLessThanOrEqual(0.06 * told);
	});

	it('nor where days with the thing are rare and twice as restless as others', () => {
		const counted = [60, 180].map((days) =>
			count({ life: lifeOf('more restless with it'), days, carried: 0.3 }, people, 'smoke')
		);
		expect(counted.reduce((sum, { said }) => sum + (said[0] as number), 0)).toBeLessThanOrEqual(0.09 * 2 * people);
	});

	it('and most are told of one that is there', () => {
		const { said } = count({ life: lifeOf('half of the days'), days: 90, carried: 0.3 }, 60, 'smoke');
		expect(said[3]).toBeGreaterThan(50);
	});
});
