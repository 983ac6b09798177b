import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { cleanText } from '#lib/base/text.ts';
import { m, speak } from '#lib/content/words.ts';
import { largestStudyFile, readStudyFile } from '#lib/study-plans/study-plan-file.ts';
import { partByTitle, titleOf, type Voice } from '#lib/study-plans/study-plan-words.ts';
import { emptyStudyPlan, studyParts, studyPlanText, type StudyPlan } from '#lib/study-plans/study-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readStudyFile(bytes(text), partByTitle);
const write = (plan: StudyPlan, locale: (typeof locales)[number] = 'en', voice: Voice = 'teacher') =>
	speak(locale, () => studyPlanText(plan, m.study_plans_title(), (part) => titleOf(part, voice)));

describe('a file that a pupil brings', () => {
	const written: StudyPlan = { ...emptyStudyPlan(), said: 'Drawing.\n\nIn the evening.', left_out: 'Gym' };

	it('is read in whatever language it was taken, by whoever it was written', () => {
		for (const locale of locales)
			for (const voice of ['teacher', 'pupil'] as const)
				expect(read(write(written, locale, voice)), `${locale}, ${voice}`).toEqual(written);
	});

	it('is read as an editor of another system saves it', () => {
		expect(read(`\ufeff${write(written).replaceAll('\n', '\r\n')}`)).toEqual(written);
	});

	it('keeps a title that stands again further down as what somebody wrote', () => {
		const first = speak('en', () => titleOf('said', 'teacher'));
		expect(read(`${first}\nDrawing.\n${first}\n`)?.said).toBe(`Drawing.\n${first}`);
	});

	it('is none where no title stands in it, or where it is no text', () => {
		expect(read('A letter about something else.')).toBeNull();
		expect(read('')).toBeNull();
		expect(readStudyFile(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff, 0xfe), partByTitle)).toBeNull();
	});

	it('is whole again, whatever was written in its parts', () => {
		const text = fc.string({ unit: 'binary', maxLength: 20 }).map((one) => cleanText(one).trim());
		const plans = fc.record(Object.fromEntries(studyParts.map((part) => [part, text])));
		fc.assert(
			fc.property(plans, fc.constantFrom(...locales), (plan, locale) => {
				fc.pre(Object.values(plan).some((one) => one !== ''));
				expect(read(write(plan as StudyPlan, locale))).toEqual(plan);
			}),
			{ numRuns: 30 }
		);
	});

	it('fits, however long its parts are', () => {
		const full = Object.fromEntries(studyParts.map((part) => [part, '🙂'.repeat(2000)])) as StudyPlan;
		for (const locale of locales) expect(bytes(write(full, locale)).length).toBeLessThan(largestStudyFile);
	});
});
