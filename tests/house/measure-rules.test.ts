import { describe, expect, it } from 'vitest';
import { findMeasureFaults } from './measures.ts';
import { houseOf } from './tree.ts';

describe('questionnaires', () => {
	const text = `id: four
name: Four
licence: { class: C, copyright: theirs, terms: theirs }
languages: [en]
sources: [{ title: a paper, seen: memory }]
items: 2
coding: { lowest: 0, highest: 3 }
`;
	const texts = 'texts: { en: { items: { 1: a, 2: b }, answers: { 0: no } } }\n';
	const faults = (name: string, given: string) => findMeasureFaults(houseOf({ [`content/measures/${name}`]: given }));
	it('stand under their own name, with numbers and rules only', () => {
		expect(faults('four.yaml', text)).toEqual([]);
		expect(faults('five.yaml', text)).toHaveLength(1);
		expect(faults('four.txt', 'How often …')).toHaveLength(1);
	});
	it('have an owner', () => expect(faults('four.yaml', text.replace('copyright: theirs, ', ''))).toHaveLength(1));
	it('may have texts of class A, and no others', () => {
		expect(faults('four.yaml', text.replace('class: C', 'class: A') + texts)).toEqual([]);
		for (const kind of ['B', 'C']) {
			const other = text.replace('class: C', `class: ${kind}`) + texts;
			expect(faults('four.yaml', other)).toHaveLength(1);
			expect(faults('four.yaml', `${other}permission: ours\n`)).toHaveLength(2);
		}
	});
	it('of class D are not here, whatever they are called', () => {
		expect(faults('four.yaml', text.replace('class: C', 'class: D'))).toHaveLength(1);
		expect(faults('sdq.yaml', text)).toHaveLength(1);
	});
	it('that ask about wanting to die are off', () => {
		const phq = text.replace('id: four', 'id: phq-9');
		expect(faults('phq-9.yaml', phq)).toHaveLength(1);
		expect(faults('phq-9.yaml', `${phq}off: nobody answers\n`)).toEqual([]);
	});
	it('about living withdrawn are in practitioners’ hands only', () => {
		const hq = text.replace('id: four', 'id: hq-25');
		expect(faults('hq-25.yaml', hq)).toHaveLength(1);
		expect(faults('hq-25.yaml', `${hq}practitioner_only: true\n`)).toEqual([]);
	});
	it('have the LOINC panel of themselves', () =>
		expect(faults('four.yaml', `# LOINC 44249-1\n${text}`)).toHaveLength(1));
});
