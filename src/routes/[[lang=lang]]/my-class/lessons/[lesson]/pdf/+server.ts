import { error } from '@sveltejs/kit';
import { readClasses } from '#lib/classes/classes.server.ts';
import { lessonPaper } from '#lib/classes/paper.server.ts';
import { answerPaper } from '../../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals, params }) => {
	const lesson = readClasses(locals.house.root).lessons.find(({ id }) => id === params.lesson);
	if (!lesson) error(404);
	return answerPaper(locals, lesson.id, lessonPaper(lesson, locals.locale));
};
