import type { Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { estimateDifficulties } from '#lib/steps/difficulties.server.ts';
import { openHouse } from '../open-house.ts';
import { Misused, type Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'estimate how small things are for people here',
	help: `npx engawa analyse difficulty

Estimates how the small things of the library are for people here, from what those said who allowed it; the house does the
same once a day by itself. Of fewer than ten people nothing is estimated. Who said what is neither read nor printed.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { words: given } = wordsGiven(words, { words: ['difficulty'], flags: [] });
		if (given[0] !== 'difficulty') throw new Misused('What is to be analysed? npx engawa analyse difficulty');
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			const { people, answers, things } = await estimateDifficulties(asWorker(house.database), house.root);
			console.log(`${answers} answers of ${people} people who allowed it: ${things} things estimated.`);
			return 0;
		} finally {
			await house.close();
		}
	}
};
