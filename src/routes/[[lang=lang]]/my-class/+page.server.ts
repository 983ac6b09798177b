import * as letterboxes from '#lib/letterbox/letterboxes.server.ts';
import { readScenes } from '#lib/practice/scenes.server.ts';
import { readClasses } from '#lib/classes/classes.server.ts';
import { mayComeBack, readStill } from '#lib/classes/still.ts';
import type { PageServerLoad } from './$types.ts';

/** What there is for teachers and school staff. What is about coming back is among it only once the question was answered. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { root, log } = locals.house;
	const { themes, lessons, misprints } = readClasses(root);
	for (const { message } of misprints) log.error({ problem: message }, 'classes');
	const still = readStill(url.searchParams);
	// Where the database does not answer nobody can be asked, and nothing says so.
	const letterbox = await locals.asVisitor(letterboxes.findOpen).catch((fault: Error) => {
		log.error({ fault: fault.name }, 'letterbox');
		return null;
	});
	return {
		themes: [...themes.values()]
			.filter(({ id }) => id !== 'coming-back' || mayComeBack(still))
			.map(({ id, words }) => {
				const { title, summary } = words[locals.locale];
				return { path: id === 'coming-back' ? `${id}?still=not-now` : id, title, summary };
			}),
		lessons: lessons.map(({ id, words }) => {
			const { title, summary } = words[locals.locale];
			return { path: `lessons/${id}`, title, summary };
		}),
		scenes: [...readScenes(root).byId.values()]
			.filter((scene) => scene.for === 'school')
			.map(({ id, title, where }) => ({ path: id, title: title[locals.locale], summary: where[locals.locale] })),
		/** Where a teacher asks: on a page of their own where the association says so, else as anybody. */
		ask: letterbox && (letterbox.schools ? 'my-class/ask-without-naming' : 'letterbox')
	};
};
