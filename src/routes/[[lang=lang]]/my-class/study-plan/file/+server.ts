import { error } from '@sveltejs/kit';
import { fileNames } from '#lib/booklets/booklet.ts';
import { m, say } from '#lib/content/words.ts';
import { parseStudyPlan, stopsHere, studyPlanText } from '#lib/classes/study-plan.ts';
import type { RequestHandler } from './$types.ts';

/** What was posted comes back as a file, and is stored nowhere. A plan in which the pupil said nothing is no file. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const { plan, refusals } = parseStudyPlan(await request.formData());
	if (refusals.length > 0 || stopsHere(plan)) error(400);
	const title = m.classes_plan_title();
	return new Response(
		studyPlanText(plan, title, (part) => say(`classes_plan_${part}`)),
		{
			headers: {
				'content-type': 'text/plain; charset=utf-8',
				'content-disposition': `attachment; ${fileNames({ name: 'study-plan', spine: title }, 'txt')}`,
				'content-language': locals.locale,
				'cache-control': 'no-store'
			}
		}
	);
};
