import { version } from '../../../../../../package.json';
import { newestStructure } from '#lib/database/upgrade.ts';
import { mustAdminister } from '#lib/companions/administration.server.ts';
import { examineDatabase, examineFolder, examineWords } from '../../../../../examination.ts';
import type { PageServerLoad } from './$types.ts';

/** How the computer is on which this runs. Nothing of anybody who is here is on it: not even how many they are. */
export const load: PageServerLoad = async ({ locals }) => {
	await locals.asActor(mustAdminister);
	const { house } = locals;
	const database = await examineDatabase(house, null);
	return {
		findings: [...examineFolder(house.settings), ...database, ...examineWords(house.settings, house.root)],
		version,
		structure: newestStructure({ folder: `${house.root}/db` })
	};
};
