import { describe, expect, it } from 'vitest';
import { estimateCentred } from '#lib/steps/model/centred.ts';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('things nobody knew before', () => {
	const answers = { person: [0, 0, 0, 1, 1, 1, 2, 2, 2], thing: [0, 1, 2, 0, 1, 2, 0, 1, 2], persons: 3, things: 3 };

	it('have difficulties around 0, the one that went well least often the highest', () => {
		const { difficulty } = estimateCentred({ ...answers, went: [1, 1, 0, 1, 0, 0, 1, 1, 1] });
		expect(sum(difficulty)).toBeCloseTo(0, 12);
		expect(difficulty[0]).toBeLessThan(difficulty[1] as number);
		expect(difficulty[1]).toBeLessThan(difficulty[2] as number);
	});

	it('have numbers also where all went well with everybody, or nothing with anybody', () => {
		for (const all of [0, 1]) {
			const found = estimateCentred({ ...answers, went: answers.person.map(() => all) });
			for (const values of [found.ability, found.abilitySe, found.difficulty, found.difficultySe])
				expect(values.every(Number.isFinite)).toBe(true);
			expect(Math.sign(found.ability[0] as number)).toBe(all === 1 ? 1 : -1);
		}
	});
});
