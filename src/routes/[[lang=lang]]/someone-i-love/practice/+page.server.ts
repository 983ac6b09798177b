import { sides } from '#lib/practice/scene.ts';
import { readScenes } from '#lib/practice/scenes.server.ts';
import type { PageServerLoad } from './$types.ts';

/** What there is to practise, from files alone. */
export const load: PageServerLoad = ({ locals }) => {
	const { root, log } = locals.house;
	const { byId, misprints } = readScenes(root);
	for (const { message } of misprints) log.error({ problem: message }, 'practice');
	locals.alike = true;
	return {
		groups: sides.map((side) => ({
			side,
			scenes: [...byId.values()]
				.filter((scene) => scene.for === side)
				.map(({ id, title, where }) => ({ id, title: title[locals.locale], where: where[locals.locale] }))
		}))
	};
};
