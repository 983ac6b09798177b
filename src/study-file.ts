import { fileNames } from '#lib/booklets/booklet.ts';
import { titleOf, type Voice } from '#lib/study-plans/study-plan-words.ts';
import { studyPlanText, type StudyPlan } from '#lib/study-plans/study-plan.ts';
import { m } from '#lib/content/words.ts';

/** A study plan as a file of plain text. Nothing of it stays behind in a cache of this computer. */
export function answerStudyFile(locals: App.Locals, plan: StudyPlan, voice: Voice): Response {
	const title = m.study_plans_title();
	return new Response(
		studyPlanText(plan, title, (part) => titleOf(part, voice)),
		{
			headers: {
				'content-type': 'text/plain; charset=utf-8',
				'content-disposition': `attachment; ${fileNames({ name: 'study-plan', spine: title }, 'txt')}`,
				'content-language': locals.locale,
				'cache-control': 'no-store'
			}
		}
	);
}
