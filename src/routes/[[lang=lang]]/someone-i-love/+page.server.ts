import { now } from '#lib/base/clock.ts';
import { eveningOf, nextEvening, readMoments } from '#lib/courses/moments.server.ts';
import { courseLines, coursesByTheme } from '#lib/courses/read-course.server.ts';
import { bookmarkIn } from '../../../cookies.ts';
import { humansHere } from '../../../humans-here.ts';
import type { PageServerLoad } from './$types.ts';

/** A sentence first; then where somebody stands; then everything. The same for every visitor, save for a bookmark of theirs. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
	const bookmark = bookmarkIn(cookies);
	locals.alike = bookmark === null;
	const { root, log } = locals.house;
	const { locale } = locals;
	const { moments, evenings, misprints } = readMoments(root);
	for (const { message } of misprints) log.error({ problem: message }, 'courses');
	const evening = eveningOf(evenings, Math.floor(now().epochMilliseconds / 3_600_000));
	return {
		evening: evening && {
			id: evening.id,
			say: evening.say[locale],
			slip: evening.slip[locale],
			leave: evening.leave[locale],
			next: nextEvening(evenings, evening.id)?.id
		},
		moments: moments.map(({ id, name }) => ({ id, name: name[locale] })),
		bookmark: bookmark === null ? null : (courseLines(root, [bookmark], locale)[0] ?? null),
		themes: coursesByTheme(root, locale),
		humans: await humansHere(locals)
	};
};
