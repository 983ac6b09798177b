import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import {
	emptyNote,
	isNoteIn,
	isUnwritten,
	longestPart,
	noteCarried,
	parseNote,
	typedIn,
	typedOf,
	type TypedNote
} from '#lib/family-notes/family-note.ts';

const today = '2026-03-02';
const typed = (some: Partial<TypedNote>): TypedNote => ({ ...emptyNote(newId()), ...some });
const parse = (some: Partial<TypedNote>) => parseNote(typed(some), today);

function formOf(pairs: { name: string; value: string }[]): FormData {
	const form = new FormData();
	for (const { name, value } of pairs) form.append(name, value);
	return form;
}

describe('a note for oneself', () => {
	it('with nothing in it is a note of today with nothing in it', () => {
		const { note, refusals } = parse({});
		expect(refusals).toEqual([]);
		expect(note.day).toBe(today);
		expect(isUnwritten(note)).toBe(true);
	});

	it('needs no more than one part, whichever it is', () => {
		for (const some of [{ said: 'soup' }, { how: 'tired' }, { good: 'the joke' }, { ease: '0' }])
			expect(isUnwritten(parse(some).note), JSON.stringify(some)).toBe(false);
	});

	it('may be of another day, but of none to come and of none that never was', () => {
		expect(parse({ day: '2020-02-29' }).note.day).toBe('2020-02-29');
		expect(parse({ day: '2026-03-03' }).refusals).toEqual([]);
		expect(parse({ day: '2026-03-04' }).refusals).toMatchObject([{ code: 'family_notes_day_ahead', field: 'day' }]);
		expect(parse({ day: '2026-02-30' }).refusals).toMatchObject([{ code: 'family_notes_day', field: 'day' }]);
	});

	it('says how one was on eleven dots, or not at all', () => {
		expect(parse({ ease: '100' }).note.ease).toBe(100);
		expect(parse({ ease: '' }).note.ease).toBeNull();
		for (const ease of ['5', '110', '-10', 'x'])
			expect(parse({ ease }).refusals, ease).toMatchObject([{ code: 'family_notes_scale', field: 'ease' }]);
	});

	it('with too much in a part loses nothing of it, and says which part', () => {
		const text = '縁'.repeat(longestPart + 1);
		const { note, refusals } = parse({ good: text, said: 'x'.repeat(longestPart) });
		expect(note.good).toBe(text);
		expect(refusals).toMatchObject([{ code: 'family_notes_long', field: 'good' }]);
	});

	it('comes through a form beside anything else, and back out of what is kept', () => {
		const one = typed({ said: 'a\nb', ease: '30', how: 'so so', good: 'tea', day: '2026-03-01' });
		const form = formOf([...noteCarried(one), { name: 'note', value: 'of a check-in' }]);
		expect(isNoteIn(form)).toBe(true);
		expect(isNoteIn(formOf([{ name: 'note', value: 'of a check-in' }]))).toBe(false);
		expect(typedIn(form)).toEqual(one);
		expect(typedOf({ ...parseNote(one, today).note, id: one.id })).toEqual(one);
	});

	it('is refused where its form has no id', () => {
		expect(parse({ id: 'x' }).refusals).toMatchObject([{ code: 'family_notes_old_form' }]);
	});

	it('is read whatever is in it', () => {
		const text = fc.string({ unit: 'binary', maxLength: 40 });
		fc.assert(
			fc.property(fc.record({ said: text, how: text, good: text }), (words) => {
				expect(parse(words).refusals).toEqual([]);
			})
		);
	});
});
