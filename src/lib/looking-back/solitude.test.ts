import { describe, expect, it } from 'vitest';
import { drawSolitude } from '#lib/looking-back/solitude.ts';

const span = { from: '2026-03-01', to: '2026-03-10' };

describe('how being alone was', () => {
	it('is a row for each answer, with a dot on each day it was given', () => {
		const said = [
			{ day: '2026-03-02', solitude: 'good' },
			{ day: '2026-03-04', solitude: 'heavy' },
			{ day: '2026-03-05', solitude: 'good' }
		];
		const rows = drawSolitude(said, span);
		expect(rows.map(({ solitude }) => solitude)).toEqual(['good', 'all_right', 'heavy', 'not_by_choice']);
		expect(rows.map(({ dots }) => dots.paths.flatMap(({ path }) => path.match(/M/g) ?? []).length)).toEqual([
			2, 0, 1, 0
		]);
	});

	it('is not drawn where nothing was said in these days', () => {
		expect(drawSolitude([{ day: '2026-02-28', solitude: 'good' }], span)).toEqual([]);
	});
});
