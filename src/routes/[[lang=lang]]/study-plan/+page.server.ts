import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { largestStudyFile, readStudyFile } from '#lib/study-plans/study-plan-file.ts';
import { partByTitle } from '#lib/study-plans/study-plan-words.ts';
import {
	besideOthers,
	carriedStudyPlan,
	emptyStudyPlan,
	parseStudyPlan,
	stopsHere,
	type StudyPlan
} from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { emptyKeepForm } from '../../../keep-form.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const may = await studyPlans.mayKeep(tx);
		const visitor = tx.me === null;
		const mine = may ? await studyPlans.findMine(tx) : null;
		return {
			may,
			visitor,
			plan: mine?.plan ?? null,
			asOf: mine?.changedAt.toISOString() ?? '',
			kept: url.searchParams.has('kept'),
			empty: emptyStudyPlan(),
			operator: locals.house.settings.operator,
			backupDays: locals.house.settings.backupDays,
			maySignIn: locals.maySignIn
		};
	});

export const actions: Actions = {
	/**
	 * Where the pupil has said nothing yet it stops, and nothing is kept. A visitor is first asked what keeping needs; until then the
	 * plan is in the page alone.
	 */
	async keep({ request, locals }) {
		const form = await request.formData();
		const { plan, refusals } = parseStudyPlan(form);
		const asOf = asOfIn(form);
		if (refusals.length > 0) return again(400, plan, asOf, refusals);
		if (stopsHere(plan)) return { stage: 'stop' as const, plan, asOf };
		const refused = await locals.asActor(async (tx) => {
			if (!tx.me) return 'visitor' as const;
			if (!(await studyPlans.mayKeep(tx))) return { why: new Refusal('study_plans_no_page'), now: asOf };
			try {
				await studyPlans.keep(tx, { plan, asOf: asOf || null });
				return null;
			} catch (problem) {
				if (!(problem instanceof Refusal)) throw problem;
				return { why: problem, now: (await studyPlans.findMine(tx))?.changedAt.toISOString() ?? '' };
			}
		});
		if (refused === 'visitor')
			return { stage: 'keep' as const, carried: carriedStudyPlan(plan, besideOthers), keep: emptyKeepForm(locals) };
		if (refused) return again(409, plan, refused.now, [refused.why]);
		redirect(303, `${locals.prefix}/study-plan?kept`);
	},

	/** A file is read into the form. Nothing of it is kept. */
	async bring({ request }) {
		const form = await request.formData();
		const asOf = asOfIn(form);
		const file = form.get('file');
		const fits = file instanceof File && file.size <= largestStudyFile;
		const plan = fits ? readStudyFile(new Uint8Array(await file.arrayBuffer()), partByTitle) : null;
		if (!plan) return again(400, emptyStudyPlan(), asOf, [new Refusal('study_plans_file_unknown', 'file')]);
		return { stage: 'form' as const, plan, asOf, brought: true, problems: {} as Record<string, string> };
	},

	/** Back to the form with everything as it was typed. */
	async change({ request }) {
		const form = await request.formData();
		const { plan, refusals } = parseStudyPlan(form);
		return { stage: 'form' as const, plan, asOf: asOfIn(form), brought: false, problems: sentences(refusals) };
	}
};

function again(status: number, plan: StudyPlan, asOf: string, refusals: readonly Refusal[]) {
	return fail(status, { stage: 'form' as const, plan, asOf, brought: false, problems: sentences(refusals) });
}

/** When the plan was changed that whoever writes had before them; '' where none was kept. */
function asOfIn(form: FormData): string {
	return String(form.get('as_of') ?? '').slice(0, 40);
}
