import { describe, expect, it } from 'vitest';
import { findNoteReaders, findPlanReaders } from './floors.ts';
import { houseOf } from './tree.ts';

describe('a plan for hard moments', () => {
	it('is reached by its own pages and by Keep, and by no other slice or page', () => {
		const found = (path: string, text: string) => findPlanReaders(houseOf({ [path]: text })).length;
		const records = `import * as plans from '#lib/plans/plans.server.ts'`;
		for (const path of [
			'src/lib/sharing/share.ts',
			'src/lib/concerns/two.server.ts',
			'src/demo/days.ts',
			'src/lib/check-ins/check-in.ts'
		])
			expect(found(path, records), path).toBe(1);
		expect(found('src/routes/[[lang=lang]]/for-me/+page.server.ts', records)).toBe(1);
		expect(found('src/lib/threads/a.ts', `import type { Plan } from '../plans/plan.ts'`)).toBe(1);
		expect(found('src/notice.ts', `import { planAround } from './plan-around.ts'`)).toBe(1);
		expect(found('src/routes/[[lang=lang]]/hard-moments/+page.server.ts', records)).toBe(0);
		expect(found('src/routes/[[lang=lang]]/keep/+page.server.ts', records)).toBe(0);
		expect(found('src/demo/plans.ts', records)).toBe(0);
		expect(found('src/demo/fill.ts', records)).toBe(1);
	});
});

describe('a study plan that is kept', () => {
	it('is reached by its own pages, by Keep and by its owner’s page, and by no other', () => {
		const records = `import * as studyPlans from '#lib/study-plans/study-plans.server.ts'`;
		const found = (path: string) => findPlanReaders(houseOf({ [path]: records })).length;
		for (const path of ['src/lib/sharing/share.ts', 'src/lib/concerns/two.server.ts', 'src/lib/folio/folio-item.ts'])
			expect(found(path), path).toBe(1);
		for (const page of ['my-class/study-plan', 'my-people', 'beside-you'])
			expect(found(`src/routes/[[lang=lang]]/${page}/+page.server.ts`), page).toBe(1);
		for (const page of ['study-plan', 'keep', 'for-me'])
			expect(found(`src/routes/[[lang=lang]]/${page}/+page.server.ts`), page).toBe(0);
	});
});

describe('a note of somebody who loves somebody', () => {
	it('is reached by its own pages, by Keep and by its writer’s page, and by no other', () => {
		const records = `import * as familyNotes from '#lib/family-notes/family-notes.server.ts'`;
		const found = (path: string) => findNoteReaders(houseOf({ [path]: records })).length;
		for (const path of [
			'src/lib/concerns/two.server.ts',
			'src/lib/search/a.server.ts',
			'src/demo/days.ts',
			'src/lib/check-ins/check-in.ts'
		])
			expect(found(path), path).toBe(1);
		expect(found('src/routes/[[lang=lang]]/someone-i-love/+page.server.ts')).toBe(1);
		expect(found('src/routes/[[lang=lang]]/someone-i-love/notes/[id]/+page.server.ts')).toBe(0);
		expect(found('src/routes/[[lang=lang]]/keep/+page.server.ts')).toBe(0);
	});
});

describe('what a pupil keeps of a study plan', () => {
	it('is reached by its own pages, and by none for schools or anybody else', () => {
		const records = `import * as studyPlans from '#lib/study-plans/study-plans.server.ts'`;
		const found = (path: string, text = records) => findPlanReaders(houseOf({ [path]: text })).length;
		for (const path of ['src/lib/classes/classes.server.ts', 'src/lib/sharing/share.ts', 'src/demo/plans.ts'])
			expect(found(path), path).toBe(1);
		expect(found('src/routes/[[lang=lang]]/my-class/study-plan/+page.server.ts')).toBe(1);
		expect(found('src/routes/[[lang=lang]]/study-plan/change/+page.server.ts')).toBe(0);
		const form = `import { parseStudyPlan } from '#lib/study-plans/study-plan.ts'`;
		expect(found('src/routes/[[lang=lang]]/my-class/study-plan/+page.server.ts', form)).toBe(0);
	});
});
