import { expect, it } from 'vitest';
import { isDue } from '#lib/facts/fact.ts';
import { readFacts } from '#lib/facts/facts.server.ts';
import { dotsOf } from '#lib/facts/picture.ts';
import { plantGarden } from '../../../tests/content-folder.ts';

it('a journalist finds a figure by its address', () => {
	expect(readFacts(plantGarden()).byId.get('one-in-six')?.wording.ja).toBe('wording in ja.');
});

it('a figure that is not as it must be is published nowhere', () => {
	const root = plantGarden({ 'content/facts/facts.yaml': ['topic: loneliness', 'topic: weather'] });
	expect(readFacts(root).byId.size).toBe(0);
	expect(readFacts(root).misprints.map(({ message }) => message)).toEqual([expect.stringContaining(':7: topic')]);
});

it('whoever keeps the figures is told on the day when one is due', () => {
	expect(isDue({ check_again_on: '2027-05-24' }, '2027-05-23')).toBe(false);
	expect(isDue({ check_again_on: '2027-05-24' }, '2027-05-24')).toBe(true);
});

it.each([
	[1, 6],
	[52, 100],
	[0, 10],
	[1, 26]
])('somebody who rather looks than reads sees %i of %i', (part, of) => {
	const { dots, width, height } = dotsOf(part, of);
	expect(dots.filter(({ filled }) => filled)).toHaveLength(part);
	expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(of);
	expect(dots.every(({ x, y }) => x < width && y < height)).toBe(true);
});
