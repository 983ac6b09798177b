import { existsSync } from 'node:fs';
import type { Settings } from '#lib/base/settings.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { allIsWell, note, well, written, wrong, type Finding } from '#lib/doctor/finding.ts';
import { examineDatabase, examineFolder, examineWords } from '../examination.ts';
import { openHouse, readRunNote, root } from '../open-house.ts';
import type { Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'say what is wrong and what to do',
	help: `npx engawa doctor [--json]

Looks at Node, the data folder, the disk, the last backup, the database, its structure and law, the master key, the address, the clock and
the helplines, and says line by line how it is and what to do. It changes nothing. Exit 0 if all is well, 1 if not.
--json prints one object: {"well": …, "findings": [{"about", "state": "well" | "note" | "wrong", "says", "remedy"}]}`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { flags } = wordsGiven(words, { words: [], flags: ['json'] });
		const findings = await examine(settings);
		console.log(flags.json ? JSON.stringify({ well: allIsWell(findings), findings }, null, '\t') : written(findings));
		if (!flags.json)
			console.log(allIsWell(findings) ? '\nAll is well.' : '\nSomething needs mending: see WRONG above.');
		return allIsWell(findings) ? 0 : 1;
	}
};

async function examine(settings: Settings): Promise<Finding[]> {
	const findings = examineFolder(settings);
	if (existsSync(settings.dataFolder)) findings.push(lookAtServer(settings), ...(await openAndLook(settings)));
	return [...findings, ...examineWords(settings, root)];
}

function lookAtServer(settings: Settings): Finding {
	const running = readRunNote(settings.dataFolder);
	return running
		? well('server', `runs at ${running.address} (process ${running.pid})`)
		: note('server', 'does not run on this data folder');
}

async function openAndLook(settings: Settings): Promise<Finding[]> {
	try {
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			return await examineDatabase(house, house.addresses.ownerUrl);
		} finally {
			await house.close();
		}
	} catch (error) {
		if (error instanceof CannotStart) return [wrong('database', error.message, 'Do that, then ask the doctor again.')];
		return [
			wrong('database', (error as Error).message.split('\n')[0] as string, 'See database.log in the data folder.')
		];
	}
}
