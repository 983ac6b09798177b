import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { counted } from '#lib/practice/feedback.ts';
import { pointed, remarksOn, tally } from '#lib/practice/feedback.ts';
import { kinds, type Kind } from '#lib/practice/story.ts';

const times = (count: number, kind: Kind) => Array<Kind>(count).fill(kind);
const lines = fc.array(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }), { maxLength: 12 });

describe('the counts', () => {
	it('are those of the manual’s table', () => {
		const said = [
			...[times(12, 'simple-reflection'), times(8, 'complex-reflection'), times(4, 'open-question')],
			...[times(6, 'closed-question'), times(1, 'seeking-collaboration'), times(2, 'affirmation')],
			...[times(1, 'emphasising-autonomy'), times(2, 'advice')]
		];
		expect(tally(said)).toEqual({
			questions: 10,
			simpleReflections: 12,
			complexReflections: 8,
			adherent: 4,
			nonAdherent: 2,
			reflectionsPerQuestion: 2,
			complexShare: 0.4
		});
	});

	it('have no ratio without a question, and no share without a reflection', () => {
		expect(tally([['simple-reflection']])).toMatchObject({ reflectionsPerQuestion: null, complexShare: 0 });
		expect(tally([['open-question']])).toMatchObject({ reflectionsPerQuestion: 0, complexShare: null });
	});

	it('are the same in whatever order the lines were said', () => {
		fc.assert(
			fc.property(lines, (said) => {
				expect(tally([...said].reverse())).toEqual(tally(said));
			})
		);
	});
});

describe('what is said of the lines', () => {
	const of = (...said: Kind[][]) => remarksOn(said).map(({ code, count, at }) => [code, count, at]);

	it('six questions in a row before reflecting', () => {
		const asked = [...times(6, 'closed-question').map((kind) => [kind]), ['simple-reflection'] as Kind[]];
		expect(of(...asked)).toEqual([['questions_before_reflecting', 6, 0]]);
	});

	it('questions in a row that nothing was given back after', () => {
		expect(of(['open-question', 'closed-question'], ['advice'])).toEqual([
			['questions_in_a_row', 2, 0],
			['advice', 1, 1]
		]);
	});

	it('nothing of one question alone, nor of two with something between them', () => {
		expect(of(['open-question'], ['silence'], ['open-question'])).toEqual([['silence', 1, 1]]);
	});

	it('nothing of questions in a row where somebody asked directly, twice', () => {
		expect(of(['asked-directly'], ['asked-directly'])).toEqual([['asked_directly', 1, 0]]);
	});

	it('two pieces of advice that came without asking, and not the one that was asked about', () => {
		expect(of(['advice'], ['advice-asked'], ['advice'])).toEqual([
			['advice', 2, 0],
			['advice_asked', 1, 1]
		]);
	});

	it('where the feeling was named first', () => {
		expect(of(['silence'], ['complex-reflection', 'feeling-named'], ['feeling-named'])).toEqual([
			['silence', 1, 0],
			['feeling_named', 1, 1]
		]);
	});

	it('that nobody asked directly, only where somebody spoke of not wanting to live', () => {
		const codes = (said: Kind[][], asks: boolean) => remarksOn(said, { asks }).map(({ code }) => code);
		expect(codes([['closed-question']], true)).toEqual(['not_asked']);
		expect(codes([['asked-directly']], true)).toEqual(['asked_directly']);
		expect(codes([['closed-question']], false)).toEqual([]);
	});

	it('is in the order of the lines, points at lines that there are, and counts no more than was said', () => {
		fc.assert(
			fc.property(lines, (said) => {
				const remarks = remarksOn(said);
				const codes = remarks.map(({ code }) => code);
				expect(new Set(codes).size).toBe(codes.length);
				expect(remarks.map(({ at }) => at)).toEqual(remarks.map(({ at }) => at).sort((a, b) => a - b));
				for (const { at, count } of remarks) {
					expect(said[at]).toBeDefined();
					expect(count).toBeGreaterThan(0);
					expect(count).toBeLessThanOrEqual(said.flat().length);
				}
			})
		);
	});

	it('points at a line of that very kind, and leaves out none that has one', () => {
		fc.assert(
			fc.property(lines, (said) => {
				const remarks = new Map(remarksOn(said).map((remark) => [remark.code, remark]));
				for (const code of pointed) {
					const at = said.findIndex((line) => line.includes(code.replaceAll('_', '-') as Kind));
					expect(remarks.get(code as (typeof counted)[number])?.at ?? -1).toBe(at);
				}
			})
		);
	});

	it('never names the longest row of questions longer or shorter than it is', () => {
		fc.assert(
			fc.property(lines, (said) => {
				const rows = said
					.flat()
					.map((kind) => (/question$/.test(kind) ? 'q' : ' '))
					.join('')
					.split(' ')
					.map((row) => row.length);
				const longest = Math.max(0, ...rows);
				const remark = remarksOn(said).find(({ code }) => code.startsWith('questions_'));
				expect(remark?.count ?? 0).toBe(longest < 2 ? 0 : longest);
			})
		);
	});
});
