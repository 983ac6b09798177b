import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	besideOthers,
	carriedStudyPlan,
	emptyStudyPlan,
	isStudyPlanIn,
	longestStudyPart,
	parseStudyPlan,
	stopsHere,
	studyParts,
	studyPlanText,
	writtenParts
} from '#lib/study-plans/study-plan.ts';

function typed(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a study plan', () => {
	it('stops at its first line where the pupil has said nothing yet, whatever else is written', () => {
		const { plan } = parseStudyPlan(typed({ said: ' \n', what: 'Art', adult: 'The librarian' }));
		expect(stopsHere(plan)).toBe(true);
		expect(plan.what).toBe('Art');
	});

	it('has no field for a name', () => expect(studyParts.filter((part) => /name|pupil|class/.test(part))).toEqual([]));

	it('keeps what was typed where a part is too long, and says which', () => {
		const long = 'あ'.repeat(longestStudyPart + 1);
		const { plan, refusals } = parseStudyPlan(typed({ said: 'Drawing.', what: long }));
		expect(plan.what).toBe(long);
		expect(refusals).toMatchObject([{ code: 'study_plans_long', field: 'what', values: { most: longestStudyPart } }]);
	});

	it('is a file of what was written, in its order, without what was left empty', () => {
		const plan = { ...emptyStudyPlan(), again: 'In spring', said: 'One subject.\nArt.' };
		expect(studyPlanText(plan, 'Study plan', (part) => `<${part}>`)).toBe(
			'Study plan\n\n<said>\nOne subject.\nArt.\n\n<again>\nIn spring\n'
		);
	});

	it('comes through a form beside something else as it was, and is not looked for where there is none', () => {
		const plan = { ...emptyStudyPlan(), said: 'One subject.\nArt.', place: 'The library' };
		const form = typed(
			Object.fromEntries(carriedStudyPlan(plan, besideOthers).map(({ name, value }) => [name, value]))
		);
		form.set('said', 'of something else');
		expect(isStudyPlanIn(form)).toBe(true);
		expect(parseStudyPlan(form, besideOthers)).toEqual({ plan, refusals: [] });
		expect(isStudyPlanIn(typed({ said: 'Art' }))).toBe(false);
	});

	it('reads anything that is sent', () => {
		const field = fc.string({ unit: 'binary', maxLength: 60 });
		fc.assert(
			fc.property(fc.record({ said: field, place: field, other: field }), (fields) => {
				const { plan, refusals } = parseStudyPlan(typed(fields));
				expect(refusals).toEqual([]);
				expect(Object.keys(plan)).toEqual(Object.keys(emptyStudyPlan()));
				expect(writtenParts(plan).every(({ text }) => text.trim() === text && text !== '')).toBe(true);
			})
		);
	});
});
