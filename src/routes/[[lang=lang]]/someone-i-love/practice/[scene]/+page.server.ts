import { error, fail } from '@sveltejs/kit';
import { now as clock } from '#lib/base/clock.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { Misprint } from '#lib/content/written.ts';
import { readSources } from '#lib/content/sources.ts';
import { cite } from '#lib/content/source.ts';
import { feelingWords } from '#lib/feelings/feeling.ts';
import { readFeelings } from '#lib/feelings/feelings.server.ts';
import { readScenes, readStory } from '#lib/practice/scenes.server.ts';
import { viewPlay } from '#lib/practice/play-view.ts';
import { readOwnLine } from '#lib/practice/own-line.ts';
import { followWay, parseWay, type Story } from '#lib/practice/story.ts';
import { chooseCountry, inOrder } from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** A scene as far as it has been played. The way stands in the address: nothing is kept, and going back works by itself. */
export const load: PageServerLoad = ({ locals, params, url, request }) => {
	const { root } = locals.house;
	const scene = readScenes(root).byId.get(params.scene);
	const way = parseWay(url.searchParams.get('way'));
	if (!scene || !way) error(404);
	const story = tell(locals, params.scene);
	const played = followWay(story, way);
	if (!played) error(404);
	// Where numbers are shown, which ones depends on the visitor's country.
	locals.alike = !scene.help;
	const words = feelingWords(readFeelings(root), locals.locale);
	const sources = readSources(root).byId;
	return {
		scene: { id: scene.id, side: scene.for, title: scene.title[locals.locale], where: scene.where[locals.locale] },
		play: viewPlay(story, { way, played, feelings: words }),
		ending: played.now.ending === null ? null : (scene.endings[played.now.ending]?.[locals.locale] ?? null),
		sources: scene.sources.flatMap((id) => {
			const source = sources.get(id);
			return source ? [cite(source, locals.locale)] : [];
		}),
		help: scene.help ? numbersFor(locals, request) : null
	};
};

export const actions: Actions = {
	/** What somebody wrote comes back beside three examples, and stays nowhere. */
	async write({ request }) {
		const form = await request.formData();
		try {
			return { written: readOwnLine(form) };
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { text: String(form.get('text') ?? ''), problems: sentences([problem]) });
		}
	}
};

/** The story in the language of the visit; a scene that cannot be told is not there. */
function tell({ house, locale }: App.Locals, scene: string): Story {
	try {
		return readStory(house.root, scene, locale);
	} catch (problem) {
		if (!(problem instanceof Misprint)) throw problem;
		house.log.error({ problem: problem.message }, 'practice');
		error(404);
	}
}

function numbersFor({ house, locale }: App.Locals, request: Request) {
	const { countries } = readHelplines(house.root);
	const browser = request.headers.get('accept-language');
	const { country } = chooseCountry([...countries.keys()], { asked: null, browser, locale });
	const chosen = countries.get(country);
	const today = clock().toZonedDateTimeISO('UTC').toPlainDate().toString();
	return {
		country: chosen?.name[locale] ?? '',
		emergency: chosen?.emergency,
		helplines: inOrder(chosen?.helplines ?? [], today).slice(0, 3)
	};
}
