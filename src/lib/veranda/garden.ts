import { drawBasin, drawStep } from '#lib/veranda/basin.ts';
import { drawBoards, drawEaves, drawFrame } from '#lib/veranda/boards.ts';
import { drawCompany } from '#lib/veranda/company.ts';
import { drawFalling } from '#lib/veranda/falling.ts';
import { drawLand } from '#lib/veranda/land.ts';
import type { Outdoors } from '#lib/veranda/outdoors.ts';
import type { Mark } from '#lib/veranda/pen.ts';
import { drawMaple, drawNearPlants, drawPlants } from '#lib/veranda/plants.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { drawSky } from '#lib/veranda/sky.ts';
import { drawTree } from '#lib/veranda/tree.ts';

export interface Garden extends Outdoors {
	/** Draws the small changes: clouds, where leaves lie, the cat. From `seedOf`, so that the moon is that night's. */
	seed: number;
}

/** The garden as it is seen from the boards: 1600 by 800 units, back to front. */
export function drawGarden({ seed, ...outdoors }: Garden): Mark[] {
	const roll = seeded(`garden ${seed}`);
	return [
		...drawSky(outdoors, seed, roll),
		...drawMaple(outdoors),
		...drawLand(outdoors, seed),
		...drawPlants(outdoors),
		...drawTree(outdoors.season, outdoors.weather),
		...drawBasin(outdoors),
		...drawStep(outdoors),
		...drawNearPlants(outdoors),
		...drawFalling(outdoors, roll),
		...drawEaves(outdoors),
		...drawBoards(outdoors),
		...drawFrame(outdoors),
		...drawCompany(outdoors, roll)
	];
}
