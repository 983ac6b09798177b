import { expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import type { Norms } from '#lib/measures/measure.ts';
import { readMeasures } from '#lib/measures/measures.server.ts';
import { judgeChange } from '#lib/measures/norms.ts';
import { sayChange, sayScreening } from '#lib/measures/say-measure.ts';
import { root } from '../../../tests/house/tree.ts';

const norms: Norms = {
	of: 'total',
	mean: null,
	sd: 1.85,
	reliability: 0.72,
	reliabilityKind: 'internal',
	intervalDays: null,
	n: 100,
	population: 'adults',
	ages: [18, 50],
	language: 'en',
	source: { title: 'a paper', seen: 'primary' }
};

function said(second: number | null, { language = 'en', age = 30, all = [norms] } = {}): string[] {
	const judged = judgeChange('total', { first: 3, second }, all, { language, age });
	return locales.map((locale) => speak(locale, () => sayChange(judged, locale)));
}

it('a difference inside the noise is called common without any real change', () =>
	expect(said(4)).toEqual([
		'The answers differ by 1 point; a difference of this size is common without any real change.',
		'Le risposte differiscono di 1 punto: una differenza così è frequente anche quando non è cambiato nulla.',
		'回答の差は1点です。このくらいの差は、実際には何も変わっていなくてもよくあります。'
	]));
it('two points are points', () => expect(said(5)[0]).toMatch(/differ by 2 points; a difference of this size/));
it('a difference beyond the noise is the same sentence whichever way it goes', () => {
	const judge = (first: number, second: number) =>
		speak('en', () => sayChange(judgeChange('total', { first, second }, [norms], { language: 'en', age: 30 }), 'en'));
	expect(judge(3, 9)).toMatch(/^The answers differ by 6 points\. .* do not say\.$/);
	expect(judge(9, 3)).toBe(judge(3, 9));
});
it('half points are written as each language writes them', () => {
	expect(said(4.5)[0]).toContain('1.5 points');
	expect(said(4.5)[1]).toContain('1,5 punti');
});
it('no difference is said as that', () => expect(said(3)[0]).toBe('Both times the answers come to the same.'));
it('where it cannot be told, it is said why', () => {
	expect(said(5, { all: [] })[0]).toContain('not known here');
	expect(said(5, { language: 'ja' })[1]).toContain('(inglese)');
	expect(said(5, { age: 16 })[2]).toContain('18歳から50歳');
	expect(said(null)[0]).toBe('Too little was answered to compare.');
});
it('how often the HQ-25 errs is said in people', () => {
	const [screening] = readMeasures(root).byId.get('hq-25')?.screening ?? [];
	if (!screening) throw new Error('no error rates');
	expect(speak('en', () => sayScreening(screening, 'en'))).toMatch(
		/it points at 401, and is right about 19 of them\.$/
	);
});
