import { describe, expect, it } from 'vitest';
import { homes, offersSafety, readAfter, readHome, shownFor } from './home.ts';

describe('what stands where the exercise of a piece would be', () => {
	it('is the question, before anything was said, whatever the exercise is', () => {
		expect([true, false].map((changes) => shownFor(null, changes))).toEqual(['question', 'question']);
	});

	it('is what one does for oneself, however it is at home', () => {
		for (const home of homes) expect(shownFor(home, false), home).toBe('exercise');
	});

	it('is nothing that changes how one reacts, unless somebody said that nobody is afraid', () => {
		expect(homes.filter((home) => shownFor(home, true) === 'exercise')).toEqual(['calm']);
	});
});

describe('people and lines', () => {
	it('stand beside it where somebody is afraid or things got harder', () => {
		expect(homes.filter(offersSafety)).toEqual(['afraid', 'harder']);
		expect(offersSafety(null)).toBe(false);
	});
});

describe('what comes from outside', () => {
	it('is one of the answers or none', () => {
		for (const odd of ['', 'Calm', 'yes', null, undefined, 7, 'calm ']) expect(readHome(odd)).toBeNull();
		expect(homes.map(readHome)).toEqual([...homes]);
		expect(readAfter('harder')).toBe('harder');
		expect(readAfter('afraid')).toBeNull();
	});
});
