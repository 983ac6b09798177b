import type { Settings } from '#lib/base/settings.ts';
import { buildIfNeeded } from '../build.ts';
import { besideHouse, makeDemo } from '../demo/demo-house.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'open a demonstration, with made-up people in it',
	help: `npx engawa demo [--fresh]

Makes a house beside yours in which a small community lives, all of it made up, and opens it. Every page says so; the
page /demo shows who lives there and lets you in as each of them. Its data folder is that of your installation with
"-demo" at its end (./data-demo), with a database and a key of its own: DATABASE_URL and ENGAWA_KEY are not used, and
nothing of your own house is read or changed. A folder that holds anything but a demonstration is left alone.

What you do in it stays until --fresh, which begins again; all days are then counted from today. Anyone who can reach it
can come in as anybody, so keep nothing of your own in it.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { flags } = wordsGiven(words, { words: [], flags: ['fresh'] });
		await buildIfNeeded();
		const demo = besideHouse(settings);
		if (await makeDemo(demo, { fresh: flags.fresh })) console.log(`Everyone has moved in, in ${demo.dataFolder}.`);
		return serve(demo, (server) => {
			const address = demo.publicUrl?.origin ?? server.address;
			console.log(`Everyone here is made up. Come in as each of them: ${address}/demo`);
			console.log(`The demonstration is open: ${address}`);
		});
	}
};
