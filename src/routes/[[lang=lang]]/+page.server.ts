import { now } from '#lib/base/clock.ts';
import * as letterboxes from '#lib/letterbox/letterboxes.server.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { outdoorsAt, seedOf } from '#lib/veranda/outdoors.ts';
import { clockTimeIn } from '#lib/veranda/server-clock.ts';
import { readSentences } from '#lib/words-to-borrow/sentences.server.ts';
import type { PageServerLoad } from './$types.ts';

/** The garden of this season with its lamps on, and a few of the things in it. */
export const load: PageServerLoad = async ({ locals }) => {
	const { root, log } = locals.house;
	const time = clockTimeIn(locals.locale, now());
	const { season } = outdoorsAt(time);
	const pieces = readLibrary(root).byId;
	const words = (id: string) => pieces.get(id)?.words[locals.locale];
	const [sentence] = readSentences(root);
	// The door stands open also where the database does not: then nobody can be asked, and nothing says so.
	const letterbox = await locals.asVisitor(letterboxes.findOpen).catch((fault: Error) => {
		log.error({ fault: fault.name }, 'letterbox');
		return null;
	});
	return {
		garden: { light: 'dusk', season, weather: 'clear', seed: seedOf(time) } as const,
		night: words('awake-at-night'),
		parents: words('the-first-words'),
		sentence: sentence && { id: sentence.id, text: sentence.text[locals.locale] },
		letterbox: letterbox !== null
	};
};
